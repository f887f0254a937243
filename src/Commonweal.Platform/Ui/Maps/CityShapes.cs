using Commonweal.Platform.City;

namespace Commonweal.Platform.Ui.Maps;

/// <summary>
/// The outlines of the city as it is now. Preparing them takes a fifth of a second, so it is done once and again only
/// when the districts have changed; pages only read them.
/// </summary>
public sealed class CityShapes(CurrentCity city)
{
    private readonly Lock preparing = new();
    private volatile Prepared? prepared;

    /// <summary>The outlines, or null where the city has given none.</summary>
    public DistrictShapes? Latest => For(city.Latest.Districts);

    internal DistrictShapes? For(IReadOnlyList<District> districts)
    {
        if (prepared is { } known && ReferenceEquals(known.From, districts))
        {
            return known.Shapes;
        }

        lock (preparing)
        {
            // The city is read anew every few seconds, its districts hardly ever differ.
            var shapes = prepared is { } before && Same(before.From, districts) ? before.Shapes : Prepare(districts);
            prepared = new(districts, shapes);
            return shapes;
        }
    }

    private static bool Same(IReadOnlyList<District> one, IReadOnlyList<District> other) =>
        one.Count == other.Count && one.Zip(other).All(pair =>
            string.Equals(pair.First.Code, pair.Second.Code, StringComparison.Ordinal)
            && string.Equals(pair.First.Outline, pair.Second.Outline, StringComparison.Ordinal));

    private static DistrictShapes? Prepare(IReadOnlyList<District> districts)
    {
        var outlines = new List<DistrictOutline>();
        foreach (var district in districts)
        {
            if (district.Outline is { } text && DistrictOutlines.ReadGeometry(text) is { } area)
            {
                // A name has many languages, an outline none: pages bring the reader's.
                outlines.Add(new(district.Code, district.Code, text, area));
            }
        }

        return outlines.Count == 0 ? null : new DistrictShapes(outlines);
    }

    private sealed record Prepared(IReadOnlyList<District> From, DistrictShapes? Shapes);
}
