using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Commonweal.Analysis.Scanning;

/// <summary>
/// The ratio of the most unusual window of each map drawn by chance. Eight maps are scanned side by side; a window is
/// looked at closely only where its excess is large enough that its ratio could exceed what was found so far.
/// </summary>
internal sealed class SimulatedMaxima
{
    private const int Maps = 8;

    // Room for the rounding of single precision, so that no window is passed over that should not be.
    private const double Margin = 1 - 2e-6;

    private readonly WindowSearch search;
    private readonly DrawCounts draw;
    private readonly float[] expected;
    private readonly float[] spreads;

    public SimulatedMaxima(WindowSearch search, DrawCounts draw)
    {
        (this.search, this.draw) = (search, draw);
        var whole = Enumerable.Range(0, search.Circles.Weights.Length).Select(search.ExpectedOfAll).ToList();
        expected = [.. whole.Select(cases => (float)(cases * Margin))];
        spreads = [.. whole.Select(cases => (float)(search.Ratio.Spread(cases) * Margin))];
    }

    /// <summary>Draws a map: adds cases to the counts, which are zero.</summary>
    internal delegate void DrawCounts(int simulation, Span<int> counts);

    /// <summary>The maxima by simulation; the number of threads changes nothing in them.</summary>
    public double[] Of(int simulations, int threads = -1)
    {
        var maxima = new double[simulations];
        var cells = search.Circles.Regions * search.Steps;
        Parallel.For(
            0,
            (simulations + Maps - 1) / Maps,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => (Counts: new int[cells], Side: new Vector256<float>[cells]),
            (batch, _, room) =>
            {
                var first = batch * Maps;
                var width = Math.Min(Maps, simulations - first);
                Draw(first, width, room.Counts, MemoryMarshal.Cast<Vector256<float>, float>(room.Side.AsSpan()));
                Scan(room.Side, maxima.AsSpan(first, width));
                return room;
            },
            _ => { });
        return maxima;
    }

    private void Draw(int first, int width, Span<int> counts, Span<float> side)
    {
        for (var map = 0; map < width; map++)
        {
            counts.Clear();
            draw(first + map, counts);
            for (var cell = 0; cell < counts.Length; cell++)
                side[(cell * Maps) + map] = counts[cell];
        }
    }

    // Optimised at once: the first scan of a program is most often its only one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scan(Vector256<float>[] side, Span<double> maxima)
    {
        var (circles, roots) = (search.Circles, Vector256<float>.Zero);
        for (var step = 0; step < search.Steps; step++)
        {
            // A part of the cases spreads at least as its share of the whole's spread.
            var share = search.Share(step);
            var (factor, pace) = ((float)(share * Margin), (float)(Math.Sqrt(share) * Margin));
            var counts = side.AsSpan(step * circles.Regions, circles.Regions);
            for (var centre = 0; centre < circles.Regions; centre++)
            {
                var inside = Vector256<float>.Zero;
                for (var circle = circles.Starts[centre]; circle < circles.Starts[centre + 1]; circle++)
                {
                    inside += counts[circles.Neighbours[circle]];
                    var enough = Vector256.Create(expected[circle] * factor) + (roots * (pace * spreads[circle]));
                    var promising = Vector256.GreaterThan(inside, enough).ExtractMostSignificantBits();
                    if (promising != 0)
                        roots = LookClosely(promising, inside, search.Expected(circle, step), maxima, roots);
                }
            }
        }
    }

    private Vector256<float> LookClosely(uint promising, Vector256<float> inside, double expectedCases, Span<double> maxima, Vector256<float> roots)
    {
        for (; promising != 0; promising &= promising - 1)
        {
            var map = BitOperations.TrailingZeroCount(promising);
            var cases = (long)inside[map];
            if (map >= maxima.Length || cases < search.MinimumCases)
                continue;
            var value = search.Ratio.Of(cases, expectedCases);
            if (value <= maxima[map])
                continue;
            maxima[map] = value;
            roots = roots.WithElement(map, (float)Math.Sqrt(value));
        }

        return roots;
    }
}
