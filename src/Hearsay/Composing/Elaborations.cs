using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>Claims that tell more of another one close by: how it was done, what came of it, what became of some of those concerned.</summary>
/// <param name="sentences">The sentences of the document.</param>
/// <param name="claims">Its claims, in order.</param>
internal sealed class Elaborations(IReadOnlyList<Sentence> sentences, IReadOnlyList<Claim> claims)
{
    /// <summary>"Two of them" looks so many sentences back for those who are meant.</summary>
    private const int Back = 2;

    /// <summary>For each claim about some of those whom an earlier claim counts, that claim.</summary>
    private readonly Claim?[] _wholes = new Claim?[claims.Count];

    /// <summary>What a claim tells more of, with the rule that saw it, or null. To be asked for all claims in order.</summary>
    /// <param name="at">Number of the claim.</param>
    public (Claim Of, string Rule)? Of(int at)
    {
        if (Manner(at) is { } deed) return (deed, "link.manner");
        if (Relative(at) is { } happening) return (happening, "link.relative");
        return Part(at) is { } whole ? (whole, "link.part") : null;
    }

    // Norland retaliated by shelling the town .   shelling <-advcl- retaliated , by <-mark- shelling
    [Rule("link.manner", "what somebody did \"by\" doing something, and what he did in a clause in -ing of the same kind of event, tell more of what he did", "Norland retaliated by shelling the town.")]
    private Claim? Manner(int at)
    {
        var claim = claims[at];
        var sentence = sentences[claim.Predicate.Sentence];
        var verb = sentence.Tokens[claim.Predicate.Trigger];
        if (claim.Predicate.Form != PredicateForm.Verbal || verb is not { Xpos: "VBG", Relation: "advcl" or "xcomp" or "obl", Head: >= 0 }) return null;
        if (ToldBy(verb.Head, at) is not { } main || main.Polarity != claim.Polarity) return null;
        return sentence.Child(verb.Index, "mark", "case") switch
        {
            { Lower: "by" } => main,
            null when verb.Relation == "advcl" && verb.Index > verb.Head => SameKind(main, claim) ? main : null,
            _ => null,
        };
    }

    // an attack that left six dead   left <-acl:relcl- attack ;  10 raids , including raids on the port   raids <-nmod- raids
    [Rule("link.relative", "what a relative clause says of an event, and one that is among several, tell more of that event", "The rebels launched an attack that killed six soldiers of Norland.")]
    private Claim? Relative(int at)
    {
        var claim = claims[at];
        var sentence = sentences[claim.Predicate.Sentence];
        var word = sentence.Tokens[claim.Predicate.Trigger];
        while (word is { Relation: "xcomp", Head: >= 0 }) word = sentence.Tokens[word.Head];
        if (word.Head < 0 || ToldBy(word.Head, at) is not { Predicate.Form: PredicateForm.Nominal } told) return null;
        var clause = word.Deprel == "acl:relcl" ? sentence.Child(word.Index, "nsubj") is { Lower: "that" or "which" }
            : word is { Relation: "acl", Xpos: "VBG" } && word.Index > word.Head;
        return clause || word.Relation is "nmod" or "obl" && sentence.Child(word.Index, "case") is { Lower: "including" } && SameKind(told, claim) ? told : null;
    }

    // Police arrested five men . Two of them were officers .   two of them : the five
    [Rule("link.part", "a claim about some of those whom an earlier claim counts tells more of that claim", "Police of Norland arrested five men on Monday. Two of them were armed by rebels.")]
    private Claim? Part(int at)
    {
        var claim = claims[at];
        if (!Parties(claim).Any(party => IsPart(party.Text))) return null;
        for (var i = at - 1; i >= 0 && claims[i].Predicate.Sentence >= claim.Predicate.Sentence - Back; i--)
        {
            // "Two of them … The third …": of the same.
            if (_wholes[i] is { } same && claims[i].Predicate.Sentence < claim.Predicate.Sentence + 1) return _wholes[at] = same;
            if (claims[i].Predicate.Sentence == claim.Predicate.Sentence || !Parties(claims[i]).Any(party => IsCount(party.Text))) continue;
            // Of the claims of one sentence the first brought them up.
            var first = i;
            for (var j = i - 1; j >= 0 && claims[j].Predicate.Sentence == claims[i].Predicate.Sentence; j--) if (Parties(claims[j]).Any(party => IsCount(party.Text))) first = j;
            return _wholes[at] = claims[first];
        }
        return null;
    }

    /// <summary>The claim of the same sentence with this trigger.</summary>
    private Claim? ToldBy(int word, int at)
    {
        var sentence = claims[at].Predicate.Sentence;
        for (var i = at - 1; i >= 0 && claims[i].Predicate.Sentence == sentence; i--) if (claims[i].Predicate.Trigger == word) return claims[i];
        for (var i = at + 1; i < claims.Count && claims[i].Predicate.Sentence == sentence; i++) if (claims[i].Predicate.Trigger == word) return claims[i];
        return null;
    }

    private static bool SameKind(Claim one, Claim other) => one.Event.Plover is [var kind, ..] && other.Event.Plover is [var second, ..] && kind == second;

    private static IEnumerable<Participant> Parties(Claim claim) =>
        claim.Actors.Concat(claim.Recipients).Concat(claim.Others.Where(other => other.Role == ArgumentRole.Theme).Select(other => other.Participant));

    /// <summary>"Two of them", "six shells of them", "the third", "the others", "other 15 shells".</summary>
    private static bool IsPart(string? text)
    {
        if (text?.ToLowerInvariant().Split(' ') is not { Length: > 1 } words) return false;
        var of = Array.IndexOf(words, "of");
        if (of > 0 && of + 2 == words.Length && words[^1] is "them" or "these" or "those") return Numerals.ValueOf(words[0]) is { IsOrdinal: false } || words[0] is "some" or "many" or "most" or "several" or "few";
        return words is ["the", "others" or "other" or "rest" or "last"] || words is ["the", var ordinal] && Numerals.ValueOf(ordinal) is { IsOrdinal: true }
            || words is ["other" or "another", var number, _, ..] && Numerals.ValueOf(number) is { IsOrdinal: false };
    }

    /// <summary>"3 terrorist cells", "the five men".</summary>
    private static bool IsCount(string? text)
    {
        if (text?.ToLowerInvariant().Split(' ') is not { Length: > 1 } words || IsPart(text)) return false;
        var first = words[0] is "the" or "these" or "about" or "some" ? 1 : 0;
        return first + 1 < words.Length && words[first + 1] != "of" && Numerals.ValueOf(words[first]) is { IsOrdinal: false, Value: > 1 };
    }
}
