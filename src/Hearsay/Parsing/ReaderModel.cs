using Microsoft.ML.OnnxRuntime;

namespace Hearsay.Parsing;

/// <summary>The reader model: one small encoder with heads for tags, lemmas, trees, names, roles and factuality, run by ONNX Runtime.</summary>
/// <remarks>
/// <para>Load it once and use it for all documents: loading takes a good part of a second. Safe to use from several threads.</para>
/// <para>A window, which is a paragraph or a part of one, is read by itself: its answer is the same whatever stands before or beside it, however many
/// threads there are. (The weights are 8-bit numbers, and how they are rounded depends on all that is read together; windows in one batch would change
/// each other. On two cores a batch was not faster either.)</para>
/// <para>Time and memory grow in step with the length of the text.</para>
/// </remarks>
public sealed class ReaderModel : ISentenceParser, IDisposable
{
    private readonly Encoder _encoder;
    private readonly Windows _windows;
    private readonly WindowDecoder _decoder;
    private readonly WordPieces _pieces;
    private readonly string[] _events;
    private readonly SemaphoreSlim _gate;
    private readonly int _threads;

    private ReaderModel(Encoder encoder, WordPieces pieces, ModelLabels labels, int threads)
    {
        _encoder = encoder;
        _windows = new Windows(pieces);
        _decoder = new WindowDecoder(labels);
        _pieces = pieces;
        _events = labels.Event;
        _threads = threads;
        _gate = new SemaphoreSlim(threads);
    }

    /// <summary>Loads the model and checks every file against the manifest.</summary>
    /// <param name="folder">Folder with <c>manifest.json</c> and the files that it lists; null for <c>models/reader</c> beside the program.</param>
    /// <param name="threads">Most threads that read at the same time, all documents together; 0 for one per processor. Does not change the answer.</param>
    /// <exception cref="HearsayException">HS0301: a file is not there. HS0302: a file is not what the manifest says, or cannot be read.</exception>
    public static ReaderModel Load(string? folder = null, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        var files = new ModelFiles(folder ?? Path.Combine(AppContext.BaseDirectory, "models", "reader"));
        var (reader, relations) = (files.PathOf("reader.onnx"), files.PathOf("relations.onnx"));
        var check = Task.Run(() =>
        {
            files.Check("reader.onnx");
            files.Check("relations.onnx");
        });
        try
        {
            var labels = ModelLabels.Read(files.Read("labels.json"));
            var pieces = new WordPieces(System.Text.Encoding.UTF8.GetString(files.Read("vocab.txt")).TrimEnd('\n').Split('\n'));
            var encoder = new Encoder(reader, relations);
            check.GetAwaiter().GetResult();
            return new ReaderModel(encoder, pieces, labels, threads == 0 ? Environment.ProcessorCount : threads);
        }
        catch (Exception error) when (error is not HearsayException)
        {
            check.GetAwaiter().GetResult();
            throw files.Damaged(error is OnnxRuntimeException ? "reader.onnx" : "labels.json", error.Message, error);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Sentence> Parse(Document document, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var words = sentences.Select(sentence => new Token[sentence.Tokens.Count]).ToArray();
        Parallel.ForEach(_windows.Cut(sentences), new ParallelOptions { MaxDegreeOfParallelism = _threads }, window => Read(window, sentences, words));
        var parsed = new Sentence[sentences.Count];
        for (var s = 0; s < parsed.Length; s++)
        {
            WindowDecoder.JoinParts(words[s]);
            TagRepair.Mend(words[s]);
            CrossingRepair.Mend(words[s]);
            PhraseRepair.Mend(words[s]);
            TreeRepair.Mend(words[s]);
            AgentRepair.Mend(words[s]);
            parsed[s] = new Sentence(sentences[s].Index, sentences[s].Paragraph, words[s]);
        }
        return parsed;
    }

    /// <summary>What the source does to the target, as the model's head of event types sees it: a share, 0–1, for each PLOVER type (YIELD for CONCEDE and
    /// RETREAT, NONE for a mere statement).</summary>
    /// <param name="sentences">The words of the text.</param>
    /// <param name="source">Words of whoever acts; may be empty.</param>
    /// <param name="target">Words of whom it is done to; may be empty.</param>
    /// <returns>Null when the model has no such head or the text is longer than a window.</returns>
    public IReadOnlyDictionary<string, double>? EventShares(IReadOnlyList<Sentence> sentences, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> target)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (_events.Length == 0 || MarkedParties.Of(_pieces, sentences, source, target) is not { } marked) return null;
        _gate.Wait();
        try
        {
            using var answer = _encoder.RunEvents(marked.Window);
            var shares = marked.Shares(answer.Numbers("event"), _events.Length);
            return _events.Zip(shares).ToDictionary(one => one.First, one => one.Second);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Lets go of the weights.</summary>
    public void Dispose()
    {
        _encoder.Dispose();
        _gate.Dispose();
    }

    private void Read(Window window, IReadOnlyList<Sentence> sentences, Token[][] words)
    {
        _gate.Wait();
        try
        {
            using var answer = _encoder.Run(window);
            var heads = WindowDecoder.Heads(answer, window);
            _decoder.Decode(answer, window, heads, _encoder.Relations(answer, heads), sentences, words);
        }
        finally
        {
            _gate.Release();
        }
    }
}
