using System.Globalization;
using System.Reflection;

namespace Hearsay.Lexicons;

/// <summary>One row of a lexicon file.</summary>
/// <param name="File">Name of the file, for messages.</param>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Cells">Cells by column name.</param>
internal sealed record LexiconRow(string File, int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell of a column; the empty string when it is empty.</summary>
    public string this[string column] => Cells.TryGetValue(column, out var cell) ? cell
        : throw new HearsayException("HS0401", $"{File} has no column '{column}'.");

    /// <summary>The blank- or comma-free parts of a cell that lists several values apart by '|'.</summary>
    public string[] List(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The cell as an enum value, hyphens and case left aside.</summary>
    /// <exception cref="HearsayException">HS0401 with file, line and column when it is none.</exception>
    public T Enum<T>(string column) where T : struct, Enum => System.Enum.TryParse<T>(this[column].Replace("-", ""), true, out var value)
        ? value : throw Bad(column, $"'{this[column]}' is not one of {string.Join(", ", System.Enum.GetNames<T>())}");

    /// <summary>The cell as a number, written with a point.</summary>
    /// <exception cref="HearsayException">HS0401 with file, line and column when it is none.</exception>
    public double Number(string column) => double.TryParse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        ? value : throw Bad(column, $"'{this[column]}' is not a number");

    /// <summary>The error for a cell that cannot be used.</summary>
    public HearsayException Bad(string column, string what) =>
        new("HS0401", $"{File}:{Line}, column '{column}': {what}.");
}

/// <summary>Reads the lexicon files, tab-separated with a header line, that are embedded in the program (their source is <c>data/lexicons</c>).</summary>
/// <remarks>Lines that start with '#' and empty lines are passed over. Cells are trimmed.</remarks>
internal static class Lexicon
{
    /// <summary>The rows of an embedded file such as "reporting-verbs.tsv".</summary>
    /// <exception cref="HearsayException">HS0401: no such file, or a line with more or fewer cells than the header.</exception>
    public static IReadOnlyList<LexiconRow> Rows(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("lexicons/" + file)
            ?? throw new HearsayException("HS0401", $"{file} is not among the embedded lexicons.");
        using var reader = new StreamReader(stream);
        return Rows(file, reader);
    }

    /// <summary>The cells of the rows of a large embedded file, one row at a time, without the header.</summary>
    /// <exception cref="HearsayException">HS0401: no such file, or a line with more or fewer cells than the header.</exception>
    public static IEnumerable<string[]> Cells(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("lexicons/" + file)
            ?? throw new HearsayException("HS0401", $"{file} is not among the embedded lexicons.");
        using var reader = new StreamReader(stream);
        var width = 0;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (width == 0) { width = cells.Length; continue; }
            if (cells.Length != width) throw new HearsayException("HS0401", $"{file}:{number}: {cells.Length} cells, the header has {width}.");
            yield return cells;
        }
    }

    /// <summary>The rows of any text in the same format.</summary>
    public static IReadOnlyList<LexiconRow> Rows(string file, TextReader reader)
    {
        string[]? header = null;
        var rows = new List<LexiconRow>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (header is null) { header = [.. cells.Select(cell => cell.Trim())]; continue; }
            if (cells.Length != header.Length)
                throw new HearsayException("HS0401", $"{file}:{number}: {cells.Length} cells, the header has {header.Length} ({string.Join(", ", header)}).");
            var byName = new Dictionary<string, string>(header.Length);
            for (var i = 0; i < header.Length; i++) byName[header[i]] = cells[i].Trim();
            rows.Add(new LexiconRow(file, number, byName));
        }
        return rows;
    }
}
