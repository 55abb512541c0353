using NodaTime;

namespace Hearsay.Ingesting;

/// <summary>What the first lines of a plain text say of it: a title on a line of its own, a date on a line of its own.</summary>
internal static class TextHeading
{
    private const int LinesLookedAt = 6;
    private const int LongestTitle = 150;
    private const int LongLine = 160;

    /// <summary>Title and date of the first lines; the stored text keeps them.</summary>
    public static Metadata Read(string text)
    {
        var lines = FirstLines(text);
        var titleAt = lines.FindIndex(line => DateReader.Read(line.Text) is null);
        var title = titleAt is 0 or 1 && IsTitle(lines, titleAt) ? Metadata.Tidy(lines[titleAt].Text) : null;
        LocalDate? date = null;
        foreach (var line in lines) date ??= DateReader.Read(line.Text);
        return new Metadata { Title = title, Date = date, DateBasis = date is null ? null : "date line" };
    }

    /// <summary>A short line without a full stop that a paragraph follows: behind a blank line or a date line, or at once when the paragraph
    /// is one long line, which a text broken at a fixed width does not have.</summary>
    private static bool IsTitle(List<Line> lines, int at)
    {
        var line = lines[at].Text;
        if (line.Length > LongestTitle || line[^1] is '.' or ',' or ';' or ':' or '…' or '"' or '”' || !line.Any(char.IsLetter)) return false;
        if (!char.IsLetterOrDigit(line[0]) && line[0] is not ('"' or '\'' or '“' or '‘')) return false;
        if (char.IsLower(line[0])) return false;
        var next = at + 1;
        if (next >= lines.Count) return false;
        var apart = lines[next].BlankBefore;
        while (next < lines.Count && DateReader.Read(lines[next].Text) is not null) { next++; apart = true; }
        return next < lines.Count && (apart || lines[next].Text.Length > LongLine) && lines.Skip(next).Any(other => IsProse(other.Text));
    }

    private static bool IsProse(string line) => line.Length > LongestTitle
        || line.AsSpan().TrimEnd("\"”’')").EndsWith('.') || line.Contains(". ", StringComparison.Ordinal);

    private sealed record Line(string Text, bool BlankBefore);

    private static List<Line> FirstLines(string text)
    {
        var lines = new List<Line>();
        var blank = false;
        var reader = new StringReader(text.Length > 20_000 ? text[..20_000] : text);
        while (lines.Count < LinesLookedAt && reader.ReadLine() is { } line)
        {
            var trimmed = line.Trim();
            if (trimmed.Length > 0) lines.Add(new Line(trimmed, blank));
            blank = trimmed.Length == 0;
        }
        return lines;
    }
}
