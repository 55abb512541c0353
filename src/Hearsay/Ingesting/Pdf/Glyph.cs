namespace Hearsay.Ingesting.Pdf;

/// <summary>One painted letter of a page, in points of the page as it is shown: the origin is at its lower left.</summary>
/// <param name="Text">What the font says it stands for; several characters for a ligature.</param>
/// <param name="X">Start of its baseline.</param>
/// <param name="Y">Start of its baseline.</param>
/// <param name="DirectionX">Direction of writing, a vector of length 1.</param>
/// <param name="DirectionY">Direction of writing.</param>
/// <param name="Width">How far the next letter is, along the direction.</param>
/// <param name="Size">Size of the font as it appears.</param>
/// <param name="IsBold">Whether the font is a bold one.</param>
/// <param name="IsFurniture">Whether the file marks it as a head, a foot or a number of the page (/Artifact of the type /Pagination).</param>
/// <param name="Order">Place among everything that the page paints, from 0.</param>
internal sealed record Glyph(
    string Text, double X, double Y, double DirectionX, double DirectionY, double Width, double Size, bool IsBold, bool IsFurniture, int Order)
{
    /// <summary>Whether it is only white space.</summary>
    public bool IsBlank { get; } = string.IsNullOrWhiteSpace(Text);

    /// <summary>Direction of writing in whole degrees, 0 to 359.</summary>
    public int Angle { get; } = ((int)Math.Round(Math.Atan2(DirectionY, DirectionX) * 180 / Math.PI) + 360) % 360;

    /// <summary>Start along the direction of writing.</summary>
    public double Left { get; } = (X * DirectionX) + (Y * DirectionY);

    /// <summary>End along the direction of writing.</summary>
    public double Right => Left + Width;

    /// <summary>Height of the baseline across the direction of writing; upwards is more.</summary>
    public double Baseline { get; } = (Y * DirectionX) - (X * DirectionY);

    /// <summary>Middle of the letter on the page: half its width along, a third of its size above the baseline.</summary>
    public (double X, double Y) Middle => At(0.5, 0.33);

    /// <summary>A place within the letter: so much of its width along, so much of its size above the baseline.</summary>
    public (double X, double Y) At(double along, double above) =>
        (X + (DirectionX * along * Width) - (DirectionY * above * Size), Y + (DirectionY * along * Width) + (DirectionX * above * Size));
}

/// <summary>Why a reader does not see a letter.</summary>
internal enum HiddenReason
{
    /// <summary>It is seen.</summary>
    None,

    /// <summary>It has the colour of what is behind it.</summary>
    Colour,

    /// <summary>It is transparent.</summary>
    Transparent,

    /// <summary>It is too small to be seen.</summary>
    Size,

    /// <summary>It is outside the page.</summary>
    OffPage,

    /// <summary>It is outside the area that is painted.</summary>
    Clipped,

    /// <summary>It is not painted (rendering modes 3 and 7).</summary>
    NotPainted,

    /// <summary>Something is painted over it.</summary>
    Covered,

    /// <summary>It stands on a layer that is switched off.</summary>
    Layer,
}

/// <summary>What a page paints.</summary>
/// <param name="Number">Number of the page, from 1.</param>
/// <param name="Width">Width in points as it is shown.</param>
/// <param name="Height">Height in points as it is shown.</param>
/// <param name="Seen">Letters that a reader sees, in the order they are painted.</param>
/// <param name="Hidden">Letters that a reader does not see, in the order they are painted.</param>
/// <param name="PictureShare">Share of the page that pictures cover, 0 to 1.</param>
/// <param name="Unknown">How many of the letters seen stand for nothing that the font names.</param>
internal sealed record PdfPage(
    int Number, double Width, double Height, IReadOnlyList<Glyph> Seen, IReadOnlyList<(HiddenReason Reason, Glyph Glyph)> Hidden, double PictureShare, int Unknown);
