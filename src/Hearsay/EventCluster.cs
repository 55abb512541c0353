namespace Hearsay;

/// <summary>Why two tellings were taken for one event.</summary>
/// <param name="One">Id of a telling.</param>
/// <param name="Other">Id of the telling most like it in the same cluster.</param>
/// <param name="Score">How likely they are the same event by the merging model, 0–1.</param>
/// <param name="Reasons">What spoke for it most, the strongest first: "same word", "same recipient" …</param>
public sealed record MergeReason(string One, string Other, double Score, IReadOnlyList<string> Reasons);

/// <summary>Tellings, in one document or several, that are taken for the same event; a telling that nothing else tells is alone in its cluster.</summary>
/// <remarks>A cluster is worked out from the tellings and changes none of them: leaving it aside, or telling the merger that two tellings are apart, undoes it.</remarks>
/// <param name="Id">"e:" and 16 hexadecimal digits of a hash of the members.</param>
/// <param name="Members">Ids of the tellings, in the order in which they were given.</param>
/// <param name="Reasons">For each member but the first, the member before it that it is most like.</param>
public sealed record EventCluster(string Id, IReadOnlyList<string> Members, IReadOnlyList<MergeReason> Reasons);

/// <summary>Two tellings that by their words are of one event and differ in polarity, time or parties.</summary>
/// <param name="One">Id of a telling.</param>
/// <param name="Other">Id of the other.</param>
/// <param name="Score">How likely they are the same event by the merging model, 0–1.</param>
public sealed record EventTwin(string One, string Other, double Score);

/// <summary>What comparing tellings with each other gave.</summary>
/// <param name="Events">The clusters, in the order of their first members; every telling is in one of them.</param>
/// <param name="Twins">Where two sides may contradict each other.</param>
public sealed record MergedEvents(IReadOnlyList<EventCluster> Events, IReadOnlyList<EventTwin> Twins);
