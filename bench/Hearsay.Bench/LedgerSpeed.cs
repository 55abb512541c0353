using System.Diagnostics;
using Hearsay.Recording;
using NodaTime;

namespace Hearsay.Bench;

/// <summary>A generated case of any size: how large it is, and how fast it is written, searched, verified and rebuilt.</summary>
/// <remarks>The same case in every run. Names, predicates and words follow Zipf's law, as in news: a few countries take part in most claims.
/// A claim is as long as those of the bundled examples: two or three parties, half of them with a source, ten rules in the trail.</remarks>
internal static class LedgerSpeed
{
    private const int ClaimsPerDocument = 12;
    private const string Syllables = "nor ost sud west land mark stan gard vik ran del mor tal ber kin sol var hel dan ria";

    private static readonly string[] Verbs = ["ship", "arm", "attack", "visit", "accuse", "recognise", "fund", "warn", "train", "meet", "bomb", "sell", "help", "sanction", "invade"];
    private static readonly string[] Types = ["AID", "AID", "ASSAULT", "CONSULT", "ACCUSE", "AGREE", "AID", "THREATEN", "COOPERATE", "CONSULT", "ASSAULT", "COOPERATE", "AID", "SANCTION", "ASSAULT"];
    private static readonly string[] Names = [.. MakeNames(400, 1)];
    private static readonly string[] Nouns = [.. MakeNames(20_000, 2).Select(name => name.ToLowerInvariant())];
    private static readonly Actor[] Actors = [.. Names.Select(name => new Actor("a:" + ContentHash.Of("bench", name), name, ActorKind.Country))];

