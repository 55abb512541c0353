using Hearsay.Lexicons;

namespace Hearsay.Classifying;

/// <summary>What a code means, with sentences that show it.</summary>
public sealed record CodebookEntry
{
    /// <summary>The code as asked for: "COERCE", "COERCE/arrest", "173".</summary>
    public required string Code { get; init; }

    /// <summary>The codebook it is of, with its version: "plover 0.8", "cameo 1.1b3".</summary>
    public required string Codebook { get; init; }

    /// <summary>What it means.</summary>
    public required string Says { get; init; }

    /// <summary>PLOVER types, best first; the code itself where it is a type; empty for mere statements.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>PLOVER mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts that the code carries by itself.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Quad class of the first type, 1–4, or null for mere statements.</summary>
    public int? Quad { get; init; }

    /// <summary>Sentences that the first type fits.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Sentences that look like it, with the type that they have instead.</summary>
    public IReadOnlyList<(string Sentence, string Type)> CounterExamples { get; init; } = [];

    /// <summary>Modes of the type with their meanings.</summary>
    public IReadOnlyList<(string Mode, string Says)> Modes { get; init; } = [];

    /// <summary>CAMEO codes that come under it.</summary>
    public IReadOnlyList<string> Cameo { get; init; } = [];

    /// <summary>Words that lead to it in the event lexicon, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>The codebooks of the event codes: PLOVER types and modes, CAMEO codes (data/ontology).</summary>
/// <remarks>Loaded once, immutable, safe to use from several threads.</remarks>
public static class Codebook
{
    private static readonly IReadOnlyList<LexiconRow> Types = Lexicon.Rows("plover.tsv");
    private static readonly IReadOnlyList<LexiconRow> Modes = Lexicon.Rows("plover-modes.tsv");
    private static readonly IReadOnlyList<LexiconRow> Roots = Lexicon.Rows("cameo-roots.tsv");

    /// <summary>Id and version of the codebooks, as every row of output names them: "plover-0.8+cameo-1.1b3".</summary>
    public static string Version { get; } = string.Join('+', Lexicon.Rows("codebooks.tsv").Select(row => $"{row["codebook"]}-{row["version"]}"));

    /// <summary>PLOVER types with their meanings, in the order of the quad classes.</summary>
    public static IReadOnlyList<(string Type, int Quad, string Says)> All { get; } =
        [.. Types.Select(row => (row["plover"], EventCoder.Quad(row["plover"]), row["says"]))];

    /// <summary>The entry of a code, or null when there is none.</summary>
    /// <param name="code">A PLOVER type ("COERCE"), a type with a mode ("COERCE/arrest"), or a CAMEO code ("17", "173"); letters of any case.</param>
    public static CodebookEntry? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length > 0 && code.All(char.IsAsciiDigit)) return Cameo(code);
        var parts = code.Split('/');
        var type = Types.FirstOrDefault(row => row["plover"].Equals(parts[0], StringComparison.OrdinalIgnoreCase));
        if (type is null || parts.Length > 2) return null;
        var modes = Modes.Where(row => row["plover"] == type["plover"]).Select(row => (row["mode"], row["says"])).ToList();
        if (parts.Length == 1) return Of(type, type["plover"], type["says"], null, modes);
        var mode = modes.FirstOrDefault(one => one.Item1.Equals(parts[1], StringComparison.OrdinalIgnoreCase));
        return mode.Item1 is null ? null : Of(type, $"{type["plover"]}/{mode.Item1}", mode.Item2, mode.Item1, []);
    }

    private static CodebookEntry? Cameo(string code)
    {
        var root = Roots.FirstOrDefault(row => code.StartsWith(row["root"], StringComparison.Ordinal));
        if (root is null) return null;
        var exact = EventLexicon.Codes.GetValueOrDefault(code.Length == 2 ? code + "0" : code);
        if (exact is null) return null;
        var type = Types.FirstOrDefault(row => exact.Plover.Length > 0 && row["plover"] == exact.Plover[0]);
        var below = EventLexicon.Codes.Keys.Where(key => key.StartsWith(code, StringComparison.Ordinal) && key != code).Order(StringComparer.Ordinal).ToList();
        return new CodebookEntry
        {
            Code = code,
            Codebook = Named("cameo"),
            Says = root["says"],
            Types = exact.Plover,
            Mode = exact.Mode,
            Contexts = exact.Contexts,
            Quad = type is null ? null : EventCoder.Quad(type["plover"]),
            Examples = type?.List("examples") ?? [],
            CounterExamples = type is null ? [] : Counter(type),
            Cameo = below,
            Words = EventLexicon.WordsWith(row => row.Code.StartsWith(code, StringComparison.Ordinal)),
        };
    }

    private static CodebookEntry Of(LexiconRow type, string code, string says, string? mode, IReadOnlyList<(string, string)> modes)
    {
        var name = type["plover"];
        return new CodebookEntry
        {
            Code = code,
            Codebook = Named("plover"),
            Says = says,
            Types = [name],
            Mode = mode,
            Quad = EventCoder.Quad(name),
            Examples = mode is null ? type.List("examples") : [],
            CounterExamples = mode is null ? Counter(type) : [],
            Modes = modes,
            Cameo = [.. EventLexicon.Codes.Where(pair => pair.Value.Plover is [var first, ..] && first == name && (mode is null || pair.Value.Mode == mode))
                .Select(pair => pair.Key).Order(StringComparer.Ordinal)],
            Words = EventLexicon.WordsWith(row => Gives(row.Code, name, mode)),
        };
    }

    private static bool Gives(string row, string type, string? mode)
    {
        if (row.Length == 0 || row[0] == '-') return false;
        if (!char.IsAsciiDigit(row[0])) return row == type && mode is null || row == $"{type}/{mode}" || mode is null && row.StartsWith(type + "/", StringComparison.Ordinal);
        return EventLexicon.Codes.TryGetValue(row, out var code) && code.Plover is [var first, ..] && first == type && (mode is null || code.Mode == mode);
    }

    private static IReadOnlyList<(string, string)> Counter(LexiconRow type) =>
        [.. type.List("counterexamples").Select(one => one.Split("=>", StringSplitOptions.TrimEntries)).Select(parts => (parts[0], parts[1]))];

    private static string Named(string codebook) =>
        Lexicon.Rows("codebooks.tsv").Where(row => row["codebook"] == codebook).Select(row => $"{codebook} {row["version"]}").First();
}
