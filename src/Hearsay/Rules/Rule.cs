namespace Hearsay.Rules;

/// <summary>Marks a method that holds one rule of the reading. The id goes into the trail of every claim that it helped to make.</summary>
/// <remarks>A test reads every example and fails if this rule is not in the resulting trail; <c>docs/rules.md</c> is generated from here.</remarks>
/// <param name="id">Step, thing seen and variant: "attr.according-to".</param>
/// <param name="says">What the rule does, as a sentence that a user understands.</param>
/// <param name="example">A text in which the rule holds.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RuleAttribute(string id, string says, string example) : Attribute
{
    /// <summary>Id, unique in the program.</summary>
    public string Id { get; } = id;

    /// <summary>What the rule does.</summary>
    public string Says { get; } = says;

    /// <summary>A text in which it holds.</summary>
    public string Example { get; } = example;

    /// <summary>Guideline, paper or section that it follows, or null.</summary>
    public string? Source { get; init; }
}
