using NodaTime;

namespace Hearsay.Bench;

/// <summary>Documents and claims of a generated case, by number.</summary>
/// <remarks>Names, predicates and words follow Zipf's law, as in news: a few countries take part in most claims, and most people are named in one document only. A claim is
/// as long as those of read documents: two parties or three, of whom one in three has no name, two fifths with a source, ten rules in the trail; one in thirty disputes another.
/// As when reading, whoever no register knows is an actor of his own in each document.</remarks>
internal static class GeneratedCase
{
    public const int ClaimsPerDocument = 12;

    /// <summary>How many of the names are of countries, which are the same in all documents.</summary>
    public const int Countries = 200;

    private const string Syllables = "nor ost sud west land mark stan gard vik ran del mor tal ber kin sol var hel dan ria";

    private static readonly string[] Verbs = ["ship", "arm", "attack", "visit", "accuse", "recognise", "fund", "warn", "train", "meet", "bomb", "sell", "help", "sanction", "invade"];
    private static readonly string[] Types = ["AID", "AID", "ASSAULT", "CONSULT", "ACCUSE", "AGREE", "AID", "THREATEN", "COOPERATE", "CONSULT", "ASSAULT", "COOPERATE", "AID", "SANCTION", "ASSAULT"];
    private static readonly string[] FirstNames = ["Abel", "Bruna", "Carl", "Dora", "Emil", "Frida", "Georg", "Hanna"];

    /// <summary>Names of parties, the most frequent first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. MakeNames(30_000, 1).Select((name, i) => i < Countries ? name : $"{FirstNames[i % FirstNames.Length]} {name}")];

    /// <summary>Words, the most frequent first.</summary>
    public static IReadOnlyList<string> Nouns { get; } = [.. MakeNames(20_000, 2).Select(name => name.ToLowerInvariant())];

    private sealed record Plan(int Start, int Length, string One, Actor Actor, string Other, Actor Recipient, string Thing, string Source, Actor Voice, int Verb, int Year);

    /// <summary>One document with its claims.</summary>
    public static (Document Document, List<Entry> Entries) Document(int number, int claims)
    {
        var random = new Random(number);
        var text = new System.Text.StringBuilder();
        var plans = new List<Plan>();
        for (var i = 0; i < claims; i++)
        {
            var (actor, recipient, voice) = (Somebody(random, number), Named(Zipf(random, Names.Count), number), Somebody(random, number));
            var (verb, year, thing) = (random.Next(Verbs.Length), random.Next(1990, 2020), $"{Nouns[Zipf(random, Nouns.Count)]} {Nouns[Zipf(random, Nouns.Count)]}");
            var rest = string.Join(' ', Enumerable.Range(0, 5).Select(_ => Nouns[Zipf(random, Nouns.Count)]));
            var sentence = $"{voice.Words} reported that {actor.Words} {Verbs[verb]} the {thing} to {recipient.Words} {rest} in {year}. ";
            plans.Add(new Plan(text.Length, sentence.Length - 2, actor.Words, actor.Actor, recipient.Words, recipient.Actor, thing, voice.Words, voice.Actor, verb, year));
            text.Append(sentence);
        }
        var document = new Document(text.ToString())
        {
            File = $"{number}.txt",
            Title = $"Article {number}",
            Date = new LocalDate(2000, 1, 1).PlusDays(number % 7300),
            Source = Names[number % 50],
        };
        var entries = new List<Entry>();
        foreach (var plan in plans) entries.Add(MakeEntry(document, plan, random, entries.Count > 0 && random.Next(30) == 0 ? entries[random.Next(entries.Count)].Id : null));
        return (document, entries);
    }

