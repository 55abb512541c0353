using System.CommandLine;

namespace Hearsay.Cli;

/// <summary>The claims of some documents, read and held together: what the analyses over many documents work on.</summary>
/// <param name="Parts">Each document, or each part of a very long one, with its claims.</param>
/// <param name="Documents">How many documents were read.</param>
internal sealed record Gathered(IReadOnlyList<Exporting.CasePart> Parts, int Documents)
{
    /// <summary>The claims of all of them in order.</summary>
    public IReadOnlyList<Entry> Entries { get; } = [.. Parts.SelectMany(part => part.Claims)];
}

/// <summary>Reads the documents that a command names.</summary>
internal static class Gathering
{
    /// <summary>Reads the files of a command; what could not be read is in the tally.</summary>
    public static Gathered Of(Terminal terminal, Install install, Inputs inputs, ParseResult arguments, Tally tally)
    {
        if (arguments.GetValue(inputs.Files) is null or { Length: 0 }) throw new HearsayException("HS0204", Errors.Of("HS0204").Remedy);
        var threads = arguments.GetValue(inputs.Threads);
        var parts = new List<Exporting.CasePart>();
        var documents = 0;
        foreach (var outcome in Batch.Read(inputs.Documents(arguments, terminal.In), install.Reader(threads), threads))
        {
            tally.Add(outcome);
            if (outcome.Reading is { } reading)
            {
                parts.Add(new Exporting.CasePart(reading.Document, Entries.Of(reading)));
                if (reading.Part == 0) documents++;
            }
            tally.Draw();
        }
        return new Gathered(parts, documents);
    }
}
