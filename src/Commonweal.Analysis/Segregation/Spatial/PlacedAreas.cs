namespace Commonweal.Analysis.Segregation.Spatial;

/// <summary>Where areas lie on a plane. Immutable.</summary>
public sealed class PlacedAreas
{
    private readonly (double X, double Y)[] centres;
    private readonly double[] sizes;

    /// <summary>Areas by their centres and sizes.</summary>
    /// <param name="centres">The centre of each area on a projected plane, in any one unit of length (degrees are none).</param>
    /// <param name="sizes">The size of each area in the square of that unit, above zero.</param>
    /// <exception cref="ArgumentException">The lists differ in length, a coordinate is not finite or a size not above zero.</exception>
    public PlacedAreas(IReadOnlyList<(double X, double Y)> centres, IReadOnlyList<double> sizes)
    {
        if (centres.Count != sizes.Count)
            throw new ArgumentException("Each area needs a centre and a size.", nameof(sizes));
        if (centres.Any(centre => !double.IsFinite(centre.X) || !double.IsFinite(centre.Y)))
            throw new ArgumentException("Coordinates must be finite.", nameof(centres));
        if (sizes.Any(size => !(size > 0) || !double.IsFinite(size)))
            throw new ArgumentException("Sizes must be above zero and finite.", nameof(sizes));
        this.centres = [.. centres];
        this.sizes = [.. sizes];
    }

    /// <summary>How many areas there are.</summary>
    public int Count => sizes.Length;

    /// <summary>The size of an area.</summary>
    public double Size(int area) => sizes[area];

    /// <summary>The distance of two areas' centres.</summary>
    public double Distance(int first, int second) => DistanceTo(first, centres[second]);

    /// <summary>The distance of an area's centre from a point.</summary>
    public double DistanceTo(int area, (double X, double Y) point)
    {
        var (x, y) = (centres[area].X - point.X, centres[area].Y - point.Y);
        return Math.Sqrt((x * x) + (y * y));
    }

    /// <summary>The mean of the centres.</summary>
    public (double X, double Y) Middle => (centres.Average(centre => centre.X), centres.Average(centre => centre.Y));
}