    /// <summary>Writes the case and prints size and times.</summary>
    public static void Make(string path, int claims)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" }) File.Delete(file);
        var clock = Stopwatch.StartNew();
        long text = 0;
        using (var ledger = Ledger.OpenToWrite(path))
        {
            var documents = (claims + ClaimsPerDocument - 1) / ClaimsPerDocument;
            foreach (var batch in Enumerable.Range(0, documents).Chunk(2000))
                ledger.Write(writer =>
                {
                    foreach (var number in batch)
                    {
                        var (document, entries) = MakeDocument(number, Math.Min(ClaimsPerDocument, claims - (number * ClaimsPerDocument)));
                        text += document.Text.Length;
                        writer.Begin(document, "bench");
                        writer.Add(entries);
                        writer.Finish([]);
                    }
                    return batch.Length;
                });
        }
        var size = new FileInfo(path).Length;
        Line("claims", $"{claims:N0} |");
        Line("text, MB", $"{text / 1e6:N0} |");
        Line("file, MB", $"{size / 1e6:N0} |");
        Line("bytes a claim, its text included", $"{(double)size / claims:N0} |");
        Line("written, s", $"{clock.Elapsed.TotalSeconds:N0} | {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:N0}");
    }

    /// <summary>Times answers, each asked three times to warm up and then nine times: the fastest and the median.</summary>
    public static void Ask(string path)
    {
        using var ledger = Ledger.OpenToRead(path);
        var rare = Names[^1];
        foreach (var (what, query) in new (string, ClaimQuery)[]
        {
            ("search: a rare word", new() { Words = Nouns[^1] }),
            ("search: a common word", new() { Words = Nouns[0] }),
            ("search: two words", new() { Words = $"{Nouns[1]} ship" }),
            ("search: the most frequent party", new() { Actors = [Names[0]] }),
            ("search: a rare party", new() { Actors = [rare] }),
            ("search: the two most frequent parties", new() { Dyad = (Names[0], Names[1]) }),
            ("search: a frequent and a rare party", new() { Dyad = (Names[0], rare) }),
            ("search: denied claims of one type", new() { Statuses = [ClaimStatus.Denied], Types = ["AID"] }),
            ("search: covert claims with a word", new() { Openness = Openness.Covert, Words = Nouns[3] }),
            ("search: a source", new() { Sources = [Names[2]] }),
            ("search: published in one month", new() { PublishedFrom = new LocalDate(2011, 3, 1), PublishedTo = new LocalDate(2011, 3, 31) }),
            ("search: page 200 of a party", new() { Actors = [Names[0]], Skip = 10_000 }),
            ("timeline: everything", new() { Order = ClaimOrder.Happened }),
            ("timeline: the most frequent party", new() { Order = ClaimOrder.Happened, Actors = [Names[0]] }),
            ("timeline: the two most frequent parties", new() { Order = ClaimOrder.Happened, Dyad = (Names[0], Names[1]) }),
            ("timeline: a year of a party", new() { Order = ClaimOrder.Happened, Actors = [Names[5]], From = new LocalDate(2005, 1, 1), To = new LocalDate(2005, 12, 31) }),
        })
        {
            var (fastest, median, found) = Time(ledger, query with { Limit = 50 });
            Console.WriteLine($"| {what} | {found} | 50 | {fastest:N0} | {median:N0} |");
        }
        foreach (var (one, other) in new[] { (Names[3], Names[9]), (Names[9], Names[30]) })
        {
            var (fastest, median, found) = Time(ledger, new ClaimQuery { Dyad = (one, other) });
            Console.WriteLine($"| profile: all claims between two parties | {found} | all | {fastest:N0} | {median:N0} |");
        }
    }

    /// <summary>Times the checks of a whole case.</summary>
    public static void Check(string path)
    {
        using var ledger = Ledger.OpenToWrite(path);
        var clock = Stopwatch.StartNew();
        var busy = Process.GetCurrentProcess().TotalProcessorTime;
        if (ledger.Verify().Count > 0) throw new InvalidDataException("The case is damaged.");
        Line("verify, s", $"{clock.Elapsed.TotalSeconds:N0} | {(Process.GetCurrentProcess().TotalProcessorTime - busy).TotalSeconds:N0}");
        clock.Restart();
        busy = Process.GetCurrentProcess().TotalProcessorTime;
        if (ledger.Rebuild().Count > 0) throw new InvalidDataException("The state was not what the rows make of it.");
        Line("rebuild with comparison, s", $"{clock.Elapsed.TotalSeconds:N0} | {(Process.GetCurrentProcess().TotalProcessorTime - busy).TotalSeconds:N0}");
    }

    private static (double Fastest, double Median, string Found) Time(Ledger ledger, ClaimQuery query)
    {
        for (var i = 0; i < 3; i++) ledger.Find(query);
        var times = new List<double>();
        var found = "";
        for (var i = 0; i < 9; i++)
        {
            var clock = Stopwatch.StartNew();
            found = ledger.Find(query).TotalInWords;
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        return (times[0], times[4], found);
    }

    private static (Document Document, List<Entry> Entries) MakeDocument(int number, int claims)
    {
        var random = new Random(number);
        var text = new System.Text.StringBuilder();
        var plans = new List<(int Start, int Length, int One, int Other, int Source, int Verb, int Year)>();
        for (var i = 0; i < claims; i++)
        {
            var (one, other, source, verb, year) = (Zipf(random, Names.Length), Zipf(random, Names.Length), Zipf(random, Names.Length), random.Next(Verbs.Length), random.Next(1990, 2020));
            var sentence = $"{Names[source]} reported that {Names[one]} {Verbs[verb]} {string.Join(' ', Enumerable.Range(0, 8).Select(_ => Nouns[Zipf(random, Nouns.Length)]))} {Names[other]} in {year}. ";
            plans.Add((text.Length, sentence.Length - 2, one, other, source, verb, year));
            text.Append(sentence);
        }
        var document = new Document(text.ToString())
        {
            File = $"{number}.txt",
            Title = $"Article {number}",
            Date = new LocalDate(2000, 1, 1).PlusDays(number % 7300),
            Source = Names[number % 50],
        };
        return (document, plans.ConvertAll(plan => MakeEntry(document, plan, random)));
    }

    private static Entry MakeEntry(Document document, (int Start, int Length, int One, int Other, int Source, int Verb, int Year) plan, Random random)
    {
        Quote Find(string words, int from)
        {
            var at = document.Text.IndexOf(words, from, StringComparison.Ordinal);
            return new Quote(new TextSpan(at, at + words.Length), words);
        }

        var clause = plan.Start + Names[plan.Source].Length + " reported that ".Length;
        var evidence = new TextSpan(clause, plan.Start + plan.Length);
        var predicate = Find(Verbs[plan.Verb], clause);
        var one = Find(Names[plan.One], clause);
        var source = Find(Names[plan.Source], plan.Start);
        var held = random.Next(2) == 0;
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
            Parties = [new Party(ArgumentRole.Actor, one, Actors[plan.One]), new Party(ArgumentRole.Recipient, Find(Names[plan.Other], predicate.Span.End), Actors[plan.Other])],
            Event = new EventCode([Types[plan.Verb]], null, ["military"], "072", 2, ["historical"], "plover-0.8+cameo-1.1b3", $"event-words.tsv: {Verbs[plan.Verb]}"),
            Time = random.Next(3) == 0 ? null : new EventTime(Find($"{plan.Year}", predicate.Span.End),
                new TimeValue($"{plan.Year}", TimePrecision.Year, new LocalDate(plan.Year, 1, 1), new LocalDate(plan.Year, 12, 31)), "explicit"),
            Polarity = random.Next(12) == 0 ? Polarity.Negative : Polarity.Positive,
            Status = held ? (ClaimStatus)random.Next(7) : ClaimStatus.Asserted,
            Chain = held ? [new Voice { Source = new Party(ArgumentRole.Other, source, Actors[plan.Source]), Kind = SourceKind.Named, Cue = Find("reported", plan.Start), Act = SpeechAct.Say }] : [],
            Certainty = 2.5,
            Openness = random.Next(20) == 0 ? Openness.Covert : null,
            Confidence = 0.84,
            Trail = [.. Enumerable.Range(0, 10).Select(i => new TrailEntry(i < 4 ? "predicating" : "composing", $"bench.rule-{i}", predicate.Span))],
        };
    }

    /// <summary>A number from 0 whose frequency falls with its rank.</summary>
    private static int Zipf(Random random, int count) => Math.Min(count - 1, (int)Math.Pow(count, random.NextDouble()) - 1);

    private static IEnumerable<string> MakeNames(int count, int seed)
    {
        var random = new Random(seed);
        var parts = Syllables.Split(' ');
        var made = new HashSet<string>(StringComparer.Ordinal);
        while (made.Count < count)
        {
            var name = string.Concat(Enumerable.Range(0, 3 + (seed - 1)).Select(_ => parts[random.Next(parts.Length)]));
            if (made.Add(char.ToUpperInvariant(name[0]) + name[1..])) yield return char.ToUpperInvariant(name[0]) + name[1..];
        }
    }

    private static void Line(string what, string value) => Console.WriteLine($"| {what} | {value} |");
}
