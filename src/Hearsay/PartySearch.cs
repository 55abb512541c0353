namespace Hearsay;

/// <summary>A party of a profile as its claims are found in a case.</summary>
/// <param name="Ids">Ids of the actors that are it or act for it.</param>
/// <param name="Names">What it is called itself, in the plain form of <see cref="PartyNames"/>.</param>
/// <param name="MemberNames">What those are called who act for it; there may be thousands.</param>
public sealed record PartySearch(IReadOnlyList<string> Ids, IReadOnlyList<string> Names, IReadOnlyList<string> MemberNames);
