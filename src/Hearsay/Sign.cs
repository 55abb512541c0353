namespace Hearsay;

/// <summary>One thing seen about a claim that speaks for or against its reading being right.</summary>
/// <param name="Name">What was seen, a row of <c>confidence.tsv</c>: "form.nominal", "no-actor".</param>
/// <param name="Says">The same in words.</param>
/// <param name="Value">How much of it: 1 for being so, or a number.</param>
/// <param name="Weight">What one unit adds to the log-odds of being right; negative where it speaks against.</param>
/// <param name="Usual">The mean value over the claims that the weights were fitted to.</param>
public sealed record Sign(string Name, string Says, double Value, double Weight, double Usual)
{
    /// <summary>How much more it speaks for the claim (in log-odds) than it does for the usual claim; negative: against it.</summary>
    public double Tilt => Weight * (Value - Usual);
}
