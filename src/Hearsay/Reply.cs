namespace Hearsay;

/// <summary>How a party answers an allegation.</summary>
public enum ReplyKind
{
    /// <summary>It denies it.</summary>
    Denies,

    /// <summary>It confirms or admits it.</summary>
    Confirms,

    /// <summary>It would not say, or could not be reached.</summary>
    Declines,
}

/// <summary>An answer that is on file.</summary>
/// <param name="Kind">What it says to the allegation.</param>
/// <param name="Entry">The claim that records it.</param>
/// <param name="Extent">Of a denial: "certain" or "possible", how surely it covers the allegation; null otherwise.</param>
public sealed record Reply(ReplyKind Kind, Entry Entry, string? Extent);

/// <summary>An allegation against a party, with what the party says to it: a line of the call sheet before publication.</summary>
/// <param name="Party">The party named, by name or words.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Replies">Empty when no response is on file.</param>
public sealed record Allegation(string Party, Entry Claim, IReadOnlyList<Reply> Replies);
