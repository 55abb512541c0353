using Microsoft.ML.OnnxRuntime;

namespace Hearsay.Parsing;

/// <summary>Runs the two graphs of the model on a batch of windows.</summary>
/// <remarks>One thread a call, so that the sums come out the same on every machine with the same instructions; calls may run beside each other.</remarks>
internal sealed class Encoder : IDisposable
{
    private static readonly string[] Inputs = ["ids", "mask", "first", "shape"];
    private static readonly string[] Outputs = ["upos", "xpos", "feats", "lemma", "sure", "ner", "role", "fact", "arc", "rd", "rh", "link"];
    private static readonly string[] RelationInputs = ["rd", "rh", "heads"];
    private static readonly string[] RelationOutputs = ["rel"];

    private readonly InferenceSession _reader;
    private readonly InferenceSession _relations;

    /// <summary>Loads both graphs.</summary>
    /// <exception cref="OnnxRuntimeException">A file is no graph that this runtime can run.</exception>
    public Encoder(string reader, string relations)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            EnableMemoryPattern = false,
            EnableCpuMemArena = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        _reader = new InferenceSession(reader, options);
        _relations = new InferenceSession(relations, options);
    }

    /// <summary>What the heads say of each word of the batch, padded to the longest window.</summary>
    public EncoderAnswer Run(IReadOnlyList<Window> batch)
    {
        var pieces = batch.Max(window => window.Pieces.Length);
        var words = batch.Max(window => window.Words);
        var ids = new long[batch.Count * pieces];
        var mask = new long[batch.Count * pieces];
        var first = new long[batch.Count * words];
        var shape = new long[batch.Count * words];
        for (var b = 0; b < batch.Count; b++)
        {
            var window = batch[b];
            for (var p = 0; p < window.Pieces.Length; p++) (ids[b * pieces + p], mask[b * pieces + p]) = (window.Pieces[p], 1);
            for (var w = 0; w < window.Words; w++) (first[b * words + w], shape[b * words + w]) = (window.First[w], window.Shapes[w]);
        }
        using var options = new RunOptions();
        using var idsValue = OrtValue.CreateTensorValueFromMemory(ids, [batch.Count, pieces]);
        using var maskValue = OrtValue.CreateTensorValueFromMemory(mask, [batch.Count, pieces]);
        using var firstValue = OrtValue.CreateTensorValueFromMemory(first, [batch.Count, words]);
        using var shapeValue = OrtValue.CreateTensorValueFromMemory(shape, [batch.Count, words]);
        return new EncoderAnswer(_reader.Run(options, Inputs, [idsValue, maskValue, firstValue, shapeValue], Outputs), Outputs, words);
    }

    /// <summary>Scores of the relations of each word to its head.</summary>
    /// <param name="answer">What <see cref="Run"/> gave.</param>
    /// <param name="heads">Column of the chosen head of each word, padded like the answer: 0 the root, k the k-th word of the window.</param>
    /// <param name="count">Number of windows.</param>
    public float[] Relations(EncoderAnswer answer, long[] heads, int count)
    {
        using var options = new RunOptions();
        using var value = OrtValue.CreateTensorValueFromMemory(heads, [count, answer.Words]);
        using var found = _relations.Run(options, RelationInputs, [answer["rd"], answer["rh"], value], RelationOutputs);
        return found[0].GetTensorDataAsSpan<float>().ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _relations.Dispose();
    }
}

/// <summary>The tensors that one run of the encoder gave; they live until it is disposed of.</summary>
internal sealed class EncoderAnswer(IDisposableReadOnlyCollection<OrtValue> values, string[] names, int words) : IDisposable
{
    /// <summary>Words of the longest window: the width of the tensors.</summary>
    public int Words { get; } = words;

    /// <summary>One output by its name.</summary>
    public OrtValue this[string name] => values[Array.IndexOf(names, name)];

    /// <summary>The label numbers of one head for a window of the batch.</summary>
    public ReadOnlySpan<int> Labels(string head, int window) => this[head].GetTensorDataAsSpan<int>().Slice(window * Words, Words);

    /// <summary>The numbers of one head for a window of the batch, <paramref name="width"/> for each word.</summary>
    public ReadOnlySpan<float> Numbers(string head, int window, int width) =>
        this[head].GetTensorDataAsSpan<float>().Slice(window * Words * width, Words * width);

    /// <inheritdoc/>
    public void Dispose() => values.Dispose();
}
