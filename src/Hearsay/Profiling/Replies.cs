using Hearsay.Lexicons;

namespace Hearsay.Profiling;

/// <summary>Every allegation with the party named and what that party says to it.</summary>
public static class Replies
{
    private static readonly HashSet<string> Declining = [.. Lexicon.Rows("declining-replies.tsv").SelectMany(row => row.List("lemma"))];
    private static readonly HashSet<string> Comments = [.. Lexicon.Rows("declining-replies.tsv").SelectMany(row => row.List("words"))];

    /// <summary>The allegations, in the order of the claims.</summary>
    /// <remarks>An allegation is a claim that the text marks as alleged or as denied, or that a denial disputes, and that says of a named party that it did
    /// something; what a party says of itself is none. A reply counts when the party itself, somebody who acts for it or whom it acts for denies or confirms the
    /// claim or another of the same matter, or when in the same document the party would not comment.</remarks>
    public static IReadOnlyList<Allegation> Of(IReadOnlyList<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var denials = entries.SelectMany(entry => entry.Links.Where(link => link.Kind == "disputes").Select(link => (entry, link))).ToLookup(one => one.link.Target, StringComparer.Ordinal);
        var (namings, sides) = (new EntryNamings(entries), new Dictionary<string, Side>(StringComparer.Ordinal));
        var (told, declined) = (entries.ToLookup(Matter), entries.Where(Declines).ToLookup(entry => entry.Document.Id));
        var allegations = new List<Allegation>();
        foreach (var claim in entries.Where(entry => entry.Polarity == Polarity.Positive && (entry.Status is ClaimStatus.Alleged or ClaimStatus.Denied || denials[entry.Id].Any())))
        {
            // What is told only by its denial is an allegation of its own where nobody is quoted with it.
            if (claim.Status == ClaimStatus.Denied && told[Matter(claim)].Any(other => other.Status != ClaimStatus.Denied && other.Polarity == Polarity.Positive && IsSame(claim, other))) continue;
            foreach (var party in claim.Actors.Where(actor => actor.Name is not null && actor.Actor.IsParty).DistinctBy(actor => actor.Actor.Id))
            {
                var side = SideOf(party);
                if (claim.Chain.Any(voice => voice.Act is not (SpeechAct.Deny or SpeechAct.Confirm) && voice.Source is { } source && side.Has(source))) continue;
                var answers = denials[claim.Id].Where(denial => denial.entry.Actors.Any(actor => side.Has(actor) || SideOf(actor).Has(party)));
                allegations.Add(new Allegation(party.Name!, claim, [.. On(claim, side, answers).DistinctBy(reply => (reply.Kind, reply.Entry.Sentence, reply.Entry.Document.Id))]));
            }
        }
        return allegations;

        Side SideOf(Party party)
        {
            var name = party.Name ?? "";
            if (!sides.TryGetValue(name, out var side)) sides[name] = side = Side.Of(name, namings);
            return side;
        }

        IEnumerable<Reply> On(Entry claim, Side side, IEnumerable<(Entry Entry, ClaimLink Link)> denials)
        {
            foreach (var (entry, link) in denials) yield return new Reply(ReplyKind.Denies, entry, link.Extent);
            foreach (var reply in Voices(claim, side)) yield return reply;
            foreach (var other in declined[claim.Document.Id].Where(other => other.Actors.Any(side.Has))) yield return new Reply(ReplyKind.Declines, other, null);
            foreach (var other in told[Matter(claim)].Where(other => IsSame(claim, other)))
                foreach (var reply in Voices(other, side)) yield return reply;
        }
    }

    /// <summary>What a side says in the chain of a claim.</summary>
    private static IEnumerable<Reply> Voices(Entry claim, Side side)
    {
        foreach (var voice in claim.Chain.Where(voice => voice.Source is { } source && side.Has(source)))
            if (Kind(voice.Act) is { } kind) yield return new Reply(kind, claim, null);
    }

    /// <summary>What two claims of one matter have in common: trigger and who did it.</summary>
    private static (string Lemma, string Actors) Matter(Entry entry) => (entry.Lemma, string.Join('|', Keys(entry.Actors).Order(StringComparer.Ordinal)));

    /// <summary>Whether two different claims of one matter were done to nobody else.</summary>
    private static bool IsSame(Entry one, Entry other)
    {
        if (one.Id == other.Id) return false;
        var (ones, others) = (Keys(one.Recipients), Keys(other.Recipients));
        return ones.Count == 0 || others.Count == 0 || ones.Overlaps(others);
    }

    private static HashSet<string> Keys(IEnumerable<Party> parties) => [.. parties.Select(PartyNames.Key)];

    private static ReplyKind? Kind(SpeechAct act) => act switch
    {
        SpeechAct.Deny => ReplyKind.Denies,
        SpeechAct.Confirm => ReplyKind.Confirms,
        _ => null,
    };

    private static bool Declines(Entry entry) => Declining.Contains(entry.Lemma)
        && PartyNames.Plain(entry.Evidence.Text).Split(' ').Any(Comments.Contains);
}
