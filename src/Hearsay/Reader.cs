using Hearsay.Attributing;
using Hearsay.Classifying;
using Hearsay.Composing;
using Hearsay.Grading;
using Hearsay.Lexicons.Petrarch;
using Hearsay.Parsing;
using Hearsay.Predicating;
using Hearsay.Resolving;
using Hearsay.Splitting;
using Hearsay.Timing;

namespace Hearsay;

/// <summary>Reads documents into claims: the whole flow, each step once and in order.</summary>
/// <remarks>Safe to use from several threads when the parser is. The same document and version give the same reading.</remarks>
/// <param name="parser">Puts trees on sentences.</param>
/// <param name="parties">Dictionary of parties whose codes go before the program's own, or null.</param>
public sealed class Reader(ISentenceParser parser, PartyDictionary? parties = null)
{
    /// <summary>Actors that a user adds to those that the program knows, or null.</summary>
    public ActorRegister? Register { get; init; }

    /// <summary>The readings of a document's parts, in order, made one at a time: one for a document of ordinary length, several for a very long one
    /// (<see cref="Parts"/>). Names and links do not reach from one part into another.</summary>
    public IEnumerable<Reading> ReadInParts(Document document)
    {
        var parts = Parts.Of(document.Text);
        for (var i = 0; i < parts.Count; i++) yield return ReadPart(document, parts[i]) with { Part = i };
    }

    /// <summary>The reading of one part of a document, as <see cref="Parts"/> cuts it.</summary>
    public Reading ReadPart(Document document, TextSpan part) => Read(document, Parts.Split(document.Text, part));

    /// <summary>Everything the document yields, read as one whole however long it is; memory grows with its length.</summary>
    public Reading Read(Document document) => Read(document, Splitter.Split(document.Text));

    /// <summary>The same, with sentences and words that are given.</summary>
    public Reading Read(Document document, IReadOnlyList<Sentence> given)
    {
        var problems = new List<Problem>();
        var sentences = parser.Parse(document, given);
        var layer = RoleLayer.Read(document, sentences);
        var quotations = Quotations.Find(document, sentences);
        var resolution = Resolver.Resolve(document, sentences, quotations, Register);
        var mentions = new MentionIndex(resolution.At, resolution.Items, resolution.Best, resolution.FirstPerson, resolution.Trail);
        var times = TimeTagger.Tag(document, sentences);
        var predicates = sentences.SelectMany(sentence => Predicator.Find(sentence)).ToList();
        var attributed = Attributor.Attribute(document, sentences, predicates, quotations, layer, mentions, problems);
        var doubts = LaterDoubt.Find(sentences, attributed.Where(found => found.Chain.Links.Count > 0).Select(found => found.Predicate.Sentence).ToHashSet());
        var findings = attributed.Where(found => !found.IsLink).Select(found => FindingsOf(document, sentences, found, doubts.GetValueOrDefault(found.Predicate.Sentence))).ToList();
        var claims = Composer.Compose(document, sentences, findings, [.. attributed.Where(found => found.IsLink).Select(found => found.Predicate)], times, mentions);
        return new Reading
        {
            Document = document,
            Sentences = sentences,
            Names = resolution.Names,
            Actors = resolution.Actors,
            Clusters = resolution.Clusters,
            Attributions = layer,
            Times = times,
            Claims = parties is null ? claims : PartyCodes.Apply(claims, parties, document.Date),
            Problems = problems,
        };
    }

    private static Findings FindingsOf(Document document, IReadOnlyList<Sentence> sentences, Attributed found, LaterDoubt.Mark? doubt)
    {
        var predicate = found.Predicate;
        var sentence = sentences[predicate.Sentence];
        var grade = Grader.Grade(document, sentence, predicate, found.Chain, found.UnderNegatedCue, found.FirstPerson, doubt);
        var future = grade.Status == ClaimStatus.Predicted;
        return new Findings(predicate, found.Chain, grade.Status, grade.Polarity, grade.Certainty,
            trail => EventCoder.Code(sentence, predicate, grade.Status, grade.Polarity, grade.Past, future, trail), grade.Past, [.. found.Trail, .. grade.Trail]);
    }
}
