using System.Text.Json;
using Hearsay.Profiling;
using Hearsay.Recording;
using Hearsay.Tests.Support;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Hearsay.Tests.Recording;

/// <summary>What is found by sets of claims is what a plain look at each name and each actor finds.</summary>
public sealed class NamedTogetherTests : IDisposable
{
    private const int Documents = 150, ClaimsPerDocument = 6;

    private static readonly Actor States = new("a:us", "United States", ActorKind.Country, "USA");
    private static readonly Actor Norland = new("a:norland", "Norland", ActorKind.Country);
    private static readonly Actor Ostmark = new("a:ostmark", "Ostmark", ActorKind.Country);
    private static readonly Actor Arabia = new("a:arabia", "Saudi Arabia", ActorKind.Country, "SAU");

    private static readonly (Actor Actor, string Words)[] Countries =
    [
        (States, "the U.S."), (States, "US"), (States, "the United States"), (States, "Washington"), (Norland, "Norland"), (Norland, "the Republic of Norland"), (Ostmark, "Ostmark"), (Arabia, "Saudi Arabia"),
    ];

    private static readonly string[] Owners = ["Norlandic", "Ostmark’s", "U.S.", "Saudi", "American"];
    private static readonly string[] Trades = ["oil", "border", "trade", "army", "spy", "court", "police", "navy", "press"];
    private static readonly string[] Asides = ["near the Norlandic border", "despite US arms", "with Norlandic oil officials absent", "though Ostmark was told", "", "", "as told by us", "for Saudi money"];
    private static readonly string[] Persons = ["Carl Vik", "Dora Lund", "Emil Berg"];

    private readonly TemporaryFolder _folder = new();
    private readonly string _path;

