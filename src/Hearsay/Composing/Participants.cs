using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>Who fills the slots of a claim, once mentions are resolved.</summary>
internal sealed class Participants
{
    private static readonly HashSet<string> FirstPerson = ["i", "we", "me", "us", "my", "our", "mine", "ours", "myself", "ourselves"];

    private readonly List<Participant> _actors = [], _recipients = [];
    private readonly List<(ArgumentRole, Participant)> _others = [];

    private readonly List<TrailEntry> _trail = [];
    private bool _aimed, _assault, _force, _struck, _spoken, _ruled, _addressed, _given, _asked;
    private Func<int, Predicate?> _eventAt = static _ => null;

    private Participants() { }

    public IReadOnlyList<Participant> Actors => _actors;

    public IReadOnlyList<Participant> Recipients => _recipients;

    public IReadOnlyList<(ArgumentRole Role, Participant Participant)> Others => _others;

    /// <summary>The rules that tied their mentions to earlier ones.</summary>
    public IReadOnlyList<TrailEntry> Trail => _trail;

    /// <summary>Whether one of them is a person, group, organisation, country or population (CLAIMS §1).</summary>
    public bool HasParty { get; private set; }

    /// <summary>Puts each argument of a predicate where it belongs: parties to actors and recipients, things and places to the other roles.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence of the predicate.</param>
    /// <param name="predicate">The predicate.</param>
    /// <param name="chain">Who answers for it; "I" and "we" are its innermost speaker.</param>
    /// <param name="code">Its event code: in hostile events whoever a thing belongs to is aimed at.</param>
    /// <param name="times">Time expressions of the sentence: they are no participants.</param>
    /// <param name="eventAt">The event predicate with this trigger word in the sentence, or null: whoever does that event acts through it.</param>
    /// <param name="mentions">Who is meant by a noun phrase.</param>
    public static Participants Of(
        Document document, Sentence sentence, Predicate predicate, Chain chain, EventCode code, IReadOnlyList<TimeExpression> times,
        Func<int, Predicate?> eventAt, MentionIndex mentions)
    {
        var types = code.Plover;
        var found = new Participants { _eventAt = eventAt, _spoken = types.Any(type => type is "REQUEST" or "THREATEN" or "CONSULT" or "AGREE"), _ruled = code.Cameo is "1723" or "1724" or "103" };
        (found._given, found._asked) = (types.Contains("AID"), types is ["REQUEST", ..]);
        // whom one accuses, asks or arrests is somebody, though no list knows the name
        found._addressed = predicate.Form == PredicateForm.Verbal && (code.Cameo is { } cameo && (cameo.StartsWith("112", StringComparison.Ordinal) || cameo.StartsWith("173", StringComparison.Ordinal) || cameo.StartsWith("02", StringComparison.Ordinal)));
        found._force = types.Contains("ASSAULT") && predicate.Form == PredicateForm.Verbal && !predicate.Arguments.Any(argument => argument.Role == ArgumentRole.Recipient && argument.Preposition is not null && !IsTime(argument));
        found._aimed = types.Any(type => type is "ASSAULT" or "COERCE" or "SANCTION" or "THREATEN" or "PROTEST" or "REJECT" or "ACCUSE");
        found._assault = types.Contains("ASSAULT");
        found._struck = types.Contains("ASSAULT") && !predicate.Mutual && !predicate.Arguments.Any(argument => argument.Role == ArgumentRole.Recipient);
        foreach (var argument in found.Received(sentence, [.. HandedThings.Of(sentence, predicate, mentions)], predicate, types))
        {
            if (IsTime(argument)) continue;
            foreach (var mention in mentions.Items(sentence, argument.Head))
            {
                var meant = Speaking(sentence, mention, chain, mentions);
                found.Place(document, sentence, predicate, argument, meant, mentions);
                found._trail.AddRange(mentions.Trail(meant));
            }
            found.HasParty |= PartiesIn(sentence, argument.Head, mentions).Any();
        }
        if (found._actors.Count == 0 && predicate.Form == PredicateForm.Nominal) found.Modifier(document, sentence, predicate, mentions);
        if (found._actors.Count == 0) found.Holder(document, sentence, predicate, mentions);
        if (predicate.Form == PredicateForm.Copular) found.Belongs(document, sentence, predicate, mentions);
        if (found._actors.Count == 0 && found._assault) found.Through(document, sentence, predicate, mentions);
        if (found._actors.Count == 0) found.Announcer(document, sentence, predicate, types, mentions);
        if (predicate.Mutual) found.BothSides(predicate);
        found.EachOther(sentence, predicate);
        if (found._recipients.Count == 0) found.ForWhom(predicate);
        if (found._recipients.Count == 0) found.Together(sentence, predicate, types);
        // "the start of their operation": nobody suffers the start. "shot himself in the yard of a school": nobody else does.
        if (found._recipients.Count == 0 && sentence.Child(predicate.Trigger, "obj") is not { Lower: "himself" or "herself" or "itself" or "themselves" or "myself" or "ourselves" } && (predicate.Form != PredicateForm.Nominal || found._actors.Count > 0 || types.Count > 0)) found.Owners(document, sentence, predicate, code, mentions);
        if (found._recipients.Count == 0 && types is ["AID", ..]) found.Into(predicate);
        return found;

        bool IsTime(Argument argument) => times.Any(time => time.Type != TimexType.Duration && time.Span.Contains(sentence.Tokens[argument.Head].Span));
    }

