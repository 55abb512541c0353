namespace Hearsay.Ingesting;

/// <summary>The problems of one input as they are met.</summary>
/// <param name="file">The input, as problems name it; null when it has no name.</param>
internal sealed class ProblemList(string? file)
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> All => _problems;

    /// <summary>Notes what the user should know though the text is read.</summary>
    public void Note(string code, string message) => _problems.Add(new Problem(code, message, file));

    /// <summary>The outcome of an input that yields no document.</summary>
    public Ingested Fail(string code, string message)
    {
        _problems.Add(new Problem(code, message, file, Fatal: true));
        return new Ingested(null, _problems);
    }
}
