using System.Globalization;

namespace Hearsay.Ingesting;

/// <summary>The block of "name: value" lines between two lines of "---" at the start of a text.</summary>
/// <remarks>
/// <para>A text that merely begins with dashes has none: the block must be closed, and either name one of title, date, source, url and author,
/// or hold nothing but lines of its form.</para>
/// <para>Values may be quoted; names that are not known are passed over. Indented lines belong to the name above (a list, or folded text).</para>
/// </remarks>
internal static class FrontMatter
{
    private const int MaxLines = 500;

    private static readonly string[] Names = ["title", "date", "source", "url", "author"];

    /// <summary>Takes the block off the front.</summary>
    /// <returns>What it says, and where the text behind it starts; (empty, 0) when there is no block.</returns>
    public static (Metadata Metadata, int End) Read(string text, ProblemList problems)
    {
        if (Block(text) is not var (lines, end, closed) || lines.Count == 0) return (new Metadata(), 0);
        var fields = new Dictionary<string, string>();
        var bad = new List<(int Number, string Line)>();
        string? open = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.AsSpan().Trim().Length == 0 || line[0] == '#') continue;
            if (Name(line) is { } name)
            {
                var value = line[(line.IndexOf(':') + 1)..].Trim();
                open = fields.TryAdd(name, value is ">" or "|" or ">-" or "|-" ? "" : value) ? name : null;
            }
            else if (line[0] is ' ' or '\t' or '-') { if (open is not null) fields[open] = Continued(fields[open], line); }
            else bad.Add((i + 2, line));
        }
        var known = Names.Any(fields.ContainsKey);
        if (!known && (!closed || bad.Count > 0 || fields.Count == 0)) return (new Metadata(), 0);
        if (!closed)
        {
            if (Names.Contains(Name(lines[0])))
                problems.Note("HS0112", "The block of \"name: value\" lines at the start has no closing line of ---; it was read as text.");
            return (new Metadata(), 0);
        }
        foreach (var (number, line) in bad.Take(3))
            problems.Note("HS0112", string.Create(CultureInfo.InvariantCulture,
                $"Line {number} of the front matter is not \"name: value\" and was passed over: {Short(line)}"));
        return (Of(fields, problems), end);
    }

    private static Metadata Of(Dictionary<string, string> fields, ProblemList problems)
    {
        string? Field(string name) => Metadata.Tidy(Unquoted(fields.GetValueOrDefault(name, "")));
        var written = Field("date");
        var date = DateReader.Read(written);
        if (written is not null && date is null)
            problems.Note("HS0202", $"The date of the front matter is not one: \"{Short(written)}\". Write it as YYYY-MM-DD.");
        return new Metadata
        {
            Title = Field("title"), Date = date, DateBasis = date is null ? null : "front matter",
            Author = Field("author"), Source = Field("source"), Url = Field("url"),
        };
    }

    /// <summary>The lines between the two lines of dashes, where the text behind starts, and whether there was a second line of dashes.</summary>
    private static (List<string> Lines, int End, bool Closed)? Block(string text)
    {
        var lines = new List<string>();
        var at = 0;
        while (at < text.Length && lines.Count <= MaxLines)
        {
            var newline = text.AsSpan(at).IndexOfAny('\r', '\n');
            var end = newline < 0 ? text.Length : at + newline;
            var next = newline < 0 ? end : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            var line = text.AsSpan(at, end - at);
            var dashes = line.TrimEnd() is "---";
            if (at == 0) { if (!dashes) return null; }
            else if (dashes) return (lines, next, true);
            else lines.Add(line.ToString());
            at = next;
        }
        return (lines, 0, false);
    }

    /// <summary>The name in front of the colon, in lower case, or null when the line has another form.</summary>
    private static string? Name(string line)
    {
        var colon = line.IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetter(line[0])) return null;
        if (colon + 1 < line.Length && line[colon + 1] is not (' ' or '\t')) return null;
        foreach (var c in line.AsSpan(0, colon)) if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-')) return null;
        return line[..colon].ToLowerInvariant();
    }

    private static string Continued(string value, string line)
    {
        var item = line.AsSpan().Trim();
        var isItem = item.StartsWith("- ");
        var text = isItem ? Unquoted(item[2..].Trim().ToString()) : item.ToString();
        return value.Length == 0 ? text : value + (isItem ? ", " : " ") + text;
    }

    private static string Unquoted(string value)
    {
        if (value.Length < 2 || value[0] != value[^1]) return value;
        return value[0] switch
        {
            '"' => value[1..^1].Replace("\\\"", "\"").Replace("\\\\", "\\"),
            '\'' => value[1..^1].Replace("''", "'"),
            _ => value,
        };
    }

    private static string Short(string line) => line.Length <= 60 ? line : line[..60] + "…";
}
