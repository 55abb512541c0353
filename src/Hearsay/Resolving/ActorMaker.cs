using Hearsay.Lexicons;

namespace Hearsay.Resolving;

/// <summary>Makes the actor that a cluster of nodes refers to: its name, kind, code and id.</summary>
internal sealed class ActorMaker(Document document)
{
    /// <summary>The actor that the lexicons know, with its code on the day of the document.</summary>
    public Actor Of(Known known) => new("a:" + ContentHash.Of("known", known.Name), known.Name, known.Kind, known.CodeOn(document.Date),
        known is { Kind: ActorKind.Country, Code: { Length: 3 } code } ? PlaceNames.Country(code) : null);

    /// <summary>The actor of one cluster.</summary>
    /// <param name="nodes">All its nodes, in document order.</param>
    public Actor Of(IReadOnlyList<Node> nodes)
    {
        if (KnownOf(nodes) is { } known) return InOffice(nodes, known);
        var kind = KindOf(nodes);
        if (NameOf(nodes) is { } name) return new Actor("a:" + ContentHash.Of("named", document.Id, name), name, kind, CodeOf(nodes));
        var first = nodes[0].HeadToken.Span;
        return Unnamed(first, kind, CodeOf(nodes));
    }

    /// <summary>An actor without a name that is known by its place in the document.</summary>
    public Actor Unnamed(TextSpan at, ActorKind kind, string? code = null) =>
        new("a:" + ContentHash.Of("unnamed", document.Id, at.ToString()), null, kind, code);

    /// <summary>"then-President Obama" is spoken of in his office, "former President Obama" out of it, whatever the date.</summary>
    private Actor InOffice(IReadOnlyList<Node> nodes, Known known)
    {
        var actor = Of(known);
        if (known.Kind != ActorKind.Person || known.Code is not { Length: > 3 } code) return actor;
        if (nodes.Any(node => node.Titles.Contains("then"))) return actor with { Code = code };
        return nodes.Any(node => node.Titles.Contains("former") || node.Titles.Contains("ex")) ? actor with { Code = code[..3] + "ELI" } : actor;
    }

    private static Known? KnownOf(IReadOnlyList<Node> nodes)
    {
        Known? found = null;
        foreach (var node in nodes)
        {
            if (node.Known is not { } known) continue;
            if (known.CapitalOf is { } country && node.Sort == ActorKind.Country) known = country;
            if (found is null || (found.Kind is ActorKind.Place or ActorKind.Population && known.Kind is not (ActorKind.Place or ActorKind.Population))) found = known;
        }
        return found;
    }

    private static ActorKind KindOf(IReadOnlyList<Node> nodes)
    {
        foreach (var node in nodes) if (node.Name is not null && node.Sort != ActorKind.Other) return node.Sort;
        foreach (var node in nodes) if (node.Kind != MentionKind.Pronoun && node.Sort != ActorKind.Other) return node.Sort;
        foreach (var node in nodes)
            if (node.Sort == ActorKind.Person) return node.Lemma is "they" or "them" or "their" or "theirs" ? ActorKind.Population : ActorKind.Person;
        // "weapons … them": a thing, unless they act.
        if (nodes.Any(node => node.Kind == MentionKind.Nominal && node.HeadToken.Upos == "NOUN")
            && !nodes.Any(node => node.Lemma is "who" or "whom" or "we" or "us" or "our" || node.Lemma == "they" && node.HeadToken.Deprel == "nsubj")) return ActorKind.Other;
        return nodes.Any(node => node.Lemma is "we" or "us" or "our" or "they" or "them" or "their") ? ActorKind.Population : ActorKind.Other;
    }

    private static string? NameOf(IReadOnlyList<Node> nodes)
    {
        string? best = null;
        foreach (var node in nodes)
        {
            if (node.Name is not { } name || (node.Sort == ActorKind.Other && name.Type is null && node.HeadToken.Upos != "PROPN")) continue;
            var text = Plain(node, name);
            if (best is null || Words(text) > Words(best)) best = text;
        }
        return best;

        static int Words(string text) => text.Count(c => c == ' ');
    }

    /// <summary>The name's words without a nickname in quotation marks and without brackets.</summary>
    private static string Plain(Node node, NameSpan name)
    {
        var text = new System.Text.StringBuilder();
        var left = false;
        for (var i = name.First; i <= name.Last; i++)
        {
            var token = node.Sentence.Tokens[i];
            if (token.Form is "\"" or "“" or "”" or "``" or "''" or "(" or ")") { left = token.Form is "(" || (token.Form is not ")" && !left); continue; }
            if (left) continue;
            if (text.Length > 0 && node.Sentence.Tokens[i - 1].Span.End < token.Span.Start) text.Append(' ');
            text.Append(token.Form);
        }
        return text.Length > 0 ? text.ToString().Trim() : name.Text(node.Sentence);
    }

    private static string? CodeOf(IReadOnlyList<Node> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.Noun?.Code is not { } role) continue;
            for (var i = node.First; i < node.Head; i++)
                if ((Gazetteer.Adjective(node.Sentence.Tokens[i].Form) ?? Gazetteer.Find(node.Sentence.Tokens[i].Form)) is { Kind: ActorKind.Country, Code: { } country })
                    return country + role;
        }
        foreach (var node in nodes) if (node.Noun?.Code is { } role) return role;
        return null;
    }
}
