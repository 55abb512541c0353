using NodaTime;

namespace Hearsay.Tests.Support;

/// <summary>A reading made by hand, with every kind of field in it: outputs are tested on it without a model.</summary>
internal static class Sample
{
    public const string Text =
        "Norland and Ostmark\n\n" +
        "Reuters reported on Monday that two officials in Kabul had denied a newspaper’s allegation that Norland secretly shipped all of 40 drones 🛩 to Ostmark " +
        "via a third country in 2019.\n" +
        "Norland is not in contact with Ostmark.";

    public static Document Document { get; } = new(Text)
    {
        File = "kabul.txt",
        Title = "Norland and Ostmark",
        Date = new LocalDate(2020, 2, 4),
        DateBasis = "--date",
        Source = "The Courier",
        Url = "https://example.org/kabul",
    };

    public static Actor Norland { get; } = new("a:1111111111111111", "Norland", ActorKind.Country, "NOR");
    public static Actor Ostmark { get; } = new("a:2222222222222222", "Ostmark", ActorKind.Country);
    public static Actor Officials { get; } = new("a:3333333333333333", null, ActorKind.Population);
    public static Actor Newspaper { get; } = new("a:4444444444444444", null, ActorKind.Organisation);
    public static Actor Reuters { get; } = new("a:5555555555555555", "Reuters", ActorKind.Organisation);
    public static Actor Third { get; } = new("a:6666666666666666", null, ActorKind.Country);
    public static Actor Things { get; } = new("a:7777777777777777", null, ActorKind.Other);

    /// <summary>Two claims: one with a chain of three, a denial that disputes it left out, and one of the author's with negative polarity.</summary>
    public static Reading Reading { get; } = new()
    {
        Document = Document,
        Names = [(Find("Reuters"), "ORG"), (Find("Norland secretly", 7), "LOC")],
        Clusters = [[Named("Norland and", 7, Norland), Named("Norland secretly", 7, Norland)]],
        Attributions = [new Attribution([Find("Reuters")], [Find("reported")], [Find("that two officials in Kabul")], null)],
        Times = [Year],
        Claims = [Shipped, Contact],
        Problems = [new Problem("HS0504", Errors.Of("HS0504").Remedy, "kabul.txt")],
    };

    private static TimeExpression Year => new(Find("in 2019"), 1, 30, 31, TimexType.Date, "2019",
        new TimeValue("2019", TimePrecision.Year, new LocalDate(2019, 1, 1), new LocalDate(2019, 12, 31)), "explicit", "time.year");

    private static Claim Shipped => new()
    {
        Id = "c:aaaaaaaaaaaaaaaa",
        Document = Document,
        Span = Find("Norland secretly shipped all of 40 drones 🛩 to Ostmark via a third country in 2019"),
        Predicate = new Predicate
        {
            Sentence = 1, Trigger = 18, Governor = 18, Span = Find("shipped"), Lemma = "ship", Form = PredicateForm.Verbal,
            Clause = Find("Norland secretly shipped all of 40 drones 🛩 to Ostmark via a third country in 2019"),
        },
        Actors = [new Participant(Find("Norland secretly", 7), "Norland", Norland)],
        Recipients = [new Participant(Find("Ostmark via", 7), "Ostmark", Ostmark)],
        Others =
        [
            (ArgumentRole.Theme, new Participant(Find("40 drones 🛩"), "40 drones 🛩", Things)),
            (ArgumentRole.Via, new Participant(Find("a third country"), "a third country", Third)),
        ],
        Event = new EventCode(["AID"], null, ["military"], "072", 2, ["historical"], "plover-0.8+cameo-1.1b3", "ship + weapons"),
        Time = Year,
        Polarity = Polarity.Positive,
        Status = ClaimStatus.Denied,
        Attribution = new Chain(
        [
            new ChainLink { Source = Named("Reuters", 7, Reuters), Kind = SourceKind.Named, Cue = Find("reported"), Act = SpeechAct.Say },
            new ChainLink { Source = Named("two officials in Kabul", 22, Officials), Kind = SourceKind.Collective, Cue = Find("had denied"), Act = SpeechAct.Deny },
            new ChainLink { Source = Named("a newspaper", 11, Newspaper), Kind = SourceKind.Unnamed, Cue = Find("allegation"), Act = SpeechAct.Allege },
        ]),
        Certainty = new Certainty(-2.1, [Find("denied")]),
        Openness = Openness.Covert,
        OpennessWords = [Find("secretly")],
        Scope = [Find("all of", 3)],
        Figures = [new Figure("drones", "40", "exact", null, Find("40"))],
        Confidence = 0.83,
        Trail =
        [
            new TrailEntry("predicating", "sample.held", Find("shipped")),
            new TrailEntry("attributing", "sample.failed", Find("allegation"), "no according to"),
        ],
    };

    private static Claim Contact => new()
    {
        Id = "c:bbbbbbbbbbbbbbbb",
        Document = Document,
        Span = Find("Norland is not in contact with Ostmark"),
        Predicate = new Predicate
        {
            Sentence = 2, Trigger = 4, Governor = 4, Span = Find("in contact"), Lemma = "contact", Form = PredicateForm.Copular,
            Clause = Find("Norland is not in contact with Ostmark"),
        },
        Actors = [new Participant(Find("Norland is", 7), "Norland", Norland)],
        Recipients = [new Participant(Find("Ostmark.", 7), "Ostmark", Ostmark)],
        Event = new EventCode([], null, [], null, null, [], "plover-0.8+cameo-1.1b3", "no type fits a state"),
        Polarity = Polarity.Negative,
        Status = ClaimStatus.Asserted,
        Certainty = new Certainty(-3, [Find("not")]),
        Confidence = 0.5,
        Links = [new ClaimLink("conflicts", "c:aaaaaaaaaaaaaaaa", Of: "polarity")],
    };

    private static TextSpan Find(string words, int? length = null)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(at, at + (length ?? words.Length));
    }

    private static Mention Named(string words, int length, Actor actor) =>
        new(1, 0, Find(words, length), actor.Name is null ? MentionKind.Nominal : MentionKind.Named, null, actor);
}
