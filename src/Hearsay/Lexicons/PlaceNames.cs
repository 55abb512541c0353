using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace Hearsay.Lexicons;

/// <summary>The gazetteer of <c>data/gazetteer</c>: countries, first-level regions and places of some size by all their spellings.</summary>
/// <remarks>
/// <para>Unpacked when it is first asked and kept as it is, some seven megabytes with an index of spellings; a row is read when it is found. Safe to share.</para>
/// <para>Spellings are compared without case, marks, blanks and punctuation, and with or without an Arabic article ("Ar-Raqqah", "Raqqah").</para>
/// </remarks>
internal static class PlaceNames
{
    private const string File = "places.tsv.gz";
    private const int Columns = 8, Rows = 56_000, Spellings = 200_000, LongestName = 100;

    private static readonly string[] Articles = ["al", "ar", "as", "ash", "at", "ad", "an", "az", "el", "er", "ed", "es"];

    private static readonly Lazy<Index> Loaded = new(Load);

    private static readonly Lazy<Dictionary<int, int>> ById = new(static () => Enumerable.Range(0, Loaded.Value.Starts.Count).ToDictionary(row => Number(Loaded.Value, row)));

    /// <summary>The unpacked file with an index.</summary>
    /// <param name="Text">The file, UTF-8.</param>
    /// <param name="Starts">Where each row starts.</param>
    /// <param name="Keys">Hashes of the spellings, in order.</param>
    /// <param name="RowOf">The row of each spelling; its complement where it is not the first name of its place.</param>
    /// <param name="Regions">Rows of the regions by country and code ("IRQ.15").</param>
    /// <param name="Countries">Rows of the countries by code.</param>
    private sealed record Index(byte[] Text, List<int> Starts, ulong[] Keys, int[] RowOf, Dictionary<string, int> Regions, Dictionary<string, int> Countries);

    /// <summary>Every place that goes by a name, the most populous first; none when the name is unknown.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="main">Whether only the first, English name of a place counts; of a region any.</param>
    public static IReadOnlyList<Place> Find(string name, bool main = false)
    {
        if (name.Length is 0 or > LongestName) return [];
        var found = At(name, main);
        return found.Count > 0 || WithoutArticle(name) is not (> 0 and var start) ? found : At(name.AsSpan(start), main);
    }

    /// <summary>The place with a GeoNames id, or null.</summary>
    public static Place? Of(int id) => ById.Value.TryGetValue(id, out var row) ? Read(Loaded.Value, row) : null;

    /// <summary>The country with an ISO 3166-1 alpha-3 code, or null.</summary>
    public static Place? Country(string code) => Loaded.Value.Countries.TryGetValue(code, out var row) ? Read(Loaded.Value, row) : null;

    private static List<Place> At(ReadOnlySpan<char> name, bool main)
    {
        var index = Loaded.Value;
        if (Hash(name) is not { } hash) return [];
        var at = Array.BinarySearch(index.Keys, hash);
        if (at < 0) return [];
        while (at > 0 && index.Keys[at - 1] == hash) at--;
        var rows = new HashSet<int>();
        for (; at < index.Keys.Length && index.Keys[at] == hash; at++)
            if (!main || index.RowOf[at] >= 0) rows.Add(index.RowOf[at] >= 0 ? index.RowOf[at] : ~index.RowOf[at]);
        var found = rows.Select(row => Read(index, row)).ToList();
        found.Sort(static (one, other) => one.Population != other.Population ? other.Population.CompareTo(one.Population) : one.Id.CompareTo(other.Id));
        return found;
    }

