namespace Commonweal.Analysis.Segregation.Spatial;

/// <summary>
/// Counts as people meet them: to each area those around it are added, by a weight that falls in a straight line from 1
/// at its centre to 0 at the bandwidth. Any index of the result is its spatial variant (Reardon and O'Sullivan 2004).
/// </summary>
public static class Surroundings
{
    /// <summary>The table of surroundings; it counts people more than once.</summary>
    /// <param name="table">Who lives where.</param>
    /// <param name="places">Where the table's areas lie, in its order.</param>
    /// <param name="bandwidth">How far surroundings reach, in the places' unit of length.</param>
    /// <param name="convention"><see cref="SpatialConvention.Pysal"/> rounds each count to a whole one, halves to the even.</param>
    /// <exception cref="ArgumentException">There is not one place for each area.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The bandwidth is not above zero.</exception>
    public static MixTable Of(MixTable table, PlacedAreas places, double bandwidth, SpatialConvention convention = SpatialConvention.Textbook)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bandwidth);
        if (places.Count != table.Areas.Count)
            throw new ArgumentException("Each area needs one place.", nameof(places));
        var groups = table.Groups.Count;
        var around = new double[table.Counts.Length];
        for (var area = 0; area < places.Count; area++)
        {
            for (var other = 0; other < places.Count; other++)
            {
                var weight = 1 - (places.Distance(area, other) / bandwidth);
                for (var group = 0; weight > 0 && group < groups; group++)
                    around[(area * groups) + group] += weight * table[other, group];
            }
        }

        return table.With(convention == SpatialConvention.Pysal ? Array.ConvertAll(around, Math.Round) : around);
    }
}
