namespace Commonweal.Analysis.Segregation.Spatial;

/// <summary>How near each area is to each other one.</summary>
internal static class Proximity
{
    public static double[,] Of(PlacedAreas places, SpatialConvention convention)
    {
        var near = new double[places.Count, places.Count];
        for (var second = 0; second < places.Count; second++)
        {
            var sum = convention == SpatialConvention.Pysal ? Enumerable.Range(0, places.Count).Sum(first => places.Distance(first, second)) : 0;
            for (var first = 0; first < places.Count; first++)
            {
                var distance = first == second ? Math.Sqrt(0.6 * places.Size(first)) : places.Distance(first, second);
                near[first, second] = (convention, first == second) switch
                {
                    (SpatialConvention.Textbook, _) => Math.Exp(-distance),
                    (_, true) => 1 - Math.Exp(-distance),
                    (_, false) => 1 - Math.Exp(-distance / sum),
                };
            }
        }

        return near;
    }
}
