using System.Text.RegularExpressions;
using Hearsay.Lexicons;

namespace Hearsay.Resolving;

/// <summary>Mends where names begin and end: names that were cut at "of", "and" or a comma, and names that ran into each other.</summary>
internal static partial class NameJoins
{
    /// <summary>Mends the names of a sentence.</summary>
    public static void Apply(NameDraft draft)
    {
        Places(draft);
        for (var i = 0; i < draft.Tokens.Count; i++)
        {
            Ship(draft, i);
            Storm(draft, i);
            Numbered(draft, i);
            OfState(draft, i);
            Of(draft, i);
            Fields(draft, i);
            And(draft, i);
            Initials(draft, i);
            LastFirst(draft, i);
            Nickname(draft, i);
            Half(draft, i);
        }
    }

    /// <summary>"Greater Noida": words that are one place; "San Rafael California": a place and the region it lies in are two names.</summary>
    private static void Places(NameDraft draft)
    {
        var tokens = draft.Tokens;
        for (var i = 0; i < tokens.Count; i++)
            for (var last = Math.Min(i + 3, tokens.Count - 1); last > i; last--)
            {
                if (!IsCapital(tokens[i]) || !IsCapital(tokens[last]) || draft.At(i) is null && draft.At(last) is null || draft.InLarger(i, last)) continue;
                if (Parts(draft, i, last) && PlaceNames.Find(draft.Text(i, last), main: true) is [{ Population: > 15_000 }, ..]) { draft.Put(i, last, "LOC", null); break; }
            }
        foreach (var name in draft.Names)
        {
            if (name is not { Type: "LOC", Known: null } || name.First == name.Last || PlaceNames.Find(draft.Text(name.First, name.Last)).Count > 0) continue;
            for (var cut = name.First + 1; cut <= name.Last; cut++)
            {
                if (!IsWider(draft.Text(cut, name.Last)) || NameWords.IsCommon(draft.Tokens[name.First].Lower) || PlaceNames.Find(draft.Text(name.First, cut - 1)).Count == 0) continue;
                draft.Put(name.First, cut - 1, "LOC", null);
                draft.Put(cut, name.Last, "LOC", Gazetteer.Find(draft.Text(cut, name.Last)) is { Type: "LOC" } known ? known : null);
                break;
            }
        }
    }

    /// <summary>Whether the words from one to another are places, parts of names without a type, or words outside of names; no persons and bodies.</summary>
    private static bool Parts(NameDraft draft, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (draft.At(i) is { } name && (name.First < first || name.Last > last || name.Type is not (null or "LOC" or "PER") || name.Type == "PER" && (PersonWords.IsGivenName(draft.Tokens[name.First].Form) || i > 0 && PersonWords.IsTitle(draft.Tokens[first > 0 ? first - 1 : 0].Lower))))
                return false;
        return true;
    }

    private static bool IsWider(string text)
    {
        var known = Gazetteer.Find(text) ?? (text.Length > 3 ? Gazetteer.Find(char.ToUpperInvariant(text[0]) + text[1..]) : null);
        return known?.Kind == ActorKind.Country || PlaceContext.Abbreviation(text.Length == 2 ? text.ToUpperInvariant() : text) is not null
            || text.Length > 3 && PlaceNames.Find(text, main: true).Any(place => place.Kind == PlaceKind.Region);
    }

    /// <summary>"USS Marsh": a thing, neither a party nor a place.</summary>
    private static void Ship(NameDraft draft, int i)
    {
        var tokens = draft.Tokens;
        if (!NameWords.IsShip(tokens[i].Lower) || !tokens[i].Form.All(char.IsUpper) || i + 1 >= tokens.Count || !IsCapital(tokens[i + 1]) || tokens[i + 1].Upos == "PUNCT") return;
        var last = i + 1;
        while (last + 1 < tokens.Count && (draft.At(last + 1) is { } name && name == draft.At(last) || IsCapital(tokens[last + 1]) && tokens[last + 1].Relation == "flat")) last++;
        draft.Put(i, last, "MISC", null);
    }

    /// <summary>"Hurricane Ada": an event.</summary>
    private static void Storm(NameDraft draft, int i)
    {
        if (!NameWords.IsStorm(draft.Tokens[i].Lower) || !IsCapital(draft.Tokens[i]) || draft.At(i + 1) is not { Type: "PER" or "LOC" or null } bare || bare.First != i + 1 || bare.First != bare.Last) return;
        draft.Put(i, bare.Last, "EVT", null);
    }

