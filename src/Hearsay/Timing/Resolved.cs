namespace Hearsay.Timing;

/// <summary>A resolved time.</summary>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Timex">TIMEX3 value.</param>
/// <param name="Value">EDTF value, or null.</param>
/// <param name="Basis">What it was resolved against.</param>
/// <param name="Point">What later expressions count from, or null.</param>
internal sealed record Resolved(TimexType Type, string Timex, TimeValue? Value, string Basis, Point? Point = null)
{
    /// <summary>The words name the year themselves.</summary>
    public const string Explicit = "explicit";

    /// <summary>Counted from the document's date.</summary>
    public const string FromDocument = "document date";

    /// <summary>Counted from a time earlier in the text.</summary>
    public const string FromNarrative = "narrative";

    /// <summary>A time that cannot be resolved.</summary>
    public static Resolved Open(TimexType type, string timex, string reason) => new(type, timex, null, "unresolved: " + reason);

    /// <summary>A relative time of a document without a date.</summary>
    public static Resolved Undated(string timex) => Open(TimexType.Date, timex, "the document has no date");
}
