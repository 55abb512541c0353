using System.Text;

namespace Hearsay.Exporting;

/// <summary>A claim in words, made of the document's own: "Reuters said that Kabul denied that: Norland – shipped drones – Ostmark".</summary>
/// <remarks>Names are the resolved ones, everything else is quoted from the text with its white space joined. Nothing is inflected except that a
/// negative claim reads "did not ship", "not in contact with", "no invasion", and a verb with "-ing" its dictionary form.</remarks>
public static class ClaimSentence
{
    private static readonly ArgumentRole[] Introduced =
    [
        ArgumentRole.Via, ArgumentRole.From, ArgumentRole.Instrument, ArgumentRole.Beneficiary, ArgumentRole.Location,
    ];

    /// <summary>Who says so, through whom, and what: one sentence without a full stop.</summary>
    public static string Of(Entry claim) => claim.Chain.Count == 0
        ? Core(claim) : $"{Said(claim)} that: {Core(claim)}";

    /// <summary>Actor – predicate – recipient, several who act with each other once, with go-between, giver, instrument, beneficiary and place. Without an actor, the thing that
    /// stands in front of the predicate comes first ("the isolation – enabled"), else "somebody".</summary>
    public static string Core(Entry claim)
    {
        var sentence = new StringBuilder();
        var acts = claim.Actors.Any();
        var themes = claim.Of(ArgumentRole.Theme).ToLookup(theme => !acts && theme.Words is { } words && words.Span.End <= claim.Predicate.Span.Start);
        sentence.Append(acts ? Names(claim.Actors) : themes[true].Any() ? Names(themes[true]) : "somebody").Append(" – ");
        // "military cooperation": what stands right before a noun is said before it
        var before = themes[false].FirstOrDefault(theme => claim.Form == PredicateForm.Nominal && theme.Words is { } words && words.Span.End + 1 == claim.Predicate.Span.Start);
        if (before is not null && claim.Polarity == Polarity.Positive) sentence.Append(Name(before)).Append(' ');
        else before = null;
        sentence.Append(Predicate(claim));
        if (themes[false].Where(theme => theme != before).ToList() is { Count: > 0 } things) sentence.Append(' ').Append(Names(things));
        // Whoever acts with each other stands once.
        var (doers, others) = (Names(claim.Actors), Names(claim.Recipients));
        if (others.Length > 0 && (others != doers || claim.Actors.Count() < 2)) sentence.Append(" – ").Append(others);
        foreach (var role in Introduced)
            if (Names(claim.Of(role)) is { Length: > 0 } names) sentence.Append(", ").Append(Preposition(role)).Append(' ').Append(names);
        return sentence.ToString();
    }

    /// <summary>Who says so, outermost first: "Reuters said that two officials denied". The empty string when the author vouches for it.</summary>
    public static string Said(Entry claim) =>
        string.Join(" that ", claim.Chain.Select(voice => $"{Source(voice)} {Verb(voice.Act)}"));

    /// <summary>The same as a list for tables: "Reuters (say) &gt; two officials (deny)".</summary>
    public static string Chain(Entry claim) =>
        string.Join(" > ", claim.Chain.Select(voice => $"{Source(voice)} ({Labels.Of(voice.Act)})"));

    /// <summary>The sources alone, outermost first: "Reuters &gt; two officials", or "the author".</summary>
    public static string Holders(Entry claim) => claim.Chain.Count == 0
        ? "the author" : string.Join(" > ", claim.Chain.Select(Source));

    /// <summary>When it happened: the EDTF value, or the words and why they have no value; null when no time is given.</summary>
    public static string? Time(Entry claim) => claim.Time switch
    {
        null => null,
        { Value: { } value } time => $"{value.Edtf} (“{OneLine(time.Words.Text)}”, {time.Basis})",
        var time => $"“{OneLine(time.Words.Text)}” ({time.Basis})",
    };

    /// <summary>Resolved name of a party, else its words, else "somebody".</summary>
    public static string Name(Party party) => OneLine(party.Name ?? "somebody");

    /// <summary>Names of some parties with commas and "and".</summary>
    public static string Names(IEnumerable<Party> parties)
    {
        var names = parties.Select(Name).Distinct(StringComparer.Ordinal).ToList();
        return names.Count < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + " and " + names[^1];
    }

    /// <summary>The text on one line: runs of white space and control characters become one blank; lone surrogates U+FFFD.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in CodePoints.WellFormed(text))
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }
        return line.ToString().TrimEnd(' ');
    }

    private static string Predicate(Entry claim)
    {
        var words = OneLine(claim.Predicate.Text);
        return (claim.Polarity, claim.Form) switch
        {
            // "recognising": a name of the deed, in whatever form the sentence has it
            (Polarity.Positive, not PredicateForm.Copular) when words.EndsWith("ing", StringComparison.Ordinal) && !words.Contains(' ', StringComparison.Ordinal) => OneLine(claim.Lemma),
            (Polarity.Positive, _) => words,
            (_, PredicateForm.Verbal) => $"did not {OneLine(claim.Lemma)}",
            (_, PredicateForm.Nominal) => $"no {words}",
            _ => $"not {words}",
        };
    }

    private static string Source(Voice voice) => OneLine(voice.Source?.Name ?? "somebody unnamed");

    private static string Preposition(ArgumentRole role) => role switch
    {
        ArgumentRole.Via => "through",
        ArgumentRole.From => "from",
        ArgumentRole.Instrument => "with",
        ArgumentRole.Beneficiary => "for",
        _ => "in",
    };

    private static string Verb(SpeechAct act) => act switch
    {
        SpeechAct.Say => "said",
        SpeechAct.Claim => "claimed",
        SpeechAct.Allege => "alleged",
        SpeechAct.Deny => "denied",
        SpeechAct.Confirm => "confirmed",
        SpeechAct.Doubt => "doubted",
        SpeechAct.Believe => "believed",
        SpeechAct.Know => "knew",
        SpeechAct.Predict => "predicted",
        SpeechAct.Promise => "promised",
        SpeechAct.Demand => "demanded",
        SpeechAct.Ask => "asked",
        _ => "deemed",
    };
}
