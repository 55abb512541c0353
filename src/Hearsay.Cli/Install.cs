using Hearsay.Parsing;

namespace Hearsay.Cli;

/// <summary>The reader model beside the program, loaded once and only when a command needs it.</summary>
internal sealed class Install : IDisposable
{
    private ReaderModel? _model;

    /// <summary>A reader that works with this many threads.</summary>
    /// <exception cref="HearsayException">HS0301, HS0302: the model is missing or damaged.</exception>
    public Reader Reader(int threads) => new(Model(threads));

    /// <summary>The model itself.</summary>
    public ReaderModel Model(int threads) => _model ??= ReaderModel.Load(threads: threads);

    public void Dispose() => _model?.Dispose();
}