    // enemy fire : the enemy ; a rebel attack : a rebel
    [Rule("party.modifier", "a noun for those who bear arms before a noun of force is who uses it", "The convoy came under enemy fire in Dorn.")]
    private void Modifier(Document document, Sentence sentence, Predicate predicate, MentionIndex mentions)
    {
        if (!Words.IsViolent(predicate.Lemma)) return;
        foreach (var child in sentence.Children(predicate.Trigger, "compound").Where(child => child.Upos == "NOUN" && Words.IsArmed(child.Lemma)))
        {
            var mention = mentions.At(sentence, child.Index);
            if (!mention.Actor.IsParty || mention.Head != child.Index || _recipients.Any(known => known.Actor.Id == mention.Actor.Id)) continue;
            var shown = mentions.Best(mention);
            _actors.Add(new Participant(shown.Span, document[shown.Span], mention.Actor));
            _trail.Add(new TrailEntry("composing", "party.modifier", shown.Span));
            HasParty = true;
        }
    }

    /// <summary>"the land", "much territory": ground that is held or lost, not struck.</summary>
    private static bool IsGround(Sentence sentence, Mention mention) =>
        mention.Sentence == sentence.Index && sentence.Tokens[mention.Head].Lemma is "land" or "territory" or "area" or "ground" or "terrain" or "region" or "soil";

    // The gunman was from the Batawi clan : the clan
    [Rule("party.belongs", "whoever somebody is said to be with, behind, from or in has a part of their own", "The gunman was from the Harbour Workers Union.")]
    private void Belongs(Document document, Sentence sentence, Predicate predicate, MentionIndex mentions)
    {
        if (_recipients.Count > 0 || sentence.Child(predicate.Trigger, "case") is not { } preposition || sentence.Child(predicate.Trigger, "cop") is null) return;
        var mention = mentions.At(sentence, predicate.Trigger);
        if (!mention.Actor.IsParty || mention.Head != predicate.Trigger || preposition.Lower is "in" or "at" or "on" && mention.Actor is { Kind: ActorKind.Country } or { Name: null }) return;
        var shown = mentions.Best(mention);
        if (_actors.Any(actor => actor.Actor.Id == mention.Actor.Id)) return;
        _recipients.Add(new Participant(shown.Span, document[shown.Span], mention.Actor));
        HasParty = true;
        _trail.Add(new TrailEntry("composing", "party.belongs", shown.Span));
    }

    // their position will depend on the vote : they ; the situation in Norland is getting better : Norland
    [Rule("party.holder", "what is said of a thing is said of the party whose thing it is", "Norland's position depends on the vote.")]
    private void Holder(Document document, Sentence sentence, Predicate predicate, MentionIndex mentions)
    {
        if (predicate.Form == PredicateForm.Nominal || predicate.Passive) return;
        foreach (var argument in predicate.Of(ArgumentRole.Actor))
        {
            var head = argument.Head;
            if (sentence.Tokens[head].Upos is not "NOUN" || _eventAt(head) is not null) continue;
            var holder = sentence.Child(head, "nmod:poss") ?? sentence.Children(head, "nmod").FirstOrDefault(child => child.Deprel != "nmod:poss" && sentence.Child(child.Index, "case")?.Lower is "of" or "in");
            if (holder is null || holder.Index == predicate.Trigger) continue;
            foreach (var mention in mentions.Items(sentence, holder.Index).Where(mention => mention.Actor.IsParty && mention.Actor.Kind != ActorKind.Population))
            {
                var shown = mentions.Best(mention);
                if (_recipients.Any(known => known.Actor.Id == mention.Actor.Id)) continue;
                _actors.Add(new Participant(shown.Span, document[shown.Span], mention.Actor));
                _trail.Add(new TrailEntry("composing", "party.holder", shown.Span));
            }
        }
    }

