using Hearsay.Recording;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Recording;

/// <summary>Case files for tests.</summary>
internal static class Cases
{
    private static readonly Lazy<IReadOnlyList<Reading>> Read = new(() =>
        [.. Repository.Files("examples", ".txt").Select(file => Shared.Reader.Read(new Document(File.ReadAllText(file)) { File = Path.GetFileName(file) }))]);

    /// <summary>The readings of the bundled examples.</summary>
    public static IReadOnlyList<Reading> Examples() => Read.Value;

    /// <summary>Writes readings into a case, all in one transaction.</summary>
    public static IReadOnlyList<Recorded> Write(string path, IEnumerable<Reading> readings, string version = "test 1")
    {
        using var ledger = Ledger.OpenToWrite(path);
        return ledger.Write(writer => readings.Select(reading =>
        {
            writer.Begin(reading.Document, version);
            writer.Add(Entries.Of(reading));
            return writer.Finish(reading.Problems);
        }).ToList());
    }
}