    /// <summary>"407th Air Group", "3rd Battalion": a part of a force by its number.</summary>
    private static void Numbered(NameDraft draft, int i)
    {
        var tokens = draft.Tokens;
        if (!Ordinal().IsMatch(tokens[i].Form) || i + 1 >= tokens.Count || draft.At(i) is { } old && old.First != i) return;
        var last = i;
        while (last + 1 < tokens.Count && last - i < 6 && IsCapital(tokens[last + 1]) && tokens[last + 1].Upos is "PROPN" or "NOUN" or "ADJ" && draft.At(last + 1) is null or { Type: not "PER", Known: null }) last++;
        while (last > i && !NameWords.IsUnit(tokens[last].Lower) && !NameWords.IsOrganisation(tokens[last].Lower) && !(tokens[last].Form.Length > 1 && tokens[last].Form.All(char.IsUpper))) last--;
        if (last > i && (draft.At(last)?.Last ?? last) == last) draft.Put(i, last, "ORG", null);
    }

    /// <summary>"U.S. Naval Forces Central Command": the state is part of the name of its body.</summary>
    private static void OfState(NameDraft draft, int i)
    {
        var tokens = draft.Tokens;
        if (i + 1 >= tokens.Count || draft.At(i + 1) is not { Type: "ORG", Known: null } body || body.First != i + 1 || body.First == body.Last || draft.At(i) is { } one && (one.Last != i || one.Known is not { Kind: ActorKind.Country })) return;
        if (draft.At(i) is null && (Gazetteer.Adjective(tokens[i].Form) is null || tokens[i].Upos is not ("ADJ" or "PROPN"))) return;
        if (!Enumerable.Range(body.First, body.Last - body.First + 1).Any(k => NameWords.IsOrganisation(tokens[k].Lower) && char.IsUpper(tokens[k].Form[0]))) return;
        draft.Put(draft.At(i)?.First ?? i, body.Last, "ORG", null);
    }

    /// <summary>"Housing Authority of Kingsport", "Gulf of Norland": one name.</summary>
    private static void Of(NameDraft draft, int i)
    {
        var tokens = draft.Tokens;
        if (i == 0 || i + 1 >= tokens.Count || tokens[i].Lower != "of" || !IsCapital(tokens[i - 1]) || draft.At(i) is not null) return;
        var next = i + 1 < tokens.Count - 1 && tokens[i + 1].Lower == "the" ? i + 2 : i + 1;
        if (draft.At(next) is not { } behind || behind.First != next || !IsCapital(tokens[next])) return;
        var before = draft.At(i - 1) ?? new DraftName(i - 1, i - 1, null, null);
        if (before.Type == "PER" || before.Known is { Kind: not ActorKind.Organisation }) return;
        var head = tokens[i - 1].Lower;
        if (NameWords.IsPlaceOf(head) && before.First == before.Last && behind.Type == "LOC" && head is not ("state" or "city" or "district" or "province" or "port" or "kingdom" or "sultanate"))
            draft.Put(before.First, behind.Last, "LOC", null);
        else if (NameWords.IsOrganisationOf(head) && (before.First < before.Last || behind.Type is not "PER")) draft.Put(before.First, behind.Last, "ORG", null);
    }

    /// <summary>"Department for Business, Innovation and Skills": one name with all the fields it is for.</summary>
    private static void Fields(NameDraft draft, int i)
    {
        var tokens = draft.Tokens;
        if (i == 0 || tokens[i].Lower is not ("of" or "for") || !IsCapital(tokens[i - 1]) || !NameWords.IsOrganisationOf(tokens[i - 1].Lower) || draft.At(i - 1) is { Type: not ("ORG" or null) }) return;
        var (at, fields, end) = (i + 1, 0, -1);
        while (at < tokens.Count && Run(at) is var last && last >= at)
        {
            fields++;
            if (last + 1 >= tokens.Count) break;
            var next = last + 1;
            if (end >= 0) break;
            if (tokens[next].Form == "," && next + 1 < tokens.Count && tokens[next + 1].Lower is "and" or "&") next++;
            if (tokens[next].Lower is "and" or "&") end = Run(next + 1);
            else if (tokens[next].Form != ",") break;
            at = next + 1;
        }
        if (fields > 2 && end > 0) draft.Put(draft.At(i - 1)?.First ?? i - 1, end, "ORG", null);

        int Run(int from)
        {
            var last = from - 1;
            while (last + 1 < tokens.Count && last - from < 2 && IsCapital(tokens[last + 1]) && tokens[last + 1].Upos is "NOUN" or "PROPN" or "ADJ" && draft.At(last + 1) is null or { Known: null, Type: not ("PER" or "LOC") }) last++;
            return last;
        }
    }