    // worked for the rebels : the rebels
    [Rule("party.for-whom", "'for' names whom an act is aimed at when nobody else is", "The officer worked for the rebels.")]
    private void ForWhom(Predicate predicate)
    {
        if (predicate.Form != PredicateForm.Verbal || predicate.Passive) return;
        foreach (var argument in predicate.Of(ArgumentRole.Beneficiary).Where(argument => argument.Preposition == "for" && argument.Head > predicate.Trigger))
            foreach (var (role, participant) in _others.Where(other => other.Item1 == ArgumentRole.Beneficiary && other.Item2.Actor.IsParty && argument.Span.Overlaps(other.Item2.Span ?? argument.Span)).ToList())
            {
                _others.Remove((role, participant));
                _recipients.Add(participant);
                _trail.Add(new TrailEntry("composing", "party.for-whom", participant.Span));
            }
    }

    // Nine guards were killed in an attack by the rebels : the rebels killed them
    [Rule("party.through-attack", "who is killed or hurt in an attack is killed by whoever attacked", "Nine guards were killed in an attack by the rebels.")]
    private void Through(Document document, Sentence sentence, Predicate predicate, MentionIndex mentions)
    {
        if (predicate.Form != PredicateForm.Verbal || !predicate.Passive) return;
        foreach (var place in predicate.Arguments.Where(argument => argument.Preposition is "in" or "during" or "by" && argument.Sentence == sentence.Index))
        {
            if (_eventAt(place.Head) is not { } attack) continue;
            foreach (var agent in attack.Of(ArgumentRole.Actor))
                foreach (var doer in mentions.Items(sentence, agent.Head).Where(doer => doer.Actor.IsParty && !_recipients.Any(known => known.Actor.Id == doer.Actor.Id)))
                {
                    var shown = mentions.Best(doer);
                    _actors.Add(new Participant(shown.Span, document[shown.Span], doer.Actor));
                    _trail.Add(new TrailEntry("composing", "party.through-attack", shown.Span));
                }
        }
    }

    // Norland announced the arrest of nine men : Norland arrested them
    [Rule("party.announcer", "who announces, declares or orders an act of his own kind does it when nobody else is named", "Norland announced the arrest of nine rebels.")]
    private void Announcer(Document document, Sentence sentence, Predicate predicate, IReadOnlyList<string> types, MentionIndex mentions)
    {
        var noun = sentence.Tokens[predicate.Trigger];
        if (predicate.Form != PredicateForm.Nominal || predicate.Governor != predicate.Trigger || noun.Relation is not "obj" || types.Count == 0 || types[0] is "ASSAULT" or "PROTEST" or "ACCUSE") return;
        var verb = sentence.Tokens[noun.Head];
        if (verb.Lemma is not ("announce" or "declare" or "proclaim" or "order" or "decree") || sentence.Child(verb.Index, "nsubj") is not { Deprel: not "nsubj:pass" } subject) return;
        foreach (var mention in mentions.Items(sentence, subject.Index).Where(mention => mention.Actor.IsParty && !_recipients.Any(known => known.Actor.Id == mention.Actor.Id)))
        {
            var shown = mentions.Best(mention);
            _actors.Add(new Participant(shown.Span, document[shown.Span], mention.Actor));
            _trail.Add(new TrailEntry("composing", "party.announcer", shown.Span));
        }
    }

    private void Owners(Document document, Sentence sentence, Predicate predicate, EventCode code, MentionIndex mentions)
    {
        foreach (var mention in new AimedAt(sentence, predicate, code, _eventAt, mentions, _actors).Find(out var rule))
        {
            var shown = mentions.Best(mention);
            if (_recipients.Any(known => known.Actor.Id == mention.Actor.Id)) continue;
            _recipients.Add(new Participant(shown.Span, document[shown.Span], mention.Actor));
            _trail.Add(new TrailEntry("composing", rule, shown.Span));
        }
    }

