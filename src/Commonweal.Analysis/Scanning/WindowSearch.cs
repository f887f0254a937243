namespace Commonweal.Analysis.Scanning;

/// <summary>
/// The windows: every circle over every number of last time steps. A window is expected to have the cases of its steps in
/// proportion to its circle's part of the whole weight. A map without time has one step.
/// </summary>
/// <param name="circles">All circles.</param>
/// <param name="whole">The weight of all regions together.</param>
/// <param name="cases">All cases of the last step, the last two and so on.</param>
/// <param name="ratio">How unusual a count is.</param>
/// <param name="minimumCases">Windows with fewer are passed over.</param>
internal sealed class WindowSearch(Circles circles, double whole, IReadOnlyList<double> cases, LikelihoodRatio ratio, int minimumCases)
{
    public Circles Circles => circles;

    public LikelihoodRatio Ratio => ratio;

    public int Steps => cases.Count;

    public int MinimumCases => minimumCases;

    /// <summary>The cases a circle would have of all on the map.</summary>
    public double ExpectedOfAll(int circle) => circles.Weights[circle] * ratio.Cases / whole;

    /// <summary>The part of all cases that lies in the last steps.</summary>
    public double Share(int step) => cases[step] / ratio.Cases;

    // Multiplied first: of whole numbers that are a multiple of the whole, the quotient is then exact.
    public double Expected(int circle, int step) => circles.Weights[circle] * cases[step] / whole;

    /// <summary>The most unusual windows of which no two have a region in common, the most unusual first.</summary>
    public IEnumerable<ScanWindow> Apart(int[] counts)
    {
        var taken = new bool[circles.Regions];
        while (MostUnusual(counts, taken) is { } window)
        {
            yield return window;
            foreach (var member in window.Members)
                taken[member] = true;
        }
    }

    /// <summary>All windows with more cases than expected, the most unusual first; several may hold the same regions.</summary>
    public IEnumerable<ScanWindow> All(int[] counts)
    {
        var found = new List<(double Ratio, int Step, int Centre, int Circle, int Cases)>();
        for (var step = 0; step < cases.Count; step++)
        {
            for (var centre = 0; centre < circles.Regions; centre++)
            {
                var inside = 0;
                for (var circle = circles.Starts[centre]; circle < circles.Starts[centre + 1]; circle++)
                {
                    inside += counts[(step * circles.Regions) + circles.Neighbours[circle]];
                    if (inside >= minimumCases && ratio.Of(inside, Expected(circle, step)) is > 0 and var value)
                        found.Add((value, step, centre, circle, inside));
                }
            }
        }

        return found.OrderByDescending(window => window.Ratio).Select(window => Window(window.Step, window.Centre, window.Circle, window.Cases, window.Ratio));
    }

    private ScanWindow? MostUnusual(int[] counts, bool[] taken)
    {
        var best = (Ratio: 0.0, Step: 0, Centre: 0, Circle: 0, Cases: 0);
        for (var step = 0; step < cases.Count; step++)
        {
            for (var centre = 0; centre < circles.Regions; centre++)
            {
                var inside = 0;
                // All wider circles hold a region that is taken, too.
                for (var circle = circles.Starts[centre]; circle < circles.Starts[centre + 1] && !taken[circles.Neighbours[circle]]; circle++)
                {
                    inside += counts[(step * circles.Regions) + circles.Neighbours[circle]];
                    var expected = Expected(circle, step);
                    if (inside <= expected || inside < minimumCases || !MayExceed(best.Ratio, inside, expected))
                        continue;
                    var value = ratio.Of(inside, expected);
                    if (value > best.Ratio)
                        best = (value, step, centre, circle, inside);
                }
            }
        }

        return best.Ratio > 0 ? Window(best.Step, best.Centre, best.Circle, best.Cases, best.Ratio) : null;
    }

    private bool MayExceed(double most, int inside, double expected)
    {
        var (excess, spread) = (inside - expected, ratio.Spread(expected));
        return excess * excess * (1 + 1e-9) >= most * spread * spread;
    }

    private ScanWindow Window(int step, int centre, int circle, int inside, double value) =>
        new(centre, circles.Members(centre, circle), step + 1, inside, Expected(circle, step), value);
}
