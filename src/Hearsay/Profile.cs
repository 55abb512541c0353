using NodaTime;

namespace Hearsay;

/// <summary>Which way a claim goes between the two parties of a profile.</summary>
public enum Direction
{
    /// <summary>Both stand on both sides, or act together.</summary>
    Mutual,

    /// <summary>From the first party to the second.</summary>
    Forth,

    /// <summary>From the second party to the first.</summary>
    Back,
}

/// <summary>What the documents put forward about one row of a profile.</summary>
public enum RowState
{
    /// <summary>No claim was found that it holds or that it does not. That is not the same as no relation.</summary>
    None,

    /// <summary>Claimed to hold or to have happened.</summary>
    Claimed,

    /// <summary>Claimed not to hold ("has no direct differences with").</summary>
    ClaimedAbsent,

    /// <summary>Some claims say that it holds, others that it does not.</summary>
    Both,
}

/// <summary>Somebody who is counted as part of a party of a profile.</summary>
/// <param name="Name">Name, or the words where there is none.</param>
/// <param name="Basis">Why: "code ISRSPY", or the words that tie it to the party.</param>
public sealed record SideMember(string Name, string Basis);

/// <summary>One of the two parties of a profile.</summary>
/// <param name="Name">The name that was asked for.</param>
/// <param name="Found">Whether any claim names it.</param>
/// <param name="Members">Who else is counted as part of it, by name.</param>
public sealed record ProfileSide(string Name, bool Found, IReadOnlyList<SideMember> Members);

/// <summary>When the matter of a cell took place.</summary>
/// <param name="Value">The time, or null when no report gives one that could be resolved.</param>
/// <param name="NotAfter">Latest day by the publication of the reports, or null when that is not known or the matter is to come.</param>
public sealed record CellTime(TimeValue? Value, LocalDate? NotAfter);

/// <summary>Words against a claim, kept beside it.</summary>
/// <param name="Entry">The claim that records the denial; where the denial stands in the chain of the claim itself, that claim.</param>
/// <param name="By">Who denies.</param>
/// <param name="Extent">"certain" or "possible": how surely the denial covers the claim; null when it stands in the chain.</param>
public sealed record Dissent(Entry Entry, IReadOnlyList<string> By, string? Extent);

/// <summary>One matter between two parties: its time, its reports, and what speaks against it.</summary>
public sealed record ProfileCell
{
    /// <summary>Id of the row.</summary>
    public required string Row { get; init; }

    /// <summary>Which way it goes.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Whether it is said to have happened.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>Whether it is put forward as fact by somebody, denied or not; false for what is only judged, foreseen, asked or supposed.</summary>
    public required bool Factual { get; init; }

    /// <summary>When.</summary>
    public required CellTime Time { get; init; }

    /// <summary>The claims that report it, in the order given; never empty.</summary>
    public required IReadOnlyList<Entry> Reports { get; init; }

    /// <summary>How many origins the reports have, or null where that was not worked out.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Denials.</summary>
    public IReadOnlyList<Dissent> Dissent { get; init; } = [];

    /// <summary>Third parties it went through, by name.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    /// <summary>The standings that the reports give it, each once.</summary>
    public IReadOnlyList<ClaimStatus> Statuses => [.. Reports.Select(report => report.Status).Distinct().Order()];

    /// <summary>Open, hidden, both or, when empty, not told.</summary>
    public IReadOnlyList<Openness> Openness => [.. Reports.Select(report => report.Openness).OfType<Openness>().Distinct().Order()];
}

/// <summary>One kind of relation and what was found about it.</summary>
/// <param name="Id">Id of the row in <c>profile-rows.tsv</c>.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Cells">By time; what has no date comes last.</param>
public sealed record ProfileRow(string Id, string Label, IReadOnlyList<ProfileCell> Cells)
{
    /// <summary>What is put forward as fact; what is only judged, foreseen or supposed does not count.</summary>
    public RowState State => (Holds: Cells.Any(cell => cell is { Factual: true, Polarity: Polarity.Positive }),
            Absent: Cells.Any(cell => cell is { Factual: true, Polarity: Polarity.Negative })) switch
    {
        (true, true) => RowState.Both,
        (true, false) => RowState.Claimed,
        (false, true) => RowState.ClaimedAbsent,
        _ => RowState.None,
    };
}

/// <summary>A third party through whom something went between the two.</summary>
/// <param name="Name">Its name, or its words.</param>
/// <param name="Cells">The matters.</param>
public sealed record Channel(string Name, IReadOnlyList<ProfileCell> Cells);

/// <summary>What documents put forward between two parties: rows of kinds of relation, each with its matters over time.</summary>
/// <remarks>Immutable; safe to share between threads. The same entries in the same order give the same profile.</remarks>
public sealed record Profile
{
    /// <summary>The party named first.</summary>
    public required ProfileSide First { get; init; }

    /// <summary>The other party.</summary>
    public required ProfileSide Second { get; init; }

    /// <summary>How many documents were looked through.</summary>
    public required int Documents { get; init; }

    /// <summary>Every row of the row file, in its order, those without a claim included.</summary>
    public required IReadOnlyList<ProfileRow> Rows { get; init; }

    /// <summary>Third parties through whom something went.</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>Claims that name both parties in their words without tying them to each other.</summary>
    public IReadOnlyList<Entry> Untied { get; init; } = [];

    /// <summary>Which claims of a large case it was drawn from; null where it was drawn from all.</summary>
    public ProfileScope? Scope { get; init; }

    /// <summary>What was looked through, in words: "7 documents", or which claims of a large case.</summary>
    public string LookedThrough => Scope is { } scope ? $"claims {scope.First} to {scope.Last} of {scope.Total} that name both" : Documents == 1 ? "1 document" : $"{Documents} documents";

    /// <summary>All cells, row by row.</summary>
    public IEnumerable<ProfileCell> Cells => Rows.SelectMany(row => row.Cells);
}