    // The rebels received weapons from Norland : Norland gave them ; Norland withdrew its troops from Ostmark : from Ostmark
    [Rule("party.received", "who receives help or goods from somebody is helped by him; who withdraws his people from a country gives way to it", "The rebels received weapons from Norland.")]
    private IEnumerable<Argument> Received(Sentence sentence, List<Argument> arguments, Predicate predicate, IReadOnlyList<string> types)
    {
        if (predicate.Form == PredicateForm.Verbal && !predicate.Passive && types is ["RETREAT" or "SANCTION" or "AGREE", ..] && predicate.Lemma is "withdraw" or "pull" or "recall" && predicate.Of(ArgumentRole.From).Any())
        {
            _trail.Add(new TrailEntry("composing", "party.received", predicate.Span));
            return arguments.Select(argument => argument.Role switch
            {
                ArgumentRole.From => argument with { Role = ArgumentRole.Recipient, Preposition = "against" },
                ArgumentRole.Recipient when argument.Preposition is null => argument with { Role = ArgumentRole.Theme },
                _ => argument,
            });
        }
        if (predicate.Form != PredicateForm.Verbal || predicate.Passive || types is not ["AID", ..] || !Words.IsLightVerb(predicate.Lemma, null, out var reversed) || !reversed) return arguments;
        var givers = predicate.Of(ArgumentRole.From).Select(argument => argument with { Role = ArgumentRole.Actor }).ToList();
        // weapons from Norland   Norland <-nmod- weapons
        foreach (var thing in predicate.Arguments.Where(argument => argument.Role == ArgumentRole.Recipient && argument.Sentence == sentence.Index))
            foreach (var giver in sentence.Children(thing.Head, "nmod").Where(child => sentence.Child(child.Index, "case")?.Lower == "from"))
                givers.Add(new Argument(ArgumentRole.Actor, sentence.Index, giver.Index, sentence.SpanOf(giver.Index, giver.Index), "party.received", "from"));
        if (givers.Count == 0) return arguments;
        _trail.Add(new TrailEntry("composing", "party.received", predicate.Span));
        return givers.Concat(arguments.Where(argument => argument.Role != ArgumentRole.From).Select(argument => argument.Role switch
        {
            ArgumentRole.Actor => argument with { Role = ArgumentRole.Recipient },
            ArgumentRole.Recipient => argument with { Role = ArgumentRole.Theme },
            _ => argument,
        }));
    }

    /// <summary>The parties that a phrase names beside its head: "two al-Qaida vehicles", "the army's job", "support from the Coalition".</summary>
    private static IEnumerable<Mention> PartiesIn(Sentence sentence, int head, MentionIndex mentions)
    {
        foreach (var index in sentence.Subtree(head, token => token.Relation is "nmod" or "compound" or "amod" or "flat" or "conj" or "nummod"))
        {
            if (index == head || sentence.Tokens[index].Upos is not ("PROPN" or "NOUN" or "PRON" or "ADJ")) continue;
            if (sentence.Tokens[index].Upos == "ADJ" && !char.IsUpper(sentence.Tokens[index].Form[0])) continue;
            if (sentence.Tokens[index].Relation == "flat") continue;
            var mention = mentions.At(sentence, index);
            if (mention.Actor.IsParty && mention.Head == index) yield return mention;
        }
    }

    /// <summary>"I" and "we" inside somebody's words are that speaker.</summary>
    private static Mention Speaking(Sentence sentence, Mention mention, Chain chain, MentionIndex mentions)
    {
        if (mention.Kind != MentionKind.Pronoun || mention.Sentence != sentence.Index || !FirstPerson.Contains(sentence.Tokens[mention.Head].Lower)) return mention;
        for (var i = chain.Links.Count - 1; i >= 0; i--)
            if (chain.Links[i] is { Directness: not Directness.Indirect, Source: { } speaker }) return mentions.FirstPerson(mention.Ref, speaker);
        return mention;
    }

