namespace Hearsay.Composing;

/// <summary>Who fills the slots of a claim, once mentions are resolved.</summary>
internal sealed class Participants
{
    private static readonly HashSet<string> FirstPerson = ["i", "we", "me", "us", "my", "our", "mine", "ours", "myself", "ourselves"];

    private readonly List<Participant> _actors = [], _recipients = [];
    private readonly List<(ArgumentRole, Participant)> _others = [];

    private readonly List<TrailEntry> _trail = [];

    private Participants() { }

    public IReadOnlyList<Participant> Actors => _actors;

    public IReadOnlyList<Participant> Recipients => _recipients;

    public IReadOnlyList<(ArgumentRole Role, Participant Participant)> Others => _others;

    /// <summary>The rules that tied their mentions to earlier ones.</summary>
    public IReadOnlyList<TrailEntry> Trail => _trail;

    /// <summary>Whether one of them is a person, group, organisation, country or population (CLAIMS §1).</summary>
    public bool HasParty { get; private set; }

    /// <summary>Puts each argument of a predicate where it belongs: parties to actors and recipients, things and places to the other roles.</summary>
    public static Participants Of(Document document, Sentence sentence, Predicate predicate, Chain chain, MentionIndex mentions)
    {
        var found = new Participants();
        foreach (var argument in predicate.Arguments)
        {
            foreach (var mention in mentions.Items(sentence, argument.Head))
            {
                found.Place(document, predicate, argument, Speaking(sentence, mention, chain, mentions), mentions);
                found._trail.AddRange(mentions.Trail(mention));
            }
            found.HasParty |= NamesParty(sentence, argument.Head, mentions);
        }
        if (predicate.Mutual) found.BothSides();
        return found;
    }

    /// <summary>Whether a phrase names a party that it belongs to: "two al-Qaida vehicles", "the army's job", "a wide range of Iraqi forces".</summary>
    private static bool NamesParty(Sentence sentence, int head, MentionIndex mentions)
    {
        foreach (var index in sentence.Subtree(head, token => token.Relation is "nmod" or "compound" or "amod" or "flat" or "conj" or "appos" or "nummod"))
        {
            if (index == head || sentence.Tokens[index].Upos is not ("PROPN" or "NOUN" or "PRON" or "ADJ")) continue;
            if (sentence.Tokens[index].Upos == "ADJ" && !char.IsUpper(sentence.Tokens[index].Form[0])) continue;
            if (mentions.Items(sentence, index).Any(mention => mention.Actor.IsParty)) return true;
        }
        return false;
    }

    /// <summary>"I" and "we" inside somebody's words are that speaker.</summary>
    private static Mention Speaking(Sentence sentence, Mention mention, Chain chain, MentionIndex mentions)
    {
        if (mention.Kind != MentionKind.Pronoun || mention.Sentence != sentence.Index || !FirstPerson.Contains(sentence.Tokens[mention.Head].Lower)) return mention;
        for (var i = chain.Links.Count - 1; i >= 0; i--)
            if (chain.Links[i] is { Directness: not Directness.Indirect, Source: { } speaker }) return mentions.FirstPerson(mention.Ref, speaker);
        return mention;
    }

    private void Place(Document document, Predicate predicate, Argument argument, Mention mention, MentionIndex mentions)
    {
        var shown = mentions.Best(mention);
        var participant = new Participant(shown.Span, document[shown.Span], mention.Actor);
        if (_actors.Concat(_recipients).Any(known => known.Span == participant.Span)) return;
        var party = mention.Actor.IsParty || mention.Kind == MentionKind.Pronoun && mention.Actor.Kind == ActorKind.Other && IsPersonal(mention, document);
        var place = mention.Actor.Kind == ActorKind.Place;
        var role = argument.Role;
        if (role == ArgumentRole.Actor && !party) role = place && argument.Preposition is null ? ArgumentRole.Actor : ArgumentRole.Theme;
        if (role == ArgumentRole.Actor && place && predicate.Form == PredicateForm.Nominal && argument.Rule == "arg.modifier") role = ArgumentRole.Location;
        if (role == ArgumentRole.Recipient && !party)
            role = argument.Preposition switch
            {
                null => place ? ArgumentRole.Recipient : ArgumentRole.Theme,
                "with" => ArgumentRole.Instrument,
                "on" or "upon" or "at" => place && predicate.Form == PredicateForm.Nominal ? ArgumentRole.Recipient : place ? ArgumentRole.Location : ArgumentRole.Theme,
                "to" or "toward" or "towards" or "onto" => place ? ArgumentRole.Location : ArgumentRole.Theme,
                "of" or "against" => place ? ArgumentRole.Recipient : ArgumentRole.Theme,
                _ => ArgumentRole.Other,
            };
        switch (role)
        {
            case ArgumentRole.Actor:
                _actors.Add(participant);
                break;
            case ArgumentRole.Recipient:
                _recipients.Add(participant);
                break;
            default:
                _others.Add((role == ArgumentRole.Via && !party && !place ? ArgumentRole.Instrument : role, participant));
                break;
        }
        if (role is ArgumentRole.Actor or ArgumentRole.Recipient) HasParty |= party || mention.Actor is { Kind: ActorKind.Place, Name: not null };
        else if (party && role is ArgumentRole.Theme or ArgumentRole.From or ArgumentRole.Via or ArgumentRole.Beneficiary && party) HasParty = true;
    }

    private static bool IsPersonal(Mention mention, Document document) =>
        document[mention.Span].ToLowerInvariant() is "i" or "we" or "us" or "me" or "you" or "he" or "she" or "him" or "her" or "they" or "them" or "who" or "whom" or "his" or "our" or "their" or "my" or "your"
            or "everyone" or "everybody" or "someone" or "somebody" or "nobody" or "anyone" or "those" or "others" or "many" or "some";

    /// <summary>The parties of a mutual event stand on both sides.</summary>
    private void BothSides()
    {
        if (_actors.Count + _recipients.Count < 2 || _actors.Count == 0) return;
        var all = _actors.Concat(_recipients).ToList();
        _actors.Clear();
        _recipients.Clear();
        _actors.AddRange(all);
        _recipients.AddRange(all);
    }
}
