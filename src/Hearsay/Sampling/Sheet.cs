using System.Text;

namespace Hearsay.Sampling;

/// <summary>A sheet for hand coding: a row a claim, and for each field what was read and an empty cell for the coder.</summary>
/// <remarks>The coder writes y for right and n for wrong; a cell left empty, or anything else, is not counted.</remarks>
public static class Sheet
{
    /// <summary>What the name of a coder's column ends with.</summary>
    public const string Answer = " right?";

    /// <summary>The header row.</summary>
    /// <param name="fields">Names of the fields.</param>
    public static IReadOnlyList<string> Header(IEnumerable<string> fields) =>
        ["id", "document", "line", "words", "claim", .. fields.SelectMany(field => new[] { field, field + Answer }), "claim" + Answer];

    /// <summary>A row.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="sentence">The claim in words.</param>
    /// <param name="fields">Its fields in the order of the header.</param>
    public static IReadOnlyList<string> Row(Entry claim, string sentence, IEnumerable<string> fields)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return [claim.Id, claim.Document.File ?? claim.Document.Id, $"{claim.Line}", claim.Evidence.Text, sentence, .. fields.SelectMany(field => new[] { field, "" }), ""];
    }

    /// <summary>How often each field was wrong, by the coder's answers, in the order of the columns. Fields without an answer are left out.</summary>
    /// <param name="rows">The sheet as it came back, header first.</param>
    public static IReadOnlyList<(string Field, Share Wrong)> Rates(IEnumerable<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var all = rows.ToList();
        if (all.Count == 0) return [];
        var rates = new List<(string Field, Share Wrong)>();
        for (var column = 0; column < all[0].Count; column++)
        {
            if (!all[0][column].EndsWith(Answer, StringComparison.Ordinal)) continue;
            var answers = all.Skip(1).Where(row => row.Count > column).Select(row => row[column].Trim().ToLowerInvariant())
                .Where(answer => answer is "y" or "yes" or "n" or "no").ToList();
            if (answers.Count > 0) rates.Add((all[0][column][..^Answer.Length], new Share(answers.Count(answer => answer[0] == 'n'), answers.Count)));
        }
        return rates;
    }

    /// <summary>Cuts comma-separated text into rows of cells (RFC 4180); a ' that guards a cell against spreadsheets is taken off.</summary>
    public static IEnumerable<IReadOnlyList<string>> Cells(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
            else if (c == '"' && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (quoted || c is not (',' or '\n' or '\r')) cell.Append(c);
            else if (c != '\r')
            {
                Take();
                if (c == ',') continue;
                yield return row;
                row = [];
            }
        }
        if (cell.Length == 0 && row.Count == 0) yield break;
        Take();
        yield return row;

        void Take()
        {
            var value = cell.ToString();
            row.Add(value.Length > 1 && value[0] == '\'' && "=+-@\t\r\n＝＋－＠".Contains(value[1]) ? value[1..] : value);
            cell.Clear();
        }
    }
}