    /// <summary>"Department of Housing and Urban Development": one name.</summary>
    private static void And(NameDraft draft, int i)
    {
        var tokens = draft.Tokens;
        if (i == 0 || i + 1 >= tokens.Count || tokens[i].Lower is not ("and" or "&") || draft.At(i - 1) is not { Type: "ORG" or null, Known: null } before || !IsCapital(tokens[i + 1])) return;
        var of = -1;
        for (var k = before.First + 1; k <= before.Last; k++) if (tokens[k].Lower is "of" or "for" && NameWords.IsOrganisationOf(tokens[k - 1].Lower)) of = k;
        if (of < 0 || tokens[i + 1].Upos is "PRON" or "DET") return;
        var behind = draft.At(i + 1);
        if (behind is { Known: not null } or { Type: "PER" or "LOC" } || behind is { } name && name.First != i + 1) return;
        var last = behind?.Last ?? i + 1;
        while (last + 1 < tokens.Count && IsCapital(tokens[last + 1]) && draft.At(last + 1) is null && tokens[last + 1].Upos is "NOUN" or "PROPN") last++;
        if (tokens[last].Upos is not ("NOUN" or "PROPN") || NameWords.IsOrganisation(tokens[i + 1].Lower) || last + 1 < tokens.Count && tokens[last + 1].Lower == "of") return;
        draft.Put(before.First, last, "ORG", null);
    }

    /// <summary>"R. E. Marsh": the initials belong to the person.</summary>
    private static void Initials(NameDraft draft, int i)
    {
        if (draft.At(i) is not { Type: "PER" or null } name || name.First != i || i == 0 || draft.Tokens[i].Form.Length < 2) return;
        var first = i;
        while (first > 0 && draft.Tokens[first - 1].Form is { } form && (form.Length == 2 && form[1] == '.' || form.Length == 1) && char.IsUpper(form[0]) && draft.Tokens[first - 1].Upos == "PROPN"
            && draft.At(first - 1) is null or { Type: "PER" or null, Known: null }) first--;
        if (first < i && (name.Type == "PER" || draft.Tokens[first].Form.Length == 2)) draft.Put(first, name.Last, "PER", null);
    }

    /// <summary>"\"Marsh, Ada\"": a name as lists and mail write it.</summary>
    private static void LastFirst(NameDraft draft, int i)
    {
        var tokens = draft.Tokens;
        if (tokens[i].Form is not ("\"" or "“") || draft.At(i + 1) is not { } family || i + 4 >= tokens.Count) return;
        var comma = family.Last + 1;
        if (comma + 2 >= tokens.Count || tokens[comma].Form != "," || draft.At(comma + 1) is not { } given || tokens[given.Last + 1 < tokens.Count ? given.Last + 1 : given.Last].Form is not ("\"" or "”")) return;
        if (family.Last - family.First <= 1 && given.Last - given.First <= 1 && (family.Type == "PER" || given.Type == "PER") && family.Known is null) draft.Put(family.First, given.Last, "PER", null);
    }

    /// <summary>"Richard "Tex" Coe": one name.</summary>
    private static void Nickname(NameDraft draft, int i)
    {
        var tokens = draft.Tokens;
        if (i + 3 >= tokens.Count || tokens[i].Upos != "PROPN" || tokens[i + 1].Form is not ("\"" or "“" or "``" or "'" or "‘") || draft.At(i) is not { Type: "PER" } given) return;
        var closing = tokens[i + 3].Form is "\"" or "”" or "''" or "'" or "’" ? i + 3 : -1;
        if (closing < 0 || closing + 1 >= tokens.Count || tokens[closing + 1].Upos != "PROPN") return;
        draft.Put(given.First, draft.At(closing + 1)?.Last ?? closing + 1, "PER", null);
    }

    /// <summary>"North and South Korea": the north is a country too.</summary>
    private static void Half(NameDraft draft, int i)
    {
        var tokens = draft.Tokens;
        if (i + 3 >= tokens.Count || tokens[i].Form is not ("North" or "South" or "East" or "West") || tokens[i + 1].Lower != "and") return;
        if (tokens[i + 2].Form is "North" or "South" or "East" or "West" && Gazetteer.Find(tokens[i].Form + " " + tokens[i + 3].Form) is { Kind: ActorKind.Country } half) draft.Put(i, i, half.Type, half);
    }

    [GeneratedRegex(@"^\d+(st|nd|rd|th)$")]
    private static partial Regex Ordinal();

    private static bool IsCapital(Token token) => token.Form.Length > 0 && char.IsUpper(token.Form[0]);
}
