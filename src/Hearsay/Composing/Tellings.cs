using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>Two claims of one document that may tell the same thing: how far they agree, and what the later one does to the earlier.</summary>
internal static class Tellings
{
    private static readonly HashSet<string> Vague = ["have", "be", "do", "make", "take", "go", "get", "put", "use", "see", "come", "give", "work", "want", "know", "find", "keep", "hold", "say", "deny", "reject"];

    private enum Agreement { Unknown, Same, Different }

    /// <summary>What a trigger is compared by: the verb of an event noun, else its own lemma.</summary>
    public static string BaseOf(Claim claim) => claim.Predicate.Form == PredicateForm.Verbal ? claim.Predicate.Lemma : Words.VerbOf(claim.Predicate.Lemma);

    /// <summary>The same for a word that is no trigger.</summary>
    public static string BaseOf(Token token) => token.Upos == "VERB" ? token.Lemma.ToLowerInvariant() : Words.VerbOf(token.Lemma.ToLowerInvariant());

    /// <summary>Whether a named party, or one in the same words, takes part in both.</summary>
    public static bool ShareParty(Claim claim, Claim earlier) =>
        Compare(claim.Actors, earlier.Actors) == Agreement.Same || Compare(claim.Recipients, earlier.Recipients) == Agreement.Same
        || claim.Actors.Concat(claim.Recipients).Any(party => party.Actor.Name is not null && earlier.Actors.Concat(earlier.Recipients).Any(other => other.Actor.Id == party.Actor.Id));

    /// <summary>What a claim does to an earlier one, or null where they do not tell the same.</summary>
    public static ClaimLink? Of(Claim claim, Claim earlier)
    {
        if (claim.Polarity != earlier.Polarity || claim.Predicate.Sentence == earlier.Predicate.Sentence) return null;
        if (SameWords(claim, earlier)) return new ClaimLink("repeats", earlier.Id);
        if (!SameStanding(claim, earlier)) return null;
        var recipients = Compare(claim.Recipients, earlier.Recipients);
        if (recipients == Agreement.Different) return null;
        var (actors, things) = (Compare(claim.Actors, earlier.Actors), Compare(Others(claim, ArgumentRole.Theme), Others(earlier, ArgumentRole.Theme)));
        // Another name for the thing between the same named parties at the same time is the same deal.
        if (things == Agreement.Different && actors == Agreement.Same && recipients == Agreement.Same && claim.Time?.Value is { } when && when.Edtf == earlier.Time?.Value?.Edtf) things = Agreement.Unknown;
        if (things == Agreement.Different) return null;
        if (actors == Agreement.Different && recipients == Agreement.Same && IsMany(earlier.Actors) && !IsMany(claim.Actors)) return new ClaimLink("refines", earlier.Id);
        if (actors == Agreement.Different) return recipients == Agreement.Same && IsParticular(claim) && BySomebodyElse(claim, earlier) ? Conflict(earlier, "actor") : null;
        if (actors != Agreement.Same && recipients != Agreement.Same) return null;
        if (Vague.Contains(BaseOf(claim)) && !(actors == Agreement.Same && (recipients == Agreement.Same || things == Agreement.Same))) return null;
        if (ConflictLinks.CountsDiffer(earlier, claim)) return null;
        var places = Compare(Others(claim, ArgumentRole.Location), Others(earlier, ArgumentRole.Location));
        // "The cells", told of a moment ago, in a district of the city they are said to be in.
        if (places == Agreement.Different && TakesUp(claim, earlier)) return new ClaimLink("refines", earlier.Id);
        if (places == Agreement.Different) return BySomebodyElse(claim, earlier) && recipients == Agreement.Same ? Conflict(earlier, "place") : null;
        if (Apart(claim.Time, earlier.Time)) return actors == Agreement.Same && recipients == Agreement.Same && things == Agreement.Same ? Conflict(earlier, "date") : null;
        var full = actors == Agreement.Same && (recipients == Agreement.Same || things == Agreement.Same || earlier.Recipients.Count == 0)
            || recipients == Agreement.Same && claim.Actors.Count == 0 && earlier.Actors.Count == 0;
        return Again(claim, earlier, full);
    }

    // Norland bombed the dam in May . … When Norland bombed the dam , …
    [Rule("link.again", "a later telling of the same thing repeats it, corroborates it when another source tells it, refines it when it tells more", "Norland bombed the dam. People fled. When Norland bombed the dam in May 2019, a pump burst.")]
    private static ClaimLink? Again(Claim claim, Claim earlier, bool full)
    {
        var more = claim.Time?.Value is not null && earlier.Time?.Value is null || claim.Figures.Count > 0 && earlier.Figures.Count == 0
            || claim.Actors.Count > 0 && earlier.Actors.Count == 0 || claim.Recipients.Count > 0 && earlier.Recipients.Count == 0
            || IsFact(claim) && !IsFact(earlier);
        if (BySomebodyElse(claim, earlier) && full) return new ClaimLink("corroborates", earlier.Id);
        if (more) return new ClaimLink("refines", earlier.Id);
        return full ? new ClaimLink("repeats", earlier.Id) : null;
    }

