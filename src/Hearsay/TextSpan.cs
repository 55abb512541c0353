namespace Hearsay;

/// <summary>Half-open range of UTF-16 code units in <see cref="Document.Text"/>.</summary>
/// <remarks>
/// <para>Start is included, End is not; an empty span has Start == End and marks a place between characters.
/// In "Kyiv fell." the word "fell" is [5, 9).</para>
/// <para>Offsets always refer to the stored document text, never to a sentence, a normalised copy or bytes.
/// Output counts Unicode code points instead; the conversion happens in <c>Exporting</c> alone.</para>
/// <para>Immutable; safe to share between threads.</para>
/// </remarks>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset behind the last code unit; never below <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether nothing lies between start and end.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether every character of <paramref name="other"/> is also in this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the character at <paramref name="offset"/> is in this span.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>Whether the two share at least one character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The characters of <paramref name="text"/> in this span.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>Document order: by start, then the shorter first.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End})";
}
