using System.Text.RegularExpressions;

namespace Hearsay.Resolving;

/// <summary>The name layer of a document: its names with their types, the bodies of states that are called by the state and what they are ("U.S. forces", "the government of Iraq"), and
/// coordinates, which are places.</summary>
internal static partial class NamePhrases
{
    /// <summary>Words and types in document order. No two overlap, but that the name of a state stands within "the government of Iraq".</summary>
    public static IReadOnlyList<(TextSpan Span, string Type)> Of(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<IReadOnlyList<NameSpan>> names)
    {
        var places = Coordinates().Matches(document.Text).Select(match => new TextSpan(match.Index, match.Index + match.Length)).ToList();
        var layer = sentences.SelectMany((sentence, s) => Of(sentence, names[s])).Where(name => !places.Any(place => place.Overlaps(name.Span)));
        return [.. layer.Concat(places.Select(place => (Span: place, Type: "LOC"))).OrderBy(name => name.Span.Start).ThenByDescending(name => name.Span.End)];
    }

    private static IEnumerable<(TextSpan Span, string Type)> Of(Sentence sentence, IReadOnlyList<NameSpan> names)
    {
        var bodies = Bodies(sentence, names).ToList();
        return names.Where(name => name.Type is not null && !bodies.Any(body => name.First <= body.Last && body.First <= name.Last)).Select(name => (name.First, name.Last, Type: IsPeople(name) || IsParty(sentence, name) ? "ORG" : name.Type!))
            .Concat(bodies.Concat(Governments(sentence, names)).Select(body => (body.First, body.Last, Type: "ORG")))
            .Concat(Offices(sentence, names).Select(office => (office.First, office.Last, Type: "PER")))
            .Select(name => (sentence.SpanOf(name.First, name.Last), name.Type));
    }

    /// <summary>"U.S. forces", "Iraqi army", "U.S.-led coalition".</summary>
    private static IEnumerable<(int First, int Last)> Bodies(Sentence sentence, IReadOnlyList<NameSpan> names)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var name = names.FirstOrDefault(one => one.First <= i && i <= one.Last);
            if (name is not null ? name.Last != i || name.Known is not { Kind: ActorKind.Country } : Gazetteer.Adjective(tokens[i].Form) is null || tokens[i].Upos is not ("ADJ" or "PROPN")) continue;
            var (first, at) = (name?.First ?? i, i + 1);
            if (at + 2 < tokens.Count && tokens[at].Form == "-" && tokens[at + 1].Lower == "led" && tokens[at + 2].Lower == "coalition") { yield return (first, at + 2); continue; }
            for (var last = Math.Min(i + 3, tokens.Count - 1); last > i; last--)
            {
                if (!NameWords.IsBodyOfState(NounPhrase.Words(sentence, at, last).ToLowerInvariant()) || names.Any(one => one.First <= last && at <= one.Last && (one.First < at || one.Last > last))) continue;
                yield return (first, last);
                break;
            }
        }
    }

    /// <summary>"the Iraqis": the people of a state, who act as one.</summary>
    private static bool IsPeople(NameSpan name) => name.Known is { Kind: ActorKind.Population, Code: not null };

    /// <summary>"U.S. airstrikes", "UK officials": the short name of a state before its forces, its people in office or what it does stands for the state as a party.</summary>
    private static bool IsParty(Sentence sentence, NameSpan name)
    {
        var token = sentence.Tokens[name.Head];
        return name.First == name.Last && name.Known is { Kind: ActorKind.Country } && token.Relation is "compound" or "amod" && token.Head > name.Last
            && token.Form.All(c => char.IsUpper(c) || c == '.') && NameWords.IsDoneByState(sentence.Tokens[token.Head].Lemma.ToLowerInvariant());
    }

    /// <summary>"government of Iraq": the body; the country in it stays a place.</summary>
    private static IEnumerable<(int First, int Last)> Governments(Sentence sentence, IReadOnlyList<NameSpan> names)
    {
        var tokens = sentence.Tokens;
        foreach (var name in names)
        {
            if (name.Known is not { Kind: ActorKind.Country }) continue;
            var of = name.First - 1;
            if (of > 0 && tokens[of].Lower == "the") of--;
            if (of > 0 && tokens[of].Lower == "of" && tokens[of - 1].Lower is "government" or "army" or "parliament" && !names.Any(one => one.First <= of - 1 && of - 1 <= one.Last)) yield return (of - 1, name.Last);
        }
    }

    /// <summary>"the Foreign Secretary", "Minister of Foreign Affairs": an office of several words with capitals, where the name of its holder does not stand beside it.</summary>
    private static IEnumerable<(int First, int Last)> Offices(Sentence sentence, IReadOnlyList<NameSpan> names)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (PersonWords.OfficeAt(tokens, i) is not { } last) continue;
            if (!names.Any(name => name.Type is not null && name.First <= last + 1 && i <= name.Last) && (i == 0 || !char.IsUpper(tokens[i - 1].Form[0]) || i == 1) && (last + 1 >= tokens.Count || !char.IsUpper(tokens[last + 1].Form[0]))) yield return (i, last);
            i = last;
        }
    }

    [GeneratedRegex(@"\b\d{1,3}°(\d{1,2}[′'])?(\d{1,2}(\.\d+)?[″""])?\s?[NS],?\s{0,2}\d{1,3}°(\d{1,2}[′'])?(\d{1,2}(\.\d+)?[″""])?\s?[EW]\b|\b\d{1,3}\.\d+°\s?[NS],?\s{0,2}\d{1,3}\.\d+°\s?[EW]\b")]
    private static partial Regex Coordinates();
}
