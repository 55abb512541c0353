namespace Hearsay.Exporting;

/// <summary>The words that outputs use for the closed lists of the contract (CLAIMS §2–§4): lower case, words apart by a hyphen.</summary>
internal static class Labels
{
    public static string Of<T>(T value) where T : struct, Enum => Cache<T>.Labels.TryGetValue(value, out var label) ? label : value.ToString();

    public static string Of(Polarity polarity) => polarity == Polarity.Positive ? "+" : "-";

    private static class Cache<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Labels = Enum.GetValues<T>().Distinct().ToDictionary(value => value, value => Hyphenated(value.ToString()));

        private static string Hyphenated(string name) =>
            string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
    }
}
