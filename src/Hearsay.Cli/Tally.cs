using System.Diagnostics;

namespace Hearsay.Cli;

/// <summary>Counts inputs and claims, keeps the problems, draws progress, and reports it all at the end on standard error.</summary>
/// <remarks>Notices of one kind are listed up to <see cref="Listed"/> times and then counted; inputs and sentences that were lost are always listed.</remarks>
internal sealed class Tally(Terminal terminal)
{
    /// <summary>How many notices of one kind are listed.</summary>
    public const int Listed = 20;

    private readonly List<Problem> _problems = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _drawn = TimeSpan.FromSeconds(0.8);
    private bool _drawing;
    private int _read;
    private int _skipped;
    private int? _known;
    private int _claims;

    /// <summary>0 when everything could be read, 1 when something could not.</summary>
    public int ExitCode => _skipped > 0 || _problems.Any(problem => problem.Fatal) ? 1 : 0;

    /// <summary>Counts an input that was known already and not read; where there can be such, they are counted aloud from the start.</summary>
    /// <param name="count">1, or 0 to begin with.</param>
    public void AddKnown(int count) => _known = (_known ?? 0) + count;

    /// <summary>Counts one input.</summary>
    public void Add(Outcome outcome)
    {
        Erase();
        if (outcome.Reading is { } reading) { _read += reading.Part == 0 ? 1 : 0; _claims += reading.Claims.Count; }
        else _skipped++;
        _problems.AddRange(outcome.Problems);
    }

    /// <summary>Counts a document that was read as a whole.</summary>
    public void AddRead(int claims, IEnumerable<Problem> problems)
    {
        Erase();
        _read++;
        _claims += claims;
        _problems.AddRange(problems);
    }

    /// <summary>Draws how far it is, at most five times a second, after the first second, and only where a person sees it.</summary>
    public void Draw()
    {
        if (!terminal.Progress || _clock.Elapsed - _drawn < TimeSpan.FromSeconds(0.2)) return;
        _drawn = _clock.Elapsed;
        _drawing = true;
        terminal.Error.Write($"\r{Counts()}");
    }

    /// <summary>Lists the problems and the counts.</summary>
    public void Report()
    {
        Erase();
        foreach (var kind in _problems.GroupBy(problem => problem.Code))
        {
            var lost = Errors.Of(kind.Key).ExitCode > 0 || kind.Key == "HS0501";
            var listed = lost ? [.. kind] : kind.Take(Listed).ToList();
            foreach (var problem in listed) terminal.Error.WriteLine(problem);
            if (kind.Count() > listed.Count) terminal.Error.WriteLine($"{kind.Key}: and {kind.Count() - listed.Count} more ({Errors.Of(kind.Key).Title}).");
        }
        terminal.Error.WriteLine(Counts());
    }

    private string Counts() => _known is { } known
        ? $"{Plural(_read + known + _skipped, "input")}: {Plural(_read, "document")} read, {known} already in the case, {_skipped} skipped, {Plural(_claims, "claim")}"
        : $"{Plural(_read, "document")} read, {_skipped} skipped, {Plural(_claims, "claim")}";

    /// <summary>A count with its noun: "1 claim", "2 claims".</summary>
    public static string Plural(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private void Erase()
    {
        if (!_drawing) return;
        terminal.Error.Write("\r\u001b[2K");
        _drawing = false;
    }
}