    private void Place(Document document, Sentence sentence, Predicate predicate, Argument argument, Mention mention, MentionIndex mentions)
    {
        var shown = mentions.Best(mention);
        var participant = new Participant(shown.Span, document[shown.Span], mention.Actor);
        if (_actors.Concat(_recipients).Any(known => known.Span == participant.Span)) return;
        // "hid himself": nobody else
        if (argument.Role == ArgumentRole.Recipient && mention.Kind == MentionKind.Pronoun && mention.Sentence == sentence.Index
            && sentence.Tokens[mention.Head].Lower is "himself" or "herself" or "itself" or "themselves" or "myself" or "ourselves" or "yourself") return;
        // "rebuilt their country": nobody else's
        if (argument.Role == ArgumentRole.Recipient && mention is { Kind: MentionKind.Nominal, Actor.Kind: ActorKind.Country or ActorKind.Place or ActorKind.Government or ActorKind.Organisation } && mention.Sentence == sentence.Index
            && sentence.Child(mention.Head, "nmod:poss") is { Upos: "PRON" } own && _actors.Any(actor => actor.Actor.Id == mentions.At(sentence, own.Index).Actor.Id))
        {
            _others.Add((ArgumentRole.Theme, participant));
            return;
        }
        // "took his statement": his ; "launched its attack": nobody else's
        if (argument is { Rule: "arg.possessor", Role: ArgumentRole.Recipient } && (_recipients.Count > 0 || _actors.Any(actor => actor.Actor.Id == mention.Actor.Id) || mention.Kind == MentionKind.Pronoun && shown.Kind == MentionKind.Pronoun)) return;
        var party = mention.Actor.IsParty || mention.Kind == MentionKind.Pronoun && shown.Kind == MentionKind.Pronoun && mention.Actor.Kind == ActorKind.Other && IsPersonal(mention, document);
        // "shared intelligence": what is told, not the body that collects it
        if (argument is { Role: ArgumentRole.Recipient, Preposition: null } && predicate.Form == PredicateForm.Verbal && mention is { Kind: MentionKind.Nominal, Actor.Name: null } && mention.Sentence == sentence.Index
            && Words.IsInformation(sentence.Tokens[mention.Head].Lemma) && sentence.Child(mention.Head, "det", "nmod:poss") is null) party = false;
        var place = mention.Actor.Kind == ActorKind.Place;
        // "most of the town": the town
        if (!party && !place && mention.Sentence == sentence.Index && StandIns.Measured(sentence, mention.Head) is var whole && whole != mention.Head && mentions.At(sentence, whole) is { Actor.Kind: ActorKind.Place } ofPlace)
        {
            place = true;
            mention = ofPlace;
            participant = participant with { Actor = ofPlace.Actor };
        }
        var role = argument.Role;
        // "A Norland strike hit two cars": whoever struck.
        if (role == ArgumentRole.Actor && !party && !place && predicate.Trigger != mention.Head && mention.Sentence == sentence.Index && (_eventAt(mention.Head) ?? _eventAt(StandIns.Measured(sentence, mention.Head))) is { } through && through.Trigger != predicate.Trigger && !mentions.At(sentence, through.Trigger).Actor.IsParty
            && ByEvent(document, sentence, predicate, through, argument, mentions)) return;
        if (!party && !place && role is ArgumentRole.Actor or ArgumentRole.Recipient && mention.Kind == MentionKind.Nominal
            && predicate.Form != PredicateForm.Copular && !(argument.Preposition == "on" && _recipients.Count > 0) && StandIns.Of(sentence, mention, mentions, role == ArgumentRole.Recipient && _assault) is var (standIn, all) && (all || role == ArgumentRole.Actor || _aimed))
        {
            party = true;
            participant = all ? participant with { Actor = standIn.Actor with { Name = null, Kind = ActorKind.Population } }
                : new Participant(mentions.Best(standIn).Span, document[mentions.Best(standIn).Span], standIn.Actor);
            if (_actors.Concat(_recipients).Any(known => known.Actor.Id == participant.Actor.Id && !all)) return;
        }
        if (role == ArgumentRole.Actor && !party) role = place && argument.Preposition is (null or "between" or "by" or "from") ? ArgumentRole.Actor : ArgumentRole.Theme;
        if (role == ArgumentRole.Actor && place && predicate.Form == PredicateForm.Nominal && argument.Rule == "arg.modifier") role = ArgumentRole.Location;
        if (role == ArgumentRole.Recipient && !party)
            role = argument.Preposition switch
            {
                null when _force && !place && Words.IsHurling(predicate.Lemma) => ArgumentRole.Instrument,
                null when _force && !place && mention.Actor.Kind != ActorKind.Event => ArgumentRole.Recipient,
                // "cleared areas", "took the land": a place without a name is where, unless it is struck.
                null => place && (_force && !IsGround(sentence, mention) || mention.Actor.Name is not null) || _addressed && mention.Actor is { Kind: ActorKind.Other, Name: not null } ? ArgumentRole.Recipient : ArgumentRole.Theme,
                "with" => place && mention.Actor.Name is not null && (_spoken && predicate.Form == PredicateForm.Nominal || predicate.Mutual) ? ArgumentRole.Recipient : ArgumentRole.Instrument,
                "from" when place && mention.Actor.Name is not null && Words.IsTakingFrom(predicate.Lemma) => ArgumentRole.Recipient,
                // "help them on the stage": where, not what
                "on" when !place && predicate.Form == PredicateForm.Verbal && _recipients.Count > 0 => ArgumentRole.Other,
                "on" or "upon" or "at" => place && predicate.Form == PredicateForm.Nominal ? ArgumentRole.Recipient : place ? ArgumentRole.Location : ArgumentRole.Theme,
                "to" when place && mention.Actor.Name is not null && (Words.IsTransfer(predicate.Lemma) || _given || _asked || _spoken && predicate.Form == PredicateForm.Nominal || Words.IsAddressing(predicate.Lemma)) => ArgumentRole.Recipient,
                "to" or "toward" or "towards" or "onto" => place ? ArgumentRole.Location : ArgumentRole.Theme,
                "between" when place && mention.Actor.Name is not null => ArgumentRole.Recipient,
                "of" or "against" => place ? ArgumentRole.Recipient : ArgumentRole.Theme,
                _ => ArgumentRole.Other,
            };
        // "the bombings in Istanbul": the city is what was hit when nothing else is said to be.
        if (role == ArgumentRole.Location && place && predicate.Form == PredicateForm.Nominal && _struck && argument.Preposition == "in" && mention.Actor.Name is not null) role = ArgumentRole.Recipient;
        // "a curfew in the capital": who lives there is ruled so; "sought refuge in Ostmark": who is asked.
        if (role == ArgumentRole.Location && _ruled && (place && mention.Actor.Name is not null || mention.Actor.Kind == ActorKind.Country)) role = ArgumentRole.Recipient;
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
        else HasParty |= party && role is ArgumentRole.Theme or ArgumentRole.From or ArgumentRole.Via or ArgumentRole.Beneficiary;
    }

