using Hearsay.Lexicons.Petrarch;
using System.Globalization;
using Hearsay.Parsing;
using Hearsay.Resolving;

namespace Hearsay.Cli;

/// <summary>The reader model beside the program, loaded once and only when a command needs it.</summary>
/// <param name="load">Loads the model for a number of threads.</param>
internal sealed class Install(Func<int, ReaderModel> load) : IDisposable
{
    private ReaderModel? _model;

    /// <summary>The install that this process was started from.</summary>
    public static Install Here() => new(threads => ReaderModel.Load(threads: threads));

    /// <summary>A reader that works with this many threads and knows a user's own actors and the codes of a dictionary, if any.</summary>
    /// <exception cref="HearsayException">HS0301, HS0302: the model is missing or damaged.</exception>
    public Reader Reader(int threads, ActorRegister? register = null, PartyDictionary? parties = null) => new(Model(threads), parties) { Register = register };

    /// <summary>The model itself.</summary>
    public ReaderModel Model(int threads) => _model ??= load(threads);

    /// <summary>What documents are read with: the program's version, a hash of its code and word lists, and one of the model's manifest. Another
    /// version may read otherwise.</summary>
    public static string Version { get; } = string.Create(CultureInfo.InvariantCulture,
        $"{typeof(Reader).Assembly.GetName().Version?.ToString(3)}+{typeof(Reader).Module.ModuleVersionId.ToString("N")[..12]} model {ModelHash()}");

    private static string ModelHash()
    {
        var manifest = Path.Combine(AppContext.BaseDirectory, "models", "reader", "manifest.json");
        return File.Exists(manifest) ? ContentHash.Of(File.ReadAllText(manifest))[..12] : "none";
    }

    public void Dispose() => _model?.Dispose();
}
