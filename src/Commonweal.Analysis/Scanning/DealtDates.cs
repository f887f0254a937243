using System.Buffers;

namespace Commonweal.Analysis.Scanning;

/// <summary>
/// Deals the dates of all cases anew over the cases: every region keeps its number of cases and every time step its own,
/// so that neither a large region nor a busy season stands out (Kulldorff and others 2005).
/// </summary>
internal sealed class DealtDates
{
    private readonly int seed;
    private readonly int regions;
    private readonly int steps;
    private readonly int[] ages;
    private readonly int[] ends;

    /// <summary>For counts by region and time step, looked at over the last <paramref name="steps"/>.</summary>
    public DealtDates(int[,] counts, int steps, int seed)
    {
        (regions, this.steps, this.seed) = (counts.GetLength(0), steps, seed);
        var (dates, all) = (new List<int>(), counts.GetLength(1));
        ends = new int[regions];
        for (var region = 0; region < regions; region++)
        {
            for (var step = 0; step < all; step++)
                dates.AddRange(Enumerable.Repeat(all - 1 - step, counts[region, step]));
            ends[region] = dates.Count;
        }

        ages = [.. dates];
    }

    /// <summary>Counts of the last step by region, then of the last two, and so on.</summary>
    public void Deal(int simulation, Span<int> counts)
    {
        var random = SplitMix.Stream(seed, simulation);
        var left = ArrayPool<int>.Shared.Rent(ages.Length);
        ages.CopyTo(left, 0);
        for (var (region, dealt) = (0, 0); region < regions; region++)
        {
            for (; dealt < ends[region]; dealt++)
            {
                var taken = dealt + random.Below(ages.Length - dealt, out _);
                if (left[taken] < steps)
                    counts[(left[taken] * regions) + region]++;
                left[taken] = left[dealt];
            }
        }

        ArrayPool<int>.Shared.Return(left);
        Accumulate(counts, regions);
    }

    /// <summary>Makes counts of single steps, the last first, counts of all steps since.</summary>
    public static void Accumulate(Span<int> counts, int regions)
    {
        for (var at = regions; at < counts.Length; at++)
            counts[at] += counts[at - regions];
    }
}
