namespace Hearsay.Sampling;

/// <summary>A share that was counted in a sample, with the interval that the true share lies in 95 times out of 100.</summary>
/// <remarks>The score interval of E. B. Wilson (1927), which stays within 0 and 1 and is right for small samples and rare errors.</remarks>
/// <param name="Hits">How many were counted.</param>
/// <param name="Of">Out of how many; from 1.</param>
public sealed record Share(int Hits, int Of)
{
    private const double Z = 1.959963984540054;

    /// <summary>The share in the sample.</summary>
    public double Value => (double)Hits / Of;

    /// <summary>Lower end of the interval.</summary>
    public double Low => Math.Max(0, Centre - Half);

    /// <summary>Upper end of the interval.</summary>
    public double High => Math.Min(1, Centre + Half);

    private double Weight => 1 + (Z * Z / Of);

    private double Centre => (Value + (Z * Z / (2 * Of))) / Weight;

    private double Half => Z / Weight * Math.Sqrt((Value * (1 - Value) / Of) + (Z * Z / (4.0 * Of * Of)));
}
