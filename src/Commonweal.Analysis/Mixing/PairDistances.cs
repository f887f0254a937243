namespace Commonweal.Analysis.Mixing;

/// <summary>Distances as whole numbers, so that sums that are changed a million times stay exact.</summary>
internal sealed class PairDistances
{
    private const double Largest = 1L << 30;

    private readonly long[] distances;

    public PairDistances(double[,] given)
    {
        People = given.GetLength(0);
        distances = new long[People * People];
        var largest = 0.0;
        foreach (var (one, other) in Pairs())
            largest = Math.Max(largest, Math.Abs(given[one, other]));
        foreach (var (one, other) in Pairs())
        {
            var scaled = largest == 0 ? 0 : (long)Math.Round(given[one, other] / largest * Largest);
            (distances[(one * People) + other], distances[(other * People) + one]) = (scaled, scaled);
        }
    }

    public int People { get; }

    public long this[int one, int other] => distances[(one * People) + other];

    /// <summary>The distances of a person to everybody.</summary>
    public ReadOnlySpan<long> Of(int person) => distances.AsSpan(person * People, People);

    private IEnumerable<(int One, int Other)> Pairs()
    {
        for (var one = 0; one < People; one++)
        {
            for (var other = one + 1; other < People; other++)
                yield return (one, other);
        }
    }
}