    private static Index Load()
    {
        using var packed = Assembly.GetExecutingAssembly().GetManifestResourceStream("gazetteer/" + File) ?? throw new HearsayException("HS0401", $"{File} is not embedded.");
        using var unpacked = new MemoryStream(4 << 20);
        using (var gzip = new GZipStream(packed, CompressionMode.Decompress)) gzip.CopyTo(unpacked);
        var index = new Index(unpacked.ToArray(), new(Rows), [], [], new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        var (keys, rows) = (new List<ulong>(Spellings), new List<int>(Spellings));
        ReadOnlySpan<byte> text = index.Text;
        Span<char> name = stackalloc char[4 * LongestName];
        var number = 0;
        for (var start = text.IndexOf((byte)'\n') + 1; start < text.Length; number++)
        {
            var length = text[start..].IndexOf((byte)'\n');
            var line = text.Slice(start, length < 0 ? text.Length - start : length);
            if (line.Count((byte)'\t') != Columns - 1) throw new HearsayException("HS0401", $"{File}:{number + 2}: {line.Count((byte)'\t') + 1} cells, the header has {Columns}.");
            index.Starts.Add(start);
            start += line.Length + 1;
            var kind = line[line.IndexOf((byte)'\t') + 1];
            if (kind is (byte)'N' or (byte)'R')
            {
                var cells = Cells(line);
                if (kind == 'N') index.Countries[cells[2]] = number;
                else index.Regions[$"{cells[2]}.{cells[3]}"] = number;
            }
            var first = true;
            for (var names = line[(line.LastIndexOf((byte)'\t') + 1)..]; names.Length > 0; first = false)
            {
                var end = names.IndexOf((byte)'|');
                var one = end < 0 ? names : names[..end];
                names = end < 0 ? [] : names[(end + 1)..];
                if (one.Length > name.Length) continue;
                var spelling = name[..Encoding.UTF8.GetChars(one, name)];
                // A region is written with and without the word for it; of other places only the first name is the English one.
                var row = first || kind == 'R' ? number : ~number;
                Add(spelling, row);
                if (WithoutArticle(spelling) is > 0 and var bare) Add(spelling[bare..], row);
            }
        }
        var (sorted, order) = (keys.ToArray(), rows.ToArray());
        Array.Sort(sorted, order);
        return index with { Keys = sorted, RowOf = order };

        void Add(ReadOnlySpan<char> spelling, int row)
        {
            if (Hash(spelling) is not { } hash) return;
            keys.Add(hash);
            rows.Add(row);
        }
    }

    private static string[] Cells(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line).Split('\t');

    private static ReadOnlySpan<byte> Line(Index index, int row)
    {
        var rest = index.Text.AsSpan(index.Starts[row]);
        var end = rest.IndexOf((byte)'\n');
        return end < 0 ? rest : rest[..end];
    }

    private static int Number(Index index, int row)
    {
        var line = Line(index, row);
        return int.Parse(line[..line.IndexOf((byte)'\t')], CultureInfo.InvariantCulture);
    }

    private static Place Read(Index index, int row)
    {
        var cells = Cells(Line(index, row));
        var kind = cells[1] switch { "N" => PlaceKind.Country, "R" => PlaceKind.Region, "C" => PlaceKind.Capital, "S" => PlaceKind.Seat, _ => PlaceKind.City };
        var region = index.Regions.TryGetValue($"{cells[2]}.{cells[3]}", out var at) ? FirstName(Cells(Line(index, at))) : null;
        return new Place(int.Parse(cells[0], CultureInfo.InvariantCulture), FirstName(cells), kind, cells[2], region,
            double.Parse(cells[4], CultureInfo.InvariantCulture), double.Parse(cells[5], CultureInfo.InvariantCulture), long.Parse(cells[6], CultureInfo.InvariantCulture));
    }

    private static string FirstName(string[] cells) => cells[7].Split('|')[0];

    /// <summary>Where a name goes on behind an Arabic article; 0 where it has none.</summary>
    private static int WithoutArticle(ReadOnlySpan<char> name)
    {
        var end = name.IndexOfAny(' ', '-', '‑');
        if (end is < 2 or > 3 || name.Length <= end + 3) return 0;
        foreach (var article in Articles) if (name[..end].Equals(article, StringComparison.OrdinalIgnoreCase)) return end + 1;
        return 0;
    }

    /// <summary>FNV-1a, 64 bits, of a name as names are compared: two of 200,000 spellings share a value with a chance of one in a billion. Null for a name without letters and digits.</summary>
    private static ulong? Hash(ReadOnlySpan<char> name)
    {
        ulong? hash = null;
        foreach (var c in name)
            if (Plain(c) is not '\0' and var plain) hash = unchecked(((hash ?? 14695981039346656037UL) ^ plain) * 1099511628211UL);
        return hash;
    }

    /// <summary>A letter or digit in lower case without its marks; the null character for others.</summary>
    private static char Plain(char c)
    {
        if (c < 128) return char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0';
        if (Plains[c] == Unknown) Plains[c] = Fold(c);
        return Plains[c];
    }

    private const char Unknown = '\uFFFF';

    /// <summary>What <see cref="Plain"/> found for a letter; filled as letters occur, each time with the same value, so threads may share it.</summary>
    private static readonly char[] Plains = [.. Enumerable.Repeat(Unknown, 1 << 16)];

    private static char Fold(char c)
    {
        if (!char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.ModifierLetter) return '\0';
        var folded = c switch { 'ı' => 'i', 'ł' or 'Ł' => 'l', 'ø' or 'Ø' => 'o', 'đ' or 'Đ' => 'd', _ => c.ToString().Normalize(NormalizationForm.FormD)[0] };
        return char.ToLowerInvariant(folded);
    }
}
