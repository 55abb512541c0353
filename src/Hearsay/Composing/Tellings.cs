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
        if (claim.Polarity != earlier.Polarity || claim.Predicate.Sentence == earlier.Predicate.Sentence || !SameStanding(claim, earlier)) return null;
        var (actors, recipients, things) = (Compare(claim.Actors, earlier.Actors), Compare(claim.Recipients, earlier.Recipients), Compare(Others(claim, ArgumentRole.Theme), Others(earlier, ArgumentRole.Theme)));
        if (recipients == Agreement.Different || things == Agreement.Different) return null;
        if (actors == Agreement.Different) return recipients == Agreement.Same && IsParticular(claim) && BySomebodyElse(claim, earlier) ? Conflict(earlier, "actor") : null;
        if (actors != Agreement.Same && recipients != Agreement.Same) return null;
        if (Vague.Contains(BaseOf(claim)) && !(actors == Agreement.Same && (recipients == Agreement.Same || things == Agreement.Same))) return null;
        if (Counts(claim, earlier) is { } count) return count.Kind.Length > 0 ? count : null;
        var places = Compare(Others(claim, ArgumentRole.Location), Others(earlier, ArgumentRole.Location));
        if (places == Agreement.Different) return BySomebodyElse(claim, earlier) && recipients == Agreement.Same ? Conflict(earlier, "place") : null;
        if (Apart(claim.Time, earlier.Time)) return actors == Agreement.Same && recipients == Agreement.Same && things == Agreement.Same ? Conflict(earlier, "date") : null;
        return Again(claim, earlier, actors == Agreement.Same && (recipients == Agreement.Same || things == Agreement.Same || earlier.Recipients.Count == 0));
    }

    // Norland bombed the dam in May . … When Norland bombed the dam , …
    [Rule("link.again", "a later telling of the same thing repeats it, corroborates it when another source tells it, refines it when it tells more", "Norland bombed the dam. People fled. When Norland bombed the dam in May 2019, a pump burst.")]
    private static ClaimLink? Again(Claim claim, Claim earlier, bool full)
    {
        var more = claim.Time?.Value is not null && earlier.Time?.Value is null || claim.Figures.Count > 0 && earlier.Figures.Count == 0
            || claim.Actors.Count > 0 && earlier.Actors.Count == 0 || claim.Recipients.Count > 0 && earlier.Recipients.Count == 0 || claim.Others.Count > earlier.Others.Count;
        if (BySomebodyElse(claim, earlier) && full) return new ClaimLink("corroborates", earlier.Id);
        if (more) return new ClaimLink("refines", earlier.Id);
        return full ? new ClaimLink("repeats", earlier.Id) : null;
    }

    // As of 2 May , 90 people were arrested . As of 9 May , 130 people were arrested .
    [Rule("link.count", "another count of the same thing conflicts with the first, or revises it when it is the count of a later date", "As of 2 May 2021, 90 people were arrested by police. As of 9 May 2021, 130 people were arrested by police.")]
    private static ClaimLink? Counts(Claim claim, Claim earlier)
    {
        foreach (var figure in claim.Figures)
        {
            var other = earlier.Figures.FirstOrDefault(other => string.Equals(other.Of, figure.Of, StringComparison.OrdinalIgnoreCase));
            if (other is null || figure.Of is null) continue;
            if (other.Value == figure.Value || Overlap(figure, other)) continue;
            var (late, early) = (CountedAt(claim, figure), CountedAt(earlier, other));
            if (late is not null && early is not null && late != early) return string.CompareOrdinal(late, early) > 0 ? new ClaimLink("revises", earlier.Id) : new ClaimLink("", earlier.Id);
            // Two counts without dates of their own are two events when the events are dated apart.
            return Apart(claim.Time, earlier.Time) ? new ClaimLink("", earlier.Id) : Conflict(earlier, "figure");
        }
        return null;
    }

    private static ClaimLink Conflict(Claim earlier, string of) => new("conflicts", earlier.Id, Of: of);

    /// <summary>The date at which a count was made: its own, that of a claim reckoned up to a date, or that of the saying.</summary>
    private static string? CountedAt(Claim claim, Figure figure)
    {
        if (figure.AsOf is { } own) return own;
        // "had died by Monday", where nobody knows which Monday: the words stand for the date, later ones for a later date.
        if (claim.Time is { Value: null } open && claim.Document.Text[Math.Max(0, open.Span.Start - 6)..open.Span.Start].Contains("by ", StringComparison.OrdinalIgnoreCase)) return "~" + open.Span.Start.ToString("D9", System.Globalization.CultureInfo.InvariantCulture);
        var words = claim.Time is { } time ? claim.Document.Text[Math.Max(0, time.Span.Start - 8)..time.Span.End].ToLowerInvariant() : "";
        var upTo = claim.Time?.Value is { } value && (value.Edtf.StartsWith("../", StringComparison.Ordinal) || words.Contains("as of ", StringComparison.Ordinal) || words.Contains("by ", StringComparison.Ordinal) || words.Contains("end of ", StringComparison.Ordinal));
        if (upTo) return claim.Time!.Value!.Edtf.Replace("../", "", StringComparison.Ordinal);
        return claim.Time is null ? claim.Attribution.Links.Select(link => link.Said?.Value?.Edtf).FirstOrDefault(said => said is not null && !said.Contains('/', StringComparison.Ordinal)) : null;
    }

    /// <summary>Whether one count can be true with the other: bounds and ranges that meet.</summary>
    private static bool Overlap(Figure one, Figure other)
    {
        var (low, high) = Range(one);
        var (least, most) = Range(other);
        return low <= most && least <= high;
    }

    private static (double Low, double High) Range(Figure figure)
    {
        var ends = figure.Value.Split('/').Select(Number).ToList();
        return figure.Bound switch
        {
            "at least" => (ends[0], double.MaxValue),
            "at most" => (0, ends[^1]),
            "about" => (ends[0] * 0.9, ends[^1] * 1.1),
            _ => (ends[0], ends[^1]),
        };
    }

    private static double Number(string value)
    {
        var words = value.TrimEnd('%').Split(' ');
        var scale = words.Skip(1).Aggregate(1.0, (product, word) => product * word switch { "thousand" => 1e3, "million" => 1e6, "billion" => 1e9, "trillion" => 1e12, _ => 1 });
        return double.TryParse(words[0], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number * scale : 0;
    }

    private static bool SameStanding(Claim claim, Claim earlier) => IsFact(claim) == IsFact(earlier) || claim.Status == ClaimStatus.Hypothetical ^ earlier.Status == ClaimStatus.Hypothetical && claim.Attribution.Links.Count != earlier.Attribution.Links.Count;

    private static bool IsFact(Claim claim) => claim.Status is ClaimStatus.Asserted or ClaimStatus.Reported or ClaimStatus.Alleged or ClaimStatus.Unconfirmed or ClaimStatus.Denied;

    private static bool BySomebodyElse(Claim claim, Claim earlier) =>
        claim.Attribution.Links is [.., { Source: { } source }] && earlier.Attribution.Links is [.., { Source: { } first }] && source.Actor.Id != first.Actor.Id;

    private static bool IsParticular(Claim claim) => claim.Recipients.Any(party => party.Actor.Name is not null || party.Text is { } text && text.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) && claim.Actors.All(party => party.Text is { Length: > 4 });

    private static List<Participant> Others(Claim claim, ArgumentRole role) => [.. claim.Others.Where(other => other.Role == role).Select(other => other.Participant)];

    private static Agreement Compare(IReadOnlyList<Participant> one, IReadOnlyList<Participant> other)
    {
        if (one.Count == 0 || other.Count == 0) return Agreement.Unknown;
        return one.Any(party => other.Any(second => party.Actor.Id == second.Actor.Id || HeadOf(party) is { } head && head == HeadOf(second))) ? Agreement.Same : Agreement.Different;
    }

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