    private static Entry MakeEntry(Document document, Plan plan, Random random, string? disputed)
    {
        Quote Find(string words, int from)
        {
            var at = document.Text.IndexOf(words, from, StringComparison.Ordinal);
            return new Quote(new TextSpan(at, at + words.Length), words);
        }

        var clause = plan.Start + plan.Source.Length + " reported that ".Length;
        var evidence = new TextSpan(clause, plan.Start + plan.Length);
        var predicate = Find($" {Verbs[plan.Verb]} ", clause + plan.One.Length).Span is var span ? Find(Verbs[plan.Verb], span.Start) : throw new InvalidOperationException();
        var thing = Find(plan.Thing, predicate.Span.End);
        var held = random.Next(5) < 2;
        return new Entry
        {
            Id = "c:" + ContentHash.Of(document.Id, $"{predicate.Span.Start}"),
            Document = DocumentHead.Of(document),
            Sentence = plan.Start / 100,
            Line = 1,
            Evidence = new Quote(evidence, document[evidence]),
            Predicate = predicate,
            Lemma = Verbs[plan.Verb],
            Form = PredicateForm.Verbal,
            Parties =
            [
                new Party(ArgumentRole.Actor, Find(plan.One, clause), plan.Actor), new Party(ArgumentRole.Recipient, Find(plan.Other, thing.Span.End), plan.Recipient),
                .. random.Next(2) == 0 ? [new Party(ArgumentRole.Theme, thing, new Actor("a:" + ContentHash.Of(document.Id, plan.Thing), null, ActorKind.Other))] : Array.Empty<Party>(),
            ],
            Event = new EventCode([Types[plan.Verb]], null, ["military"], "072", 2, ["historical"], "plover-0.8+cameo-1.1b3", $"event-words.tsv: {Verbs[plan.Verb]}"),
            Time = random.Next(3) == 0 ? null : new EventTime(Find($"{plan.Year}", thing.Span.End),
                new TimeValue($"{plan.Year}", TimePrecision.Year, new LocalDate(plan.Year, 1, 1), new LocalDate(plan.Year, 12, 31)), "explicit"),
            Polarity = random.Next(12) == 0 ? Polarity.Negative : Polarity.Positive,
            Status = held ? (ClaimStatus)random.Next(7) : ClaimStatus.Asserted,
            Chain = held
                ? [new Voice { Source = new Party(ArgumentRole.Other, Find(plan.Source, plan.Start), plan.Voice), Kind = plan.Voice.Name is null ? SourceKind.Unnamed : SourceKind.Named, Cue = Find("reported", plan.Start), Act = SpeechAct.Say }]
                : [],
            Certainty = 2.5,
            Openness = random.Next(20) == 0 ? Openness.Covert : null,
            Links = disputed is null ? [] : [new ClaimLink("disputes", disputed, "certain")],
            Confidence = 0.84,
            Trail = [.. Enumerable.Range(0, 10).Select(i => new TrailEntry(i < 4 ? "predicating" : "composing", $"bench.rule-{i}", predicate.Span))],
        };
    }

    /// <summary>A named party, or, one time in three, people without a name: half of them of a country ("Norlandic officials").</summary>
    private static (string Words, Actor Actor) Somebody(Random random, int document)
    {
        if (random.Next(3) > 0) return Named(Zipf(random, Names.Count), document);
        var words = random.Next(2) == 0 ? $"{Names[Zipf(random, Countries)]}ic {Nouns[Zipf(random, 40)]} officials" : $"two {Nouns[Zipf(random, 400)]} officials";
        return (words, new Actor("a:" + ContentHash.Of($"{document}", words), null, ActorKind.Population));
    }

    private static (string Words, Actor Actor) Named(int rank, int document) => rank < Countries
        ? (Names[rank], new Actor("a:" + ContentHash.Of("bench", Names[rank]), Names[rank], ActorKind.Country))
        : (Names[rank], new Actor("a:" + ContentHash.Of($"{document}", Names[rank]), Names[rank], ActorKind.Person));

    /// <summary>A number from 0 whose frequency falls with its rank.</summary>
    private static int Zipf(Random random, int count) => Math.Min(count - 1, (int)Math.Pow(count, random.NextDouble()) - 1);

    private static IEnumerable<string> MakeNames(int count, int seed)
    {
        var random = new Random(seed);
        var parts = Syllables.Split(' ');
        var made = new HashSet<string>(StringComparer.Ordinal);
        while (made.Count < count)
        {
            var name = string.Concat(Enumerable.Range(0, 4).Select(_ => parts[random.Next(parts.Length)]));
            if (made.Add(char.ToUpperInvariant(name[0]) + name[1..])) yield return char.ToUpperInvariant(name[0]) + name[1..];
        }
    }
}
