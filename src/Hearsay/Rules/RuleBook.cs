using System.Reflection;

namespace Hearsay.Rules;

/// <summary>All rules of the program, found by their attribute.</summary>
public static class RuleBook
{
    /// <summary>Every rule, by id; a rule id that is declared twice is a bug that the conventions tests find.</summary>
    public static IReadOnlyList<RuleAttribute> All { get; } =
    [
        .. typeof(RuleBook).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetCustomAttributes<RuleAttribute>())
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rule with this id, or null.</summary>
    public static RuleAttribute? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