    // A Norland strike hit two cars : Norland
    [Rule("party.by-event", "what an event does, whoever took part in it does by it", "A Norland strike hit two cars.")]
    private bool ByEvent(Document document, Sentence sentence, Predicate predicate, Predicate through, Argument argument, MentionIndex mentions)
    {
        foreach (var agent in through.Arguments.Where(agent => agent.Head != argument.Head && (agent.Role == ArgumentRole.Actor || through.Mutual && agent.Role == ArgumentRole.Recipient)))
            foreach (var doer in mentions.Items(sentence, agent.Head).Where(doer => doer.Actor.IsParty))
            {
                var told = mentions.Best(doer);
                if (_actors.Concat(_recipients).Any(known => known.Span == told.Span)) continue;
                _actors.Add(new Participant(told.Span, document[told.Span], doer.Actor));
                _trail.Add(new TrailEntry("composing", "party.by-event", sentence.Tokens[through.Trigger].Span));
                _trail.AddRange(mentions.Trail(doer));
                HasParty = true;
            }
        if (_actors.Count > 0 && through.Mutual && predicate.Form == PredicateForm.Copular) _recipients.AddRange(_actors);
        return _actors.Count > 0;
    }

    private static bool IsPersonal(Mention mention, Document document) =>
        document[mention.Span].ToLowerInvariant() is "i" or "we" or "us" or "me" or "he" or "she" or "him" or "her" or "they" or "them" or "who" or "whom" or "his" or "our" or "their" or "my"
            or "everyone" or "everybody" or "someone" or "somebody" or "nobody" or "anyone" or "those" or "others" or "many" or "some";

