namespace Hearsay.Resolving;

/// <summary>Which words stand inside quotation marks.</summary>
internal static class Quotations
{
    /// <summary>For each sentence and word the number of its quotation, or −1. An open quotation ends with its paragraph.</summary>
    public static int[][] Find(IReadOnlyList<Sentence> sentences)
    {
        var all = new int[sentences.Count][];
        var open = -1;
        var next = 0;
        var paragraph = -1;
        for (var s = 0; s < sentences.Count; s++)
        {
            if (sentences[s].Paragraph != paragraph) { open = -1; paragraph = sentences[s].Paragraph; }
            var tokens = sentences[s].Tokens;
            all[s] = new int[tokens.Count];
            for (var i = 0; i < tokens.Count; i++)
            {
                var closes = tokens[i].Form is "”" or "''" or "»";
                var opens = tokens[i].Form is "“" or "``" or "«";
                if (tokens[i].Form == "\"") { closes = open >= 0; opens = !closes; }
                if (opens && open < 0) open = next++;
                all[s][i] = open;
                if (closes) open = -1;
            }
        }
        return all;
    }
}
