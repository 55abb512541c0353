using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace Hearsay.Lexicons;

/// <summary>The gazetteer of <c>data/gazetteer</c>: countries, first-level regions and places of some size by all their spellings.</summary>
/// <remarks>
/// <para>Read and packed into sorted arrays when it is first asked, some ten megabytes; safe to share. Spellings are compared without case, marks, blanks
/// and punctuation, and with or without an Arabic article ("Ar-Raqqah", "Raqqah").</para>
/// </remarks>
internal static class PlaceNames
{
    private const string File = "places.tsv.gz";

    private static readonly string[] Articles = ["al", "ar", "as", "ash", "at", "ad", "an", "az", "el", "er", "ed", "es"];

    private static readonly Lazy<Index> Loaded = new(Load);

    private sealed record Index(Place[] Places, ulong[] Keys, int[] Rows, Dictionary<int, int> ById);

    /// <summary>Every place that goes by a name, the most populous first; none when the name is unknown.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="main">Whether only the first, English name of a place counts.</param>
    public static IReadOnlyList<Place> Find(string name, bool main = false)
    {
        if (name.Length is 0 or > 100) return [];
        var found = At(Plain(name), main);
        return found.Count > 0 || WithoutArticle(name) is not { } bare ? found : At(Plain(bare), main);
    }

    /// <summary>The place with a GeoNames id, or null.</summary>
    public static Place? Of(int id) => Loaded.Value.ById.TryGetValue(id, out var row) ? Loaded.Value.Places[row] : null;

    /// <summary>The country with an ISO 3166-1 alpha-3 code, or null.</summary>
    public static Place? Country(string code) => Loaded.Value.Places.FirstOrDefault(place => place.Country == code) is { Kind: PlaceKind.Country } country ? country : null;

    private static List<Place> At(string key, bool main)
    {
        var index = Loaded.Value;
        var hash = Hash(key);
        var at = Array.BinarySearch(index.Keys, hash);
        if (key.Length == 0 || at < 0) return [];
        while (at > 0 && index.Keys[at - 1] == hash) at--;
        var found = new List<Place>();
        for (; at < index.Keys.Length && index.Keys[at] == hash; at++)
            if (!main || index.Rows[at] >= 0) found.Add(index.Places[index.Rows[at] >= 0 ? index.Rows[at] : ~index.Rows[at]]);
        found = [.. found.DistinctBy(place => place.Id)];
        found.Sort(static (one, other) => one.Population != other.Population ? other.Population.CompareTo(one.Population) : one.Id.CompareTo(other.Id));
        return found;
    }

    private static Index Load()
    {
        using var packed = Assembly.GetExecutingAssembly().GetManifestResourceStream("gazetteer/" + File) ?? throw new HearsayException("HS0401", $"{File} is not embedded.");
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress), Encoding.UTF8);
        var places = new List<Place>(56_000);
        var keys = new List<ulong>(200_000);
        var rows = new List<int>(200_000);
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        reader.ReadLine();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            var cells = line.Split('\t');
            if (cells.Length != 8) throw new HearsayException("HS0401", $"{File}:{number}: {cells.Length} cells, the header has 8.");
            var country = countries.TryGetValue(cells[2], out var same) ? same : countries[cells[2]] = cells[2];
            var names = cells[7].Split('|');
            var kind = cells[1] switch { "N" => PlaceKind.Country, "R" => PlaceKind.Region, "C" => PlaceKind.Capital, "S" => PlaceKind.Seat, _ => PlaceKind.City };
            if (kind == PlaceKind.Region) regions[$"{country}.{cells[3]}"] = names[0];
            for (var i = 0; i < names.Length; i++)
            {
                // A region is written with and without the word for it; for other places only the first name is the English one.
                var row = i == 0 || kind == PlaceKind.Region ? places.Count : ~places.Count;
                keys.Add(Hash(Plain(names[i])));
                rows.Add(row);
                if (WithoutArticle(names[i]) is not { } bare) continue;
                keys.Add(Hash(Plain(bare)));
                rows.Add(row);
            }
            places.Add(new Place(int.Parse(cells[0], CultureInfo.InvariantCulture), names[0], kind, country, regions.GetValueOrDefault($"{country}.{cells[3]}"),
                double.Parse(cells[4], CultureInfo.InvariantCulture), double.Parse(cells[5], CultureInfo.InvariantCulture), long.Parse(cells[6], CultureInfo.InvariantCulture)));
        }
        var (sorted, order) = (keys.ToArray(), rows.ToArray());
        Array.Sort(sorted, order);
        var byId = new Dictionary<int, int>(places.Count);
        for (var i = 0; i < places.Count; i++) byId[places[i].Id] = i;
        return new Index([.. places], sorted, order, byId);
    }

    private static string? WithoutArticle(string name)
    {
        var end = name.AsSpan().IndexOfAny(' ', '-', '‑');
        return end is >= 2 and <= 3 && name.Length > end + 3 && Articles.Contains(name[..end].ToLowerInvariant()) ? name[(end + 1)..] : null;
    }

    /// <summary>A name as names are compared.</summary>
    private static string Plain(string name)
    {
        if (!Ascii.IsValid(name)) name = name.Normalize(NormalizationForm.FormD);
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c < 128) { if (char.IsAsciiLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c)); continue; }
            if (!char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.ModifierLetter) continue;
            plain.Append(c switch { 'ı' => 'i', 'ł' or 'Ł' => 'l', 'ø' or 'Ø' => 'o', 'đ' or 'Đ' => 'd', _ => char.ToLowerInvariant(c) });
        }
        return plain.ToString();
    }

    /// <summary>FNV-1a, 64 bits: two of 200,000 spellings share a value with a chance of one in a billion.</summary>
    private static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key) hash = unchecked((hash ^ c) * 1099511628211UL);
        return hash;
    }
}
