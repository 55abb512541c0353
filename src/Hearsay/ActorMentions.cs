namespace Hearsay;

/// <summary>One mention of an actor and how it was tied to the others.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Rules">Ids of the rules that tied it to an earlier mention; empty for a first mention and where the lexicons alone know the name.</param>
public sealed record TiedMention(Mention Mention, IReadOnlyList<string> Rules);

/// <summary>Everything that a document says with one actor in mind.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Mentions">Its mentions in document order; never empty.</param>
public sealed record ActorMentions(Actor Actor, IReadOnlyList<TiedMention> Mentions);
