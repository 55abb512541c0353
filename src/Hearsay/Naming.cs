namespace Hearsay;

/// <summary>How a text names somebody.</summary>
/// <param name="Actor">Who is meant.</param>
/// <param name="Words">The words.</param>
public sealed record Naming(Actor Actor, string Words);

/// <summary>A name behind a post: "Norland's spy service Veska".</summary>
/// <param name="Owner">The words up to the owner, in the plain form of <see cref="PartyNames"/>.</param>
/// <param name="Words">Owner, post and name as they stand in the text.</param>
public sealed record PostNaming(string Owner, string Words);

/// <summary>Who is called how in the claims of some documents: looked up without going through all claims.</summary>
/// <remarks>Two hold it: one made of entries in memory, and the tables of a case. Names are in the plain form of <see cref="PartyNames"/>. Actors that a user
/// merged count as the one they were merged into.</remarks>
public interface INamings
{
    /// <summary>Everyone who is called exactly so, by name, code or words.</summary>
    IReadOnlyList<Actor> Called(string plain);

    /// <summary>Everyone called by something that holds all these words.</summary>
    IReadOnlyList<Actor> CalledBy(IReadOnlyList<string> words);

    /// <summary>Everything that some actors are called.</summary>
    /// <param name="ids">Ids of the actors.</param>
    IReadOnlyList<string> NamesOf(IReadOnlyCollection<string> ids);

    /// <summary>The actors whose code begins so.</summary>
    IReadOnlyList<Actor> Coded(string start);

    /// <summary>The namings of people, governments, organisations and populations that have one of some keys (<see cref="PartyNames.TieKeys"/>) or one that begins like one of
    /// <paramref name="starts"/>: each words once, with everyone who is called so, some more than once.</summary>
    /// <param name="keys">Keys.</param>
    /// <param name="starts">How keys begin.</param>
    /// <param name="isWanted">Whether some words are wanted; asked once for each.</param>
    IReadOnlyList<(string Words, IReadOnlyList<Actor> Actors)> Tied(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> starts, Func<string, bool> isWanted);

    /// <summary>The names behind posts whose owner ends on one of some words, or on one that begins like one of <paramref name="starts"/>.</summary>
    IReadOnlyList<PostNaming> Posts(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> starts);
}
