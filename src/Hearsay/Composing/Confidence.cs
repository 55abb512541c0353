using Hearsay.Lexicons;

namespace Hearsay.Composing;

/// <summary>How likely a claim is to be read right, as a number between 0 and 1 that was fitted to people's own reading of whole documents.</summary>
/// <remarks>A logistic sum of signs; their weights are in <c>confidence.tsv</c>, made by <c>training/confidence</c>. Right means what the scorer of
/// claims means by it: people marked a claim at that predicate, with that status and that polarity.</remarks>
internal static class Confidence
{
    private const string Constant = "constant";

    private static readonly IReadOnlyDictionary<string, Sign> Signs =
        Lexicon.Rows("confidence.tsv").Select(row => new Sign(row["sign"], row["says"], 0, row.Number("weight"), row.Number("usual"))).ToDictionary(sign => sign.Name, StringComparer.Ordinal);

    /// <summary>The probability that follows from the signs.</summary>
    public static double Of(IEnumerable<Sign> signs) => Math.Round(1 / (1 + Math.Exp(-signs.Sum(sign => sign.Value * sign.Weight))), 3);

    /// <summary>Everything seen about a claim that has a bearing on it.</summary>
    public static IReadOnlyList<Sign> SignsOf(Sentence sentence, Findings finding, Participants participants, EventCode code, int siblings)
    {
        var predicate = finding.Predicate;
        var trigger = sentence.Tokens[predicate.Trigger];
        var governor = sentence.Tokens[predicate.Governor];
        var parties = participants.Actors.Concat(participants.Recipients).ToList();
        var signs = new List<Sign>();
        Add(Constant, 1);
        Add("form." + Name(predicate.Form), 1);
        Add("status." + Name(finding.Status), 1);
        Add("negative", finding.Polarity == Polarity.Negative ? 1 : 0);
        Add("chain." + Math.Min(finding.Chain.Links.Count, 2), 1);
        Add("no-actor", participants.Actors.Count == 0 ? 1 : 0);
        Add("no-recipient", participants.Recipients.Count == 0 ? 1 : 0);
        Add("no-party", participants.HasParty ? 0 : 1);
        Add("named", parties.Any(party => party.Actor.Name is not null) ? 1 : 0);
        Add("uncoded", code.Plover.Count == 0 ? 1 : 0);
        Add("depth", sentence.Ancestors(predicate.Governor).Count());
        Add("words", Math.Log(sentence.Tokens.Count));
        Add("clause", Math.Log(1 + predicate.Clause.Length));
        Add("siblings", Math.Log(1 + siblings));
        Add("arguments", Math.Min(predicate.Arguments.Count, 4));
        Add("tag-doubt", -Math.Log(Math.Clamp(trigger.Sureness, 0.01, 1)));
        // The model's own number for the event against the rules' answer.
        Add("head", Math.Abs(governor.Factuality));
        Add("head-gap", Math.Abs(finding.Certainty.Value - trigger.Factuality));
        return signs;

        void Add(string name, double value)
        {
            if (value != 0) signs.Add(Signs[name] with { Value = Math.Round(value, 4) });
        }
    }

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
