namespace Commonweal.Standards.Cap;

/// <summary>Where an alert holds (CAP 1.2 §3.2.4): the union of its polygons, circles and codes.</summary>
/// <param name="Description">The place in words.</param>
public sealed record CapArea(string Description)
{
    /// <summary>Rings of points: at least four, the last the same as the first.</summary>
    public IReadOnlyList<IReadOnlyList<CapPoint>> Polygons { get; init; } = [];

    /// <summary>Circles.</summary>
    public IReadOnlyList<CapCircle> Circles { get; init; } = [];

    /// <summary>Codes of places.</summary>
    public IReadOnlyList<CapPair> Geocodes { get; init; } = [];

    /// <summary>Height in feet above mean sea level, or the lower end of a range; from 0 on.</summary>
    public decimal? Altitude { get; init; }

    /// <summary>The upper end of the range, in feet above mean sea level; only with <see cref="Altitude"/>.</summary>
    public decimal? Ceiling { get; init; }
}

/// <summary>A point in WGS 84.</summary>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
public readonly record struct CapPoint(decimal Latitude, decimal Longitude);

/// <summary>A circle.</summary>
/// <param name="Centre">Its centre.</param>
/// <param name="Radius">Its radius in kilometres, from 0 on.</param>
public readonly record struct CapCircle(CapPoint Centre, decimal Radius);
