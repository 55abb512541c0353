using System.Diagnostics;
using Hearsay.Cli;
using Hearsay.Cli.Commands;
using Hearsay.Profiling;
using Hearsay.Recording;
using NodaTime;

namespace Hearsay.Bench;

/// <summary>A generated case of any size: how large it is, and how fast it is written, searched, verified and rebuilt.</summary>
/// <remarks>The same case in every run; <see cref="GeneratedCase"/> makes it.</remarks>
internal static class LedgerSpeed
{
    /// <summary>How often each question is asked before it is timed: what is asked again and again is compiled anew by .NET after thirty calls.</summary>
    private const int WarmUps = 10;

    private static IReadOnlyList<string> Names => GeneratedCase.Names;

    private static IReadOnlyList<string> Nouns => GeneratedCase.Nouns;

    /// <summary>Writes the case and prints size and times.</summary>
    public static void Make(string path, int claims)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" }) File.Delete(file);
        var clock = Stopwatch.StartNew();
        long text = 0;
        using (var ledger = Ledger.OpenToWrite(path))
        {
            var documents = (claims + GeneratedCase.ClaimsPerDocument - 1) / GeneratedCase.ClaimsPerDocument;
            foreach (var batch in Enumerable.Range(0, documents).Chunk(80))
                ledger.Write(writer =>
                {
                    foreach (var number in batch)
                    {
                        var (document, entries) = GeneratedCase.Document(number, Math.Min(GeneratedCase.ClaimsPerDocument, claims - (number * GeneratedCase.ClaimsPerDocument)));
                        text += document.Text.Length;
                        writer.Begin(document, "bench");
                        writer.Add(entries);
                        writer.Finish([]);
                    }
                    return batch.Length;
                });
        }
        var size = new FileInfo(path).Length;
        Line("claims", $"{claims:N0} |");
        Line("text, MB", $"{text / 1e6:N0} |");
        Line("file, MB", $"{size / 1e6:N0} |");
        Line("bytes a claim, its text included", $"{(double)size / claims:N0} |");
        Line("written, s", $"{clock.Elapsed.TotalSeconds:N0} | {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:N0}");
    }

    /// <summary>Times answers, each asked ten times to warm up and then nine times: the fastest and the median by the clock, and the median of processor time, which other
    /// work on the machine changes less.</summary>
    /// <param name="path">The case.</param>
    /// <param name="only">What the questions asked begin with.</param>
    public static void Ask(string path, string only = "")
    {
        using var ledger = Ledger.OpenToRead(path);
        void Time(string what, Func<string> ask) { if (what.StartsWith(only, StringComparison.Ordinal)) LedgerSpeed.Time(what, ask); }

        var rare = Names[^1];
        foreach (var (what, query) in new (string, ClaimQuery)[]
        {
            ("search: a rare word", new() { Words = Nouns[^1] }),
            ("search: a common word", new() { Words = Nouns[0] }),
            ("search: two words", new() { Words = $"{Nouns[1]} ship" }),
            ("search: the most frequent party", new() { Actors = [Names[0]] }),
            ("search: a rare party", new() { Actors = [rare] }),
            ("search: a party by part of its name", new() { Actors = ["Abel " + Names[GeneratedCase.Countries + 5]] }),
            ("search: the two most frequent parties", new() { Dyad = (Names[0], Names[1]) }),
            ("search: a frequent and a rare party", new() { Dyad = (Names[0], rare) }),
            ("search: denied claims of one type", new() { Statuses = [ClaimStatus.Denied], Types = ["AID"] }),
            ("search: covert claims with a word", new() { Openness = Openness.Covert, Words = Nouns[3] }),
            ("search: a source", new() { Sources = [Names[2]] }),
            ("search: published in one month", new() { PublishedFrom = new LocalDate(2011, 3, 1), PublishedTo = new LocalDate(2011, 3, 31) }),
            ("search: page 200 of a party", new() { Actors = [Names[0]], Skip = 10_000 }),
            ("timeline: everything", new() { Order = ClaimOrder.Happened }),
            ("timeline: the most frequent party", new() { Order = ClaimOrder.Happened, Actors = [Names[0]] }),
            ("timeline: the two most frequent parties", new() { Order = ClaimOrder.Happened, Dyad = (Names[0], Names[1]) }),
            ("timeline: a year of a party", new() { Order = ClaimOrder.Happened, Actors = [Names[5]], From = new LocalDate(2005, 1, 1), To = new LocalDate(2005, 12, 31) }),
            ("timeline: a word", new() { Order = ClaimOrder.Happened, Words = Nouns[0] }),
        }) Time(what, () => ledger.Find(query with { Limit = 50 }).TotalInWords);
        Time("sources", () => $"{ledger.Sources(50).Count} of {ledger.NamedSources()} sources");
        Time("brief", () => $"{CaseCommands.Of(ledger).Standings.Sum(standing => standing.Count)} claims");
        foreach (var thing in new[] { Nouns[0], Nouns[200] })
            Time("path: a thing", () => $"{PathFinder.Of(ledger.Find(new ClaimQuery { Words = thing, Lemmas = PathFinder.Lemmas, Limit = ProfileOptions.Most }).Entries, thing).Steps.Count} handovers");
        foreach (var (one, other) in new[] { (Names[0], Names[1]), (Names[3], Names[9]), (Names[9], Names[30]), (Names[0], rare) }) Time("profile", () => Profile(ledger, one, other));
    }

    /// <summary>Times the profiles of some parties of any case.</summary>
    /// <param name="path">The case.</param>
    /// <param name="parties">Two names for each profile, one after the other.</param>
    public static void AskProfiles(string path, IReadOnlyList<string> parties)
    {
        using var ledger = Ledger.OpenToRead(path);
        foreach (var pair in parties.Chunk(2)) Time($"profile {pair[0]}, {pair[1]}", () => Profile(ledger, pair[0], pair[1]));
    }

    private static string Profile(Ledger ledger, string one, string other)
    {
        var profile = Gathering.Profile(ledger, one, other, new ClaimQuery { Limit = ProfileOptions.Most });
        var claims = profile.Scope?.Total ?? profile.Cells.Sum(cell => cell.Reports.Count) + profile.Untied.Count;
        return $"{claims} claims, {profile.Cells.Count()} matters shown";
    }

    /// <summary>Times the checks of a whole case.</summary>
    public static void Check(string path)
    {
        using var ledger = Ledger.OpenToWrite(path);
        var clock = Stopwatch.StartNew();
        var busy = Process.GetCurrentProcess().TotalProcessorTime;
        if (ledger.Verify().Count > 0) throw new InvalidDataException("The case is damaged.");
        Line("verify, s", $"{clock.Elapsed.TotalSeconds:N0} | {(Process.GetCurrentProcess().TotalProcessorTime - busy).TotalSeconds:N0}");
        clock.Restart();
        busy = Process.GetCurrentProcess().TotalProcessorTime;
        if (ledger.Rebuild().Count > 0) throw new InvalidDataException("The state was not what the rows make of it.");
        Line("rebuild with comparison, s", $"{clock.Elapsed.TotalSeconds:N0} | {(Process.GetCurrentProcess().TotalProcessorTime - busy).TotalSeconds:N0}");
    }

    private static void Time(string what, Func<string> ask)
    {
        for (var i = 0; i < WarmUps; i++) ask();
        var (times, busy) = (new List<double>(), new List<double>());
        var found = "";
        for (var i = 0; i < 9; i++)
        {
            var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            found = ask();
            times.Add(clock.Elapsed.TotalMilliseconds);
            busy.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        times.Sort();
        busy.Sort();
        Console.WriteLine($"| {what} | {found} | {times[0]:N0} | {times[4]:N0} | {busy[4]:N0} |");
    }

    private static void Line(string what, string value) => Console.WriteLine($"| {what} | {value} |");
}
