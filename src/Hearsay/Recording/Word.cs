using System.Text.Json;

namespace Hearsay.Recording;

/// <summary>The values of an enumeration as words.</summary>
internal static class Word<T> where T : struct, Enum
{
    private static readonly Dictionary<T, string> Small = Enum.GetValues<T>().ToDictionary(value => value, value => value.ToString().ToLowerInvariant());
    private static readonly Dictionary<T, string> Camels = Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    /// <summary>As they stand in columns: in small letters.</summary>
    public static string Of(T value) => Small[value];

    /// <summary>As they stand in JSON: armedGroup.</summary>
    public static string Camel(T value) => Camels[value];
}
