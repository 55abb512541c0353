namespace Hearsay.Predicating;

/// <summary>A word that puts forward an event, and the word that heads its clause.</summary>
/// <param name="Index">Index of the trigger word.</param>
/// <param name="Governor">Index of the light, phase or copular word that heads the clause; the trigger itself where there is none.</param>
/// <param name="Form">How the event is expressed.</param>
/// <param name="Rule">Id of the rule that found it.</param>
/// <param name="Reversed">Whether the governor's subject suffers the event ("received fire").</param>
internal sealed record Trigger(int Index, int Governor, PredicateForm Form, string Rule, bool Reversed = false);