    // Norland and Ostmark deepened their ties : both on both sides
    [Rule("party.together", "several who agree on, share or strengthen what takes two stand on both sides", "Norland and Ostmark strengthened their ties.")]
    private void Together(Sentence sentence, Predicate predicate, IReadOnlyList<string> types)
    {
        if (_actors.Count < 2 || predicate.Form == PredicateForm.Copular || types.Count == 0 || types[0] is not ("SUPPORT" or "AGREE" or "COOPERATE" or "CONSULT")) return;
        if (!_actors.TrueForAll(actor => actor.Actor.IsParty || actor.Actor.Kind == ActorKind.Place)) return;
        var things = predicate.Arguments.Where(argument => argument.Sentence == sentence.Index && argument.Role is ArgumentRole.Recipient or ArgumentRole.Theme or ArgumentRole.Other).Select(argument => argument.Head)
            .Concat(sentence.Children(predicate.Trigger, "xcomp", "ccomp").Select(content => content.Index)).Append(predicate.Trigger).ToList();
        var mutual = things.Exists(word => Words.IsMutual(sentence.Tokens[word].Lemma) || Words.IsMutual(sentence.Tokens[word].Lower))
            && !things.Exists(word => sentence.Children(word, "nmod", "obl").Any(other => sentence.Child(other.Index, "case")?.Lower is "with" or "to" or "against"));
        if (!mutual) return;
        _recipients.AddRange(_actors);
        _trail.Add(new TrailEntry("composing", "party.together", predicate.Span));
    }

    // Norland and Ostmark accused each other of treason
    [Rule("party.each-other", "what several do to each other has all of them on both sides", "Norland and Ostmark accused each other of treason.")]
    private void EachOther(Sentence sentence, Predicate predicate)
    {
        var other = predicate.Arguments.FirstOrDefault(argument => argument.Sentence == sentence.Index && argument.Role is ArgumentRole.Recipient or ArgumentRole.Theme && IsEachOther(sentence, argument.Head));
        if (other is null || _actors.Count == 0) return;
        var words = sentence.Tokens[other.Head].Span;
        _others.RemoveAll(one => one.Item2.Span?.Contains(words) == true);
        _recipients.RemoveAll(one => one.Span?.Contains(words) == true);
        _recipients.AddRange(_actors.Where(actor => !_recipients.Contains(actor)).ToList());
        _trail.Add(new TrailEntry("composing", "party.each-other", words));
    }

    private static bool IsEachOther(Sentence sentence, int head)
    {
        var second = sentence.Tokens[head].Lower is "each" or "one" ? head + 1 : head;
        return second > 0 && second < sentence.Tokens.Count && (sentence.Tokens[second - 1].Lower, sentence.Tokens[second].Lower) is ("each", "other") or ("one", "another");
    }

    // flew medicine into Ostmark : Ostmark is helped
    [Rule("party.into", "help that is brought into a country is given to it", "Norland flew medicine into Ostmark.")]
    private void Into(Predicate predicate)
    {
        foreach (var argument in predicate.Of(ArgumentRole.Location).Where(argument => argument.Preposition == "into"))
            foreach (var (role, participant) in _others.Where(other => other.Item1 == ArgumentRole.Location && other.Item2.Actor is { Kind: ActorKind.Country or ActorKind.Place, Name: not null }
                && argument.Span.Overlaps(other.Item2.Span ?? argument.Span)).ToList())
            {
                _others.Remove((role, participant));
                _recipients.Add(participant);
                _trail.Add(new TrailEntry("composing", "party.into", participant.Span));
            }
    }

    /// <summary>The parties of a mutual event stand on both sides: those joined by "and", "with" or "between", and whom one meets; in "fought the rebels" or
    /// "spoke to them" there are two sides.</summary>
    private void BothSides(Predicate predicate)
    {
        if (_actors.Count + _recipients.Count < 2 || _actors.Count == 0 || predicate.Lemma == "meet" && _assault) return;
        var joined = _recipients.Count == 0 || predicate.Lemma is "meet" or "marry"
            || predicate.Arguments.Any(argument => argument.Role == ArgumentRole.Recipient && argument.Preposition is "with" or "between" or "among")
            || predicate.Form == PredicateForm.Nominal && !predicate.Arguments.Any(argument => argument.Role == ArgumentRole.Recipient && argument.Preposition is not null);
        if (!joined || !_actors.Concat(_recipients).All(participant => participant.Actor.IsParty || participant.Actor.Kind == ActorKind.Place)) return;
        var all = _actors.Concat(_recipients).ToList();
        _actors.Clear();
        _recipients.Clear();
        _actors.AddRange(all);
        _recipients.AddRange(all);
    }
}
