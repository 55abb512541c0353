using System.Diagnostics;
using Hearsay.Exporting;
using Hearsay.Parsing;
using Hearsay.Predicating;
using Hearsay.Resolving;
using Hearsay.Splitting;
using Hearsay.Timing;

namespace Hearsay.Bench;

/// <summary>Each step on its own, one thread: rows of words a second.</summary>
internal static class StepSpeed
{
    public static void Print(string examples, double megabytes)
    {
        var text = BenchText.Make(examples, megabytes);
        using var model = ReaderModel.Load(threads: 1);
        var reader = new Reader(model);
        reader.Read(new Document(text[..2000]));
        var document = new Document(text);

        var (split, sentences) = Timed(() => Splitter.Split(text));
        var words = sentences.Sum(sentence => sentence.Tokens.Count);
        var (parse, parsed) = Timed(() => model.Parse(document, sentences));
        var (roles, _) = Timed(() => RoleLayer.Read(document, parsed));
        var (resolve, _) = Timed(() => Resolver.Resolve(document, parsed, Quotations.Find(document, parsed)));
        var (time, _) = Timed(() => TimeTagger.Tag(document, parsed));
        var (predicate, _) = Timed(() => parsed.SelectMany(sentence => Predicator.Find(sentence)).Count());
        var (rest, reading) = Timed(() => new Reader(new Parsed(parsed)).Read(document));
        var (export, _) = Timed(() => ClaimJson.Lines(reading).Sum(line => line.Length));

        Row("splitting", split);
        Row("parsing", parse);
        Row("role layer", roles);
        Row("resolving", resolve);
        Row("timing", time);
        Row("predicating", predicate);
        Row("attributing, grading, classifying, composing", rest - split - roles - resolve - time - predicate);
        Row("exporting JSON Lines", export);
        Row("all", parse + rest + export);

        void Row(string step, double seconds) => Console.WriteLine($"| {step} | {seconds:F2} | {(seconds > 0 ? words / seconds : double.PositiveInfinity):N0} |");
    }

    /// <summary>Hands out trees that are there already, so that the other steps are timed without the model.</summary>
    private sealed class Parsed(IReadOnlyList<Sentence> parsed) : ISentenceParser
    {
        public IReadOnlyList<Sentence> Parse(Document document, IReadOnlyList<Sentence> sentences) => parsed;
    }

    private static (double Seconds, T Result) Timed<T>(Func<T> work)
    {
        var clock = Stopwatch.StartNew();
        var result = work();
        return (clock.Elapsed.TotalSeconds, result);
    }
}
