using Microsoft.ML.OnnxRuntime;

namespace Hearsay.Parsing;

/// <summary>Runs the two graphs of the model on a window.</summary>
/// <remarks>One thread a call, so that the sums come out the same on every machine with the same instructions; calls may run beside each other.</remarks>
internal sealed class Encoder : IDisposable
{
    private static readonly string[] Always = ["upos", "xpos", "feats", "lemma", "sure", "ner", "role", "fact", "arc", "rd", "rh", "link"];
    private static readonly string[] EventOutputs = ["event"];
    private static readonly string[] RelationInputs = ["rd", "rh", "heads"];
    private static readonly string[] RelationOutputs = ["rel"];

    private readonly InferenceSession _reader;
    private readonly InferenceSession _relations;
    private readonly string[] _inputs;
    private readonly string[] _outputs;

    /// <summary>Loads both graphs.</summary>
    /// <exception cref="OnnxRuntimeException">A file is no graph that this runtime can run.</exception>
    public Encoder(string reader, string relations)
    {
        NoTelemetry.Ensure();
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            EnableMemoryPattern = false,
            EnableCpuMemArena = true,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        _reader = new InferenceSession(reader, options);
        _relations = new InferenceSession(relations, options);
        _inputs = [.. _reader.InputMetadata.Keys];
        _outputs = _reader.OutputMetadata.ContainsKey("coref") ? [.. Always, "coref"] : Always;
    }

    /// <summary>What the heads say of each word of the window.</summary>
    public EncoderAnswer Run(Window window) => Run(window, _outputs);

    /// <summary>What each word of a window with marked parties adds to each event type: as the source, as the target, as any word, one after the other.</summary>
    /// <exception cref="OnnxRuntimeException">The model has no such head.</exception>
    public EncoderAnswer RunEvents(Window window) => Run(window, EventOutputs);

    private EncoderAnswer Run(Window window, string[] outputs)
    {
        using var options = new RunOptions();
        var inputs = Array.ConvertAll(_inputs, name => OrtValue.CreateTensorValueFromMemory(Numbers(name, window), [1, name is "first" or "shape" ? window.Words : window.Pieces.Length]));
        try
        {
            return new EncoderAnswer(_reader.Run(options, _inputs, inputs, outputs), outputs, window.Words);
        }
        finally
        {
            foreach (var input in inputs) input.Dispose();
        }
    }

    /// <summary>Scores of the relations of each word to its head, word after word.</summary>
    /// <param name="answer">What <see cref="Run(Window)"/> gave.</param>
    /// <param name="heads">Column of the chosen head of each word: 0 the root, k the k-th word of the window.</param>
    public float[] Relations(EncoderAnswer answer, long[] heads)
    {
        using var options = new RunOptions();
        using var value = OrtValue.CreateTensorValueFromMemory(heads, [1, heads.Length]);
        using var found = _relations.Run(options, RelationInputs, [answer["rd"], answer["rh"], value], RelationOutputs);
        return found[0].GetTensorDataAsSpan<float>().ToArray();
    }

    /// <summary>What one input of the graph is given. Those in float, as PyTorch exports them, also ask which pieces are there: all of them.</summary>
    private static long[] Numbers(string input, Window window) => input switch
    {
        "first" => Wide(window.First),
        "shape" => Wide(window.Shapes),
        "mask" => [.. Enumerable.Repeat(1L, window.Pieces.Length)],
        _ => Wide(window.Pieces),
    };

    private static long[] Wide<T>(T[] numbers) where T : System.Numerics.IBinaryInteger<T> => Array.ConvertAll(numbers, long.CreateChecked);

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
    /// <summary>Words of the window.</summary>
    public int Words { get; } = words;

    /// <summary>One output by its name.</summary>
    public OrtValue this[string name] => values[Array.IndexOf(names, name)];

    /// <summary>Whether the model has this head.</summary>
    public bool Has(string name) => Array.IndexOf(names, name) >= 0;

    /// <summary>The label numbers of one head.</summary>
    public ReadOnlySpan<int> Labels(string head) => this[head].GetTensorDataAsSpan<int>();

    /// <summary>The numbers of one head, equally many for each word.</summary>
    public ReadOnlySpan<float> Numbers(string head) => this[head].GetTensorDataAsSpan<float>();

    /// <inheritdoc/>
    public void Dispose() => values.Dispose();
}
