namespace Hearsay;

/// <summary>What kind of place it is.</summary>
public enum PlaceKind
{
    /// <summary>A country.</summary>
    Country,

    /// <summary>A first-level region of a country: state, province, governorate.</summary>
    Region,

    /// <summary>The capital of a country.</summary>
    Capital,

    /// <summary>The seat of a first-level region.</summary>
    Seat,

    /// <summary>Another city, town or village.</summary>
    City,
}

/// <summary>A place of the gazetteer, as GeoNames knows it.</summary>
/// <param name="Id">GeoNames id.</param>
/// <param name="Name">Its English name where the gazetteer has one.</param>
/// <param name="Kind">What kind of place.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code of its country; XKX for Kosovo.</param>
/// <param name="Region">Name of its first-level region, or null; on a region its own name.</param>
/// <param name="Latitude">Degrees north, WGS 84; of a country or region the middle of its people.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Population">People; of a country or region those of its places of some size.</param>
/// <remarks>Immutable; two places are the same when their <see cref="Id"/> is.</remarks>
public sealed record Place(int Id, string Name, PlaceKind Kind, string Country, string? Region, double Latitude, double Longitude, long Population)
{
    /// <summary>Id and coordinates for a person to read: "GeoNames 99072, 36.335, 43.1189".</summary>
    public string Label => FormattableString.Invariant($"GeoNames {Id}, {Latitude:0.####}, {Longitude:0.####}");

    /// <summary>GeoNames' code of the kind: PCLI, ADM1, PPLC, PPLA or PPL.</summary>
    public string Feature => Kind switch
    {
        PlaceKind.Country => "PCLI",
        PlaceKind.Region => "ADM1",
        PlaceKind.Capital => "PPLC",
        PlaceKind.Seat => "PPLA",
        _ => "PPL",
    };
}
