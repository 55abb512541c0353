using NodaTime;

namespace Hearsay.Lexicons.Petrarch;

/// <summary>A code with the days on which it holds, both included.</summary>
/// <param name="Code">Code in capitals ("AZEGOV"), or null: nobody ("[---]").</param>
/// <param name="From">First day, or null: from the beginning.</param>
/// <param name="To">Last day, or null: without end.</param>
internal sealed record DatedCode(string? Code, LocalDate? From, LocalDate? To)
{
    /// <summary>Whether it holds at all times.</summary>
    public bool Always => From is null && To is null;

    /// <summary>Whether it holds on a day.</summary>
    public bool Holds(LocalDate day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);

    /// <summary>Reads what stands between brackets: "AZEGOV", "AZEGOV >030101", "IGOUNO &lt;911226", "AZEGOV 030101-051031".</summary>
    /// <param name="content">Without the brackets.</param>
    /// <param name="fault">What is wrong, with the place in <paramref name="content"/>; null when nothing is.</param>
    public static DatedCode? Read(string content, out (int At, string What)? fault)
    {
        fault = null;
        var start = content.Length - content.TrimStart().Length;
        var end = start;
        while (end < content.Length && !char.IsWhiteSpace(content[end])) end++;
        var code = content[start..end];
        if (code.Length == 0) { fault = (0, "there is no code between the brackets"); return null; }
        var nobody = code is "---" or "+++";
        for (var i = 0; i < code.Length && !nobody; i++)
            if (!char.IsAsciiLetterOrDigit(code[i]) && code[i] is not ('~' or '/'))
            {
                fault = (start + i, $"'{code[i]}' does not belong in a code; codes are letters, digits and ~");
                return null;
            }
        var at = end + (content.Length - end - content[end..].TrimStart().Length);
        var days = content[at..].TrimEnd();
        LocalDate? from = null, to = null;
        if (days.Length > 0)
        {
            var dash = days.IndexOf('-', StringComparison.Ordinal);
            if (days[0] is '>' or '<')
            {
                var day = Day(days[1..].Trim());
                if (day is null) { fault = (at + 1, NoDay(days[1..].Trim())); return null; }
                if (days[0] == '>') from = day;
                else to = day;
            }
            else if (dash > 0)
            {
                from = Day(days[..dash].Trim());
                to = Day(days[(dash + 1)..].Trim());
                if (from is null) { fault = (at, NoDay(days[..dash].Trim())); return null; }
                if (to is null) { fault = (at + dash + 1, NoDay(days[(dash + 1)..].Trim())); return null; }
                if (to < from) { fault = (at, $"'{days}' ends before it begins"); return null; }
            }
            else
            {
                fault = (at, $"'{days}' is no time; times are >YYMMDD, <YYMMDD or YYMMDD-YYMMDD, years also with four digits");
                return null;
            }
        }
        return new DatedCode(nobody ? null : code.ToUpperInvariant(), from, to);
    }

    private static string NoDay(string text) => $"'{text}' is no day; days are YYMMDD or YYYYMMDD";

    /// <summary>Two-digit years below 30 are of this century, as PETRARCH has it; day and month 00 stand for the first.</summary>
    private static LocalDate? Day(string text)
    {
        if (text.Length is not (6 or 8) || !text.All(char.IsAsciiDigit)) return null;
        var year = int.Parse(text[..^4], System.Globalization.CultureInfo.InvariantCulture);
        if (text.Length == 6) year += year < 30 ? 2000 : 1900;
        var month = Math.Max(1, int.Parse(text[^4..^2], System.Globalization.CultureInfo.InvariantCulture));
        var day = Math.Max(1, int.Parse(text[^2..], System.Globalization.CultureInfo.InvariantCulture));
        return year is >= 1 and <= 9999 && month <= 12 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
    }
}
