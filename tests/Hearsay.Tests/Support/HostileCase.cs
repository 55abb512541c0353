using Hearsay.Exporting;
using NodaTime;

namespace Hearsay.Tests.Support;

/// <summary>A document whose claim has cells that break careless writers: a formula, a very long name, letters that run from right to left, markup, and names that are missing.</summary>
internal static class HostileCase
{
    public const string Formula = "=cmd|'/C calc'!A0";
    public const string Markup = "<script>alert(1)</script> & [x](javascript:y) *b*";
    public const string RightToLeft = "وزارة الخارجية‏";

    public static string Long { get; } = string.Concat(Enumerable.Range(0, 300).Select(i => (char)('a' + (i % 26))));

    public static Document Document { get; } = new($"{Formula} shipped \"40 drones\", {Markup}, to {Long}\n{RightToLeft} met somebody. 🛩")
    {
        File = "-hostile,file.txt",
        Title = Formula,
        Date = new LocalDate(2020, 2, 4),
        Source = RightToLeft,
    };

    /// <summary>Three claims: formula to long name with an event code and a day; right-to-left with nobody; and one with nothing at all.</summary>
    public static IReadOnlyList<CasePart> Parts { get; } = [new CasePart(Document, [Shipped, Met, Bare])];

    private static Entry Shipped => Bare with
    {
        Id = "c:1111111111111111",
        Evidence = Quote(Document.Text[..Document.Text.IndexOf('\n')]),
        Predicate = Quote("shipped"),
        Lemma = "ship",
        Parties =
        [
            new Party(ArgumentRole.Actor, Quote(Formula), new Actor("a:1111111111111111", Formula, ActorKind.Person)),
            new Party(ArgumentRole.Recipient, Quote(Long), new Actor("a:2222222222222222", Long, ActorKind.Country, "NORMIL")),
            new Party(ArgumentRole.Theme, Quote("\"40 drones\""), new Actor("a:5555555555555555", null, ActorKind.Other)),
        ],
        Event = new EventCode(["AID"], null, ["military"], "072", 2, [], "plover-0.8+cameo-1.1b3", "ship + drones"),
        Time = new EventTime(Quote("40"), new TimeValue("2020-02-03", TimePrecision.Day, new LocalDate(2020, 2, 3), new LocalDate(2020, 2, 3)), "explicit"),
    };

    private static Entry Met => Bare with
    {
        Id = "c:2222222222222222",
        Line = 2,
        Evidence = Quote($"{RightToLeft} met somebody"),
        Predicate = Quote("met"),
        Lemma = "meet",
        Parties =
        [
            new Party(ArgumentRole.Actor, Quote(RightToLeft), new Actor("a:3333333333333333", RightToLeft, ActorKind.Government)),
            new Party(ArgumentRole.Recipient, null, new Actor("a:4444444444444444", null, ActorKind.Other)),
        ],
        Event = new EventCode(["CONSULT"], null, [], "040", 1, [], "plover-0.8+cameo-1.1b3", "meet"),
    };

    private static Entry Bare => new()
    {
        Id = "c:3333333333333333",
        Document = DocumentHead.Of(Document),
        Sentence = 0,
        Line = 1,
        Evidence = Quote("shipped"),
        Predicate = Quote("shipped"),
        Lemma = "ship",
        Form = PredicateForm.Verbal,
        Status = ClaimStatus.Asserted,
        Event = new EventCode([], null, [], null, null, [], "plover-0.8+cameo-1.1b3", "no type fits"),
    };

    private static Quote Quote(string words)
    {
        var at = Document.Text.IndexOf(words, StringComparison.Ordinal);
        return new Quote(new TextSpan(at, at + words.Length), words);
    }
}
