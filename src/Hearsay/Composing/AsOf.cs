namespace Hearsay.Composing;

/// <summary>The date of a count, as apart from the date of an event: "as of 3 March", "by Monday", "at the end of 2016 … had".</summary>
internal static class AsOf
{
    /// <summary>Whether the words in front of a time make it the date of a count.</summary>
    public static bool Is(Sentence sentence, TimeExpression time)
    {
        string Before(int back) => time.First - back >= 0 ? sentence.Tokens[time.First - back].Lower : "";
        if (Before(1) is "of" or "at" && Before(2) == "as" || Before(1) == "by") return true;
        return Before(1) == "at" && sentence.Tokens[time.First].Lower is "the" && sentence.Tokens.Any(token => token.Lower == "had" && token.Relation == "aux");
    }

    /// <summary>The date as EDTF without the open start of "by", or null when it is not known.</summary>
    public static string? Edtf(TimeExpression time) => time.Value?.Edtf is { } edtf ? edtf.StartsWith("../", StringComparison.Ordinal) ? edtf[3..] : edtf : null;
}
