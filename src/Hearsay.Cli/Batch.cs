using Hearsay.Ingesting;
using Hearsay.Splitting;

namespace Hearsay.Cli;

/// <summary>What became of one input.</summary>
/// <param name="Reading">The reading, or null when the input yielded nothing.</param>
/// <param name="Problems">What was met while opening and reading it.</param>
/// <param name="Comments">Comment lines of given CoNLL-U, or null.</param>
/// <param name="Rest">The parts of a very long document behind this first one, or null.</param>
/// <param name="Known">A document that was not read since the caller knows it already, or null.</param>
internal sealed record Outcome(
    Reading? Reading, IReadOnlyList<Problem> Problems, IReadOnlyList<IReadOnlyList<string>>? Comments = null,
    Rest? Rest = null, Document? Known = null);

/// <summary>The parts of a very long document behind its first.</summary>
/// <param name="Document">The document.</param>
/// <param name="Count">How many parts.</param>
/// <param name="Outcomes">What became of each, in order; to be taken once.</param>
internal sealed record Rest(Document Document, int Count, IEnumerable<Outcome> Outcomes);

/// <summary>Reads many documents at the same time and hands the readings out in the order of the inputs.</summary>
/// <remarks>At most two documents a thread are held at once, however many there are; of a very long one, as many parts.</remarks>
internal static class Batch
{
    /// <summary>Opens and reads documents.</summary>
    /// <remarks>A very long document comes as several outcomes, one a part, so that memory does not grow with it.</remarks>
    /// <param name="inputs">Opens each document.</param>
    /// <param name="reader">Reads them.</param>
    /// <param name="threads">How many documents or parts at the same time.</param>
    /// <param name="isKnown">Whether a document need not be read; asked on any thread. Null: all are read.</param>
    public static IEnumerable<Outcome> Read(IEnumerable<Func<Ingested>> inputs, Reader reader, int threads, Func<Document, bool>? isKnown = null)
    {
        using var lanes = new Lanes(threads);
        foreach (var outcome in lanes.InOrder(inputs.Select<Func<Ingested>, Func<Outcome>>(input => () => ReadFirst(input(), reader, lanes, isKnown))))
        {
            yield return outcome;
            if (outcome.Rest is not { } rest) continue;
            foreach (var more in rest.Outcomes) yield return more;
        }
    }

    /// <summary>Opens and reads documents, each as one whole however long it is.</summary>
    public static IEnumerable<Outcome> ReadWhole(IEnumerable<Func<Ingested>> inputs, Reader reader, int threads) =>
        InOrder(inputs.Select<Func<Ingested>, Func<Outcome>>(input => () => ReadOne(input(), reader)), threads);

    /// <summary>Reads documents whose sentences and words are given and stay as they are.</summary>
    public static IEnumerable<Outcome> Read(IEnumerable<AnnotatedDocument> inputs, Reader reader, int threads) =>
        InOrder(inputs.Select<AnnotatedDocument, Func<Outcome>>(input => () =>
            Guarded(input.Document, [], () => reader.Read(input.Document, input.Sentences)) with { Comments = input.Comments }), threads);

    private static IEnumerable<Outcome> InOrder(IEnumerable<Func<Outcome>> jobs, int threads)
    {
        using var lanes = new Lanes(threads);
        foreach (var outcome in lanes.InOrder(jobs)) yield return outcome;
    }

    /// <summary>Reads a document of ordinary length, or the first part of a long one, whose other parts are started beside it.</summary>
    private static Outcome ReadFirst(Ingested ingested, Reader reader, Lanes lanes, Func<Document, bool>? isKnown)
    {
        if (ingested.Document is not { } document) return new Outcome(null, ingested.Problems);
        if (isKnown?.Invoke(document) == true) return new Outcome(null, ingested.Problems, Known: document);
        var parts = Parts.Of(document.Text);
        var more = parts.Select<TextSpan, Func<Outcome>>((span, number) => () => Guarded(document, [], () => reader.ReadPart(document, span) with { Part = number })).Skip(1);
        var rest = parts.Count > 1 ? new Rest(document, parts.Count - 1, lanes.InOrder(more)) : null;
        return Guarded(document, ingested.Problems, () => reader.ReadPart(document, parts[0])) with { Rest = rest };
    }

    private static Outcome ReadOne(Ingested ingested, Reader reader) => ingested.Document is { } document
        ? Guarded(document, ingested.Problems, () => reader.Read(document)) : new Outcome(null, ingested.Problems);

    private static Outcome Guarded(Document document, IReadOnlyList<Problem> before, Func<Reading> read)
    {
        try
        {
            var reading = read();
            var problems = new List<Problem>(before);
            problems.AddRange(reading.Problems.Select(problem => problem with { File = problem.File ?? document.File }));
            var open = reading.Times.Where(time => time.Value is null && time.Basis.StartsWith("unresolved", StringComparison.Ordinal)).ToList();
            if (document.Date is null && open.Count > 0)
                problems.Add(new Problem("HS0504", $"{open.Count} of its times, {Views.Page.Quote(document[open[0].Span])} first, stay unresolved without a date; give --date.", document.File));
            return new Outcome(reading, problems);
        }
        catch (TypeInitializationException error) when (error.InnerException is HearsayException broken)
        {
            throw new HearsayException(broken.Code, broken.Message, error);
        }
        catch (Exception error) when (error is not (HearsayException or OutOfMemoryException))
        {
            var fault = new Problem("HS0113", $"{error.GetType().Name}: {error.Message} {Errors.Of("HS0113").Remedy}", document.File, Fatal: true);
            return new Outcome(null, [.. before, fault]);
        }
    }
}