    /// <summary>A pull quote, a headline, the same sentence given again.</summary>
    private static bool SameWords(Claim claim, Claim earlier)
    {
        const int Fewest = 15;
        return claim.Span.Length >= Fewest && claim.Span.Length == earlier.Span.Length && string.Equals(claim.Document[claim.Span], earlier.Document[earlier.Span], StringComparison.OrdinalIgnoreCase);
    }

    // Several states condemned the raid . Norland condemned it , too .
    /// <summary>Whether it is many who are not named: "several states", "a wide range of forces".</summary>
    private static bool IsMany(IReadOnlyList<Participant> parties)
    {
        if (parties is not [{ Actor.Name: null, Text: { } text }]) return false;
        var words = text.ToLowerInvariant().Split(' ');
        var of = Array.IndexOf(words, "of");
        return words[0] is not ("the" or "one" or "none" or "part") && Words.IsQuantity(of > 0 ? words[of - 1].TrimEnd('s') : words[0]);
    }

    /// <summary>Whether the later claim speaks of "the" or "these" so-and-so whom the earlier one, shortly before, brought up, or of an unnamed party that the resolver found to be the same.</summary>
    private static bool TakesUp(Claim claim, Claim earlier)
    {
        const int Back = 3;
        return claim.Predicate.Sentence - earlier.Predicate.Sentence <= Back && claim.Actors.Concat(claim.Recipients).Any(party => earlier.Actors.Concat(earlier.Recipients).Any(other =>
            party.Actor.Name is null && !Definite(other) && (party.Actor.Id == other.Actor.Id || Definite(party) && HeadOf(party) is { } head && HeadOf(other) == head)));
    }

    private static bool Definite(Participant party) => party.Text is { } text && (text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("these ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("those ", StringComparison.OrdinalIgnoreCase));

    private static ClaimLink Conflict(Claim earlier, string of) => new("conflicts", earlier.Id, Of: of);

    private static bool SameStanding(Claim claim, Claim earlier) => IsFact(claim) == IsFact(earlier) || claim.Status == ClaimStatus.Hypothetical ^ earlier.Status == ClaimStatus.Hypothetical && claim.Attribution.Links.Count != earlier.Attribution.Links.Count;

    private static bool IsFact(Claim claim) => claim.Status is ClaimStatus.Asserted or ClaimStatus.Reported or ClaimStatus.Alleged or ClaimStatus.Unconfirmed or ClaimStatus.Denied;

    private static bool BySomebodyElse(Claim claim, Claim earlier) =>
        claim.Attribution.Links is [.., { Source: { } source }] && earlier.Attribution.Links is [.., { Source: { } first }] && source.Actor.Id != first.Actor.Id;

    private static bool IsParticular(Claim claim) => claim.Recipients.Any(party => party.Actor.Name is not null || party.Text is { } text && text.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) && claim.Actors.All(party => party.Text is { Length: > 4 });

    private static IReadOnlyList<Participant> Others(Claim claim, ArgumentRole role) => claim.Others.Count == 0 ? [] : [.. claim.Others.Where(other => other.Role == role).Select(other => other.Participant)];

    private static Agreement Compare(IReadOnlyList<Participant> one, IReadOnlyList<Participant> other)
    {
        if (one.Count == 0 || other.Count == 0) return Agreement.Unknown;
        var found = Agreement.Different;
        foreach (var party in one)
        {
            // "it had arrested 400": of what is not said again.
            if (IsBareNumber(party)) return Agreement.Unknown;
            foreach (var second in other)
            {
                if (IsBareNumber(second)) return Agreement.Unknown;
                if (party.Actor.Id == second.Actor.Id || HeadOf(party) is { } head && head == HeadOf(second)) found = Agreement.Same;
            }
        }
        return found;
    }

    private static bool IsBareNumber(Participant party) => party is { Actor.Name: null, Text: { Length: > 0 } text } && text.All(c => char.IsDigit(c) || c is ',' or '.');

    /// <summary>The last word of an unnamed party before any "of": "40 people" and "55 people" are compared by "people".</summary>
    private static string? HeadOf(Participant party)
    {
        if (party.Actor.Name is not null || party.Text is not { } text) return null;
        var of = text.IndexOf(" of ", StringComparison.Ordinal);
        var head = (of > 0 ? text[..of] : text).Split(' ')[^1].ToLowerInvariant();
        return head is "it" or "they" or "them" or "he" or "she" or "him" or "her" or "we" or "us" or "i" or "you" or "that" or "who" or "which" or "this" ? null : head;
    }

    private static bool Apart(TimeExpression? one, TimeExpression? other)
    {
        if (one?.Value?.Edtf is not { } first || other?.Value?.Edtf is not { } second || first.Contains('/', StringComparison.Ordinal) || second.Contains('/', StringComparison.Ordinal)) return false;
        return !first.StartsWith(second, StringComparison.Ordinal) && !second.StartsWith(first, StringComparison.Ordinal);
    }
}