    public NamedTogetherTests()
    {
        _path = _folder.At("case.db");
        using var ledger = Ledger.OpenToWrite(_path);
        ledger.Write(writer =>
        {
            foreach (var number in Enumerable.Range(0, Documents)) Write(writer, number, number);
            // Some are read again, with other claims.
            foreach (var number in Enumerable.Range(0, 10)) Write(writer, number, number + 1_000);
            return 0;
        });
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0L)]
    [InlineData(NamedTogether.NamesOfClaims)]
    [InlineData(1_000_000_000L)]
    public void Claims_that_name_two_parties_are_those_of_a_plain_look(long namesOfClaims)
    {
        var found = 0;
        var persons = Compare(namesOfClaims, ref found);
        found.ShouldBeGreaterThan(300);
        using var ledger = Ledger.OpenToWrite(_path);
        var officials = Ids("SELECT a.id FROM actors a JOIN ties t ON t.actor = a.seq WHERE a.name IS NULL AND t.words LIKE 'Norlandic % officials'").Take(5).ToList();
        ledger.Write(writer =>
        {
            writer.Judge(new Judgement { Subject = officials[0], Into = officials[1] });
            writer.Judge(new Judgement { Subject = officials[2], Into = Ostmark.Id });
            writer.Judge(new Judgement { Subject = Ids("SELECT id FROM actors WHERE name = 'Carl Vik'").First(), Into = officials[3] });
            writer.Judge(new Judgement { Subject = Arabia.Id, Into = States.Id });
            return 0;
        });
        Compare(namesOfClaims, ref found).ShouldNotBe(persons);
        ledger.Rebuild().ShouldBeEmpty();
        ledger.Write(writer =>
        {
            foreach (var id in new[] { officials[2], Arabia.Id }) writer.Judge(new Judgement { Subject = id, IsSplit = true });
            return 0;
        });
        Compare(namesOfClaims, ref found);
        ledger.Rebuild().ShouldBeEmpty();
    }

    [Fact]
    public void A_timeline_walked_by_days_is_the_one_that_is_sorted()
    {
        using var connection = Connection.ToRead(_path);
        var stored = new StoredEntries(connection);
        var walked = 0;
        foreach (var query in new ClaimQuery[]
        {
            new() { Dyad = ("Norland", "Ostmark") }, new() { Words = "arms" }, new() { Words = "oil", Actors = ["Norland"] }, new() { Actors = ["United States"], Statuses = [ClaimStatus.Denied] },
            new() { Sources = ["Norland"] }, new() { Sources = ["Norland"], Actors = ["Ostmark"], To = new LocalDate(2004, 6, 1) }, new() { Words = "officials", From = new LocalDate(2003, 1, 1), Polarity = Polarity.Negative },
            new() { Both = Both("Norland", "Ostmark", new StoredNamings(_path, connection, stored)) },
        })
        {
            var all = new Search(connection, stored, query).Claims().Select(claim => (Claim: claim, Day: connection.Rows("SELECT earliest FROM entries WHERE claim = $claim",
                static row => row.Text(0), ("$claim", claim)).Single())).Where(one => one.Day is not null).OrderBy(one => one.Day, StringComparer.Ordinal).ThenBy(one => one.Claim).Select(one => one.Claim).ToList();
            all.ShouldNotBeEmpty();
            foreach (var (skip, limit) in new[] { (0, int.MaxValue), (0, 5), (7, 4), (100_000, 5) })
                foreach (var frequent in new[] { 0, Search.Frequent })
                {
                    var search = new Search(connection, stored, query with { Order = ClaimOrder.Happened, Skip = skip, Limit = limit }, frequent);
                    search.Claims().ShouldBe(all.Skip(skip).Take(limit));
                    search.Count().ShouldBe((all.Count, false));
                    walked++;
                }
        }
        walked.ShouldBe(64);
    }

    /// <summary>Compares for many pairs; how many claims each has.</summary>
    private string Compare(long namesOfClaims, ref int found)
    {
        using var connection = Connection.ToRead(_path);
        var stored = new StoredEntries(connection);
        var counts = new List<int>();
        foreach (var (one, other) in new[]
        {
            ("Norland", "Ostmark"), ("United States", "Norland"), ("us", "Ostmark"), ("Saudi Arabia", "U.S."), ("Carl Vik", "Norland"), ("Vik", "Ostmark"), ("Lund", "Berg"), ("nobody", "Norland"),
        })
        {
            var (first, second) = Both(one, other, new StoredNamings(_path, connection, stored));
            var plain = Plain(connection, first, second);
            new NamedTogether(connection, stored, namesOfClaims).Of(first, second).Claims.ShouldBe(plain, $"{one} and {other}");
            new NamedTogether(connection, new StoredEntries(connection), namesOfClaims).Of(second, first).Claims.ShouldBe(plain, $"{other} and {one}");
            counts.Add(plain.Count);
        }
        found += counts.Sum();
        return string.Join(' ', counts);
    }

    private static (PartySearch, PartySearch) Both(string one, string other, INamings namings) => ProfileParties.Of(one, other, namings) is var parties ? (parties.First, parties.Second) : default;

    /// <summary>By the definition: each name looked for by itself, each row of each actor by itself.</summary>
    private static List<long> Plain(SqliteConnection connection, PartySearch one, PartySearch other)
    {
        var (named, taking, nameless) = Look(one);
        var (otherNamed, otherTaking, otherNameless) = Look(other);
        return [.. named.Intersect(otherNamed).Union(nameless.Intersect(otherNamed.Union(otherTaking))).Union(otherNameless.Intersect(named.Union(taking))).Order()];

        (HashSet<long> Named, HashSet<long> Taking, HashSet<long> Nameless) Look(PartySearch party)
        {
            var phrases = party.Names.Concat(party.MemberNames).SelectMany(name => name.Length <= 4 && !name.Contains(' ') ? [name, string.Join(' ', name.AsEnumerable())] : new[] { name });
            var words = phrases.SelectMany(phrase => Rows("SELECT rowid FROM words WHERE words MATCH $value", $"\"{phrase}\"")).ToHashSet();
            const string Parts = "SELECT p.claim FROM entry_parties AS p JOIN identities AS i ON i.actor = p.actor JOIN actors AS a ON a.seq = p.actor WHERE "
                + "i.counts_as IN (SELECT i2.counts_as FROM actors AS a2 JOIN identities AS i2 ON i2.actor = a2.seq WHERE a2.id IN (SELECT value FROM json_each($value)))";
            var ids = JsonSerializer.Serialize(party.Ids);
            return (words, [.. Rows(Parts, ids)], [.. Rows(Parts + " AND a.name IS NULL", ids)]);
        }

        List<long> Rows(string sql, string value) => connection.Rows(sql, static row => row.GetInt64(0), ("$value", value));
    }

    private List<string> Ids(string sql)
    {
        using var connection = Connection.ToRead(_path);
        return [.. connection.Rows(sql, static row => row.GetString(0)).Distinct()];
    }

    private static void Write(LedgerWriter writer, int number, int seed)
    {
        var (document, plans) = Plan(number);
        writer.Begin(document, $"test {seed}");
        writer.Add([.. plans.Select((plan, i) => EntryOf(document, plan, new Random((seed * 100) + i), i))]);
        writer.Finish([]);
    }

    /// <summary>Sentences as "Norlandic oil officials arm Ostmark near the border in 2003": each with its start, the two parties and the year.</summary>
    private static (Document Document, List<(int Start, (Actor Actor, string Words) One, (Actor Actor, string Words) Other, (Actor Actor, string Words) Voice, int Year, int End)> Plans) Plan(int number)
    {
        var random = new Random(number);
        var text = new System.Text.StringBuilder();
        var plans = new List<(int, (Actor, string), (Actor, string), (Actor, string), int, int)>();
        (Actor Actor, string Words)? last = null;
        for (var i = 0; i < ClaimsPerDocument; i++)
        {
            var (one, other, voice) = (Somebody(), Somebody(), Somebody());
            // Somebody without a name goes on as "they": still the same actor.
            if (last is { } before && random.Next(4) == 0) one = (before.Actor, "they");
            if (one.Actor.Name is null) last = one;
            var (start, year) = (text.Length, random.Next(2000, 2006));
            text.Append($"{voice.Words} said {one.Words} arm {other.Words} {Asides[random.Next(Asides.Length)]} in {year}");
            plans.Add((start, one, other, voice, year, text.Length));
            text.Append(".\n");
        }
        return (new Document(text.ToString()) { File = $"{number}.txt", Date = new LocalDate(2010, 1, 1).PlusDays(number) }, plans);

        (Actor Actor, string Words) Somebody()
        {
            if (random.Next(3) == 0) return Countries[random.Next(Countries.Length)];
            if (random.Next(4) == 0) return Person(Persons[random.Next(Persons.Length)]);
            var words = $"{Owners[random.Next(Owners.Length)]} {Trades[random.Next(Trades.Length)]} officials";
            return (new Actor("a:" + ContentHash.Of($"{number}", words), null, ActorKind.Population), words);
        }

        (Actor Actor, string Words) Person(string name) => (new Actor("a:" + ContentHash.Of($"{number}", name), name, ActorKind.Person), random.Next(2) == 0 ? name : $"Norlandic minister {name}");
    }

    private static Entry EntryOf(Document document, (int Start, (Actor Actor, string Words) One, (Actor Actor, string Words) Other, (Actor Actor, string Words) Voice, int Year, int End) plan, Random random, int number)
    {
        Quote Find(string words, int from) => document.Text.IndexOf(words, from, StringComparison.Ordinal) is var at ? new Quote(new TextSpan(at, at + words.Length), words) : throw new InvalidOperationException();
        var one = Find(plan.One.Words, plan.Start + plan.Voice.Words.Length);
        var predicate = Find("arm", one.Span.End);
        var held = random.Next(2) == 0;
        var span = new TextSpan(one.Span.Start, plan.End);
        return new Entry
        {
            Id = $"c:{document.Id[2..]}{number}",
            Document = DocumentHead.Of(document),
            Sentence = number,
            Line = number + 1,
            Evidence = new Quote(span, document[span]),
            Predicate = predicate,
            Lemma = "arm",
            Form = PredicateForm.Verbal,
            Parties = [new Party(ArgumentRole.Actor, one, plan.One.Actor), new Party(ArgumentRole.Recipient, Find(plan.Other.Words, predicate.Span.End), plan.Other.Actor)],
            Event = new EventCode(["AID"], null, [], "072", 2, [], "plover-0.8+cameo-1.1b3", "arm"),
            Time = random.Next(4) == 0 ? null : new EventTime(Find($"{plan.Year}", predicate.Span.End),
                new TimeValue($"{plan.Year}", TimePrecision.Year, new LocalDate(plan.Year, 1, 1), new LocalDate(plan.Year, 12, 31)), "explicit"),
            Polarity = random.Next(4) == 0 ? Polarity.Negative : Polarity.Positive,
            Status = random.Next(3) == 0 ? ClaimStatus.Denied : ClaimStatus.Asserted,
            Chain = held
                ? [new Voice { Source = new Party(ArgumentRole.Other, Find(plan.Voice.Words, plan.Start), plan.Voice.Actor), Kind = plan.Voice.Actor.Name is null ? SourceKind.Unnamed : SourceKind.Named, Cue = Find("said", plan.Start), Act = SpeechAct.Say }]
                : [],
            Certainty = 1,
            Links = [],
            Confidence = 0.5,
            Trail = [],
        };
    }
}
