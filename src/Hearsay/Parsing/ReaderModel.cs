using Microsoft.ML.OnnxRuntime;

namespace Hearsay.Parsing;

/// <summary>The reader model: one small encoder with heads for tags, lemmas, trees, names, roles and factuality, run by ONNX Runtime.</summary>
/// <remarks>
/// <para>Load it once and use it for all documents: loading takes a good part of a second. Safe to use from several threads.</para>
/// <para>The same document gives the same answer, however many threads there are and whatever was read before: the weights are 8-bit numbers, and how
/// they are rounded depends on what is read together, so only sentences of one document ever are, chosen by that document alone.</para>
/// <para>Time and memory grow in step with the length of the text.</para>
/// </remarks>
public sealed class ReaderModel : ISentenceParser, IDisposable
{
    /// <summary>Piece places, padding counted, that one run of the encoder reads.</summary>
    private const int BatchPieces = 1500;

    private readonly Encoder _encoder;
    private readonly Windows _windows;
    private readonly WindowDecoder _decoder;
    private readonly SemaphoreSlim _gate;
    private readonly int _threads;

    private ReaderModel(Encoder encoder, WordPieces pieces, ModelLabels labels, int threads)
    {
        _encoder = encoder;
        _windows = new Windows(pieces);
        _decoder = new WindowDecoder(labels);
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
        var batches = Batches(_windows.Cut(sentences));
        if (batches.Count == 1) Read(batches[0], sentences, words);
        else Parallel.ForEach(batches, new ParallelOptions { MaxDegreeOfParallelism = _threads }, batch => Read(batch, sentences, words));
        var parsed = new Sentence[sentences.Count];
        for (var s = 0; s < parsed.Length; s++)
        {
            WindowDecoder.JoinParts(words[s]);
            parsed[s] = new Sentence(sentences[s].Index, sentences[s].Paragraph, words[s]);
        }
        return parsed;
    }

    /// <summary>Lets go of the weights.</summary>
    public void Dispose()
    {
        _encoder.Dispose();
        _gate.Dispose();
    }

    private void Read(List<Window> batch, IReadOnlyList<Sentence> sentences, Token[][] words)
    {
        _gate.Wait();
        try
        {
            using var answer = _encoder.Run(batch);
            var heads = new long[batch.Count * answer.Words];
            for (var b = 0; b < batch.Count; b++) WindowDecoder.Heads(answer, b, batch[b], heads.AsSpan(b * answer.Words, answer.Words));
            var relations = _encoder.Relations(answer, heads, batch.Count);
            for (var b = 0; b < batch.Count; b++)
                _decoder.Decode(answer, b, batch[b], heads.AsSpan(b * answer.Words, answer.Words), relations, sentences, words);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Windows of about the same length together, so that little is padding; a function of the windows alone.</summary>
    private static List<List<Window>> Batches(IEnumerable<Window> windows)
    {
        var batches = new List<List<Window>>();
        var batch = new List<Window>();
        foreach (var window in windows.OrderByDescending(window => window.Pieces.Length))
        {
            if (batch.Count > 0 && (batch.Count + 1) * batch[0].Pieces.Length > BatchPieces)
            {
                batches.Add(batch);
                batch = [];
            }
            batch.Add(window);
        }
        if (batch.Count > 0) batches.Add(batch);
        return batches;
    }
}
