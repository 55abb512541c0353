namespace Hearsay;

/// <summary>What the resolved document answers about its noun phrases; the steps behind Resolving ask it.</summary>
/// <remarks>No answer is ever null: an unresolved phrase has an actor without a name.</remarks>
/// <param name="At">Who or what is meant by the phrase around a head word.</param>
/// <param name="Items">The same, one mention for each item of a list ("A, B and C", "cities such as X and Y", "both countries"); never empty.</param>
/// <param name="Best">The mention that tells most about the same actor: a name for a pronoun or a short description.</param>
/// <param name="FirstPerson">What a pronoun of the first person stands for when a certain mention speaks.</param>
/// <param name="Trail">The rules that tied a mention to earlier ones.</param>
public sealed record MentionIndex(
    Func<Sentence, int, Mention> At, Func<Sentence, int, IReadOnlyList<Mention>> Items, Func<Mention, Mention> Best,
    Func<TokenRef, Mention, Mention> FirstPerson, Func<Mention, IReadOnlyList<TrailEntry>> Trail);
