namespace Commonweal.Analysis.Siting;

/// <summary>By how much one more home in an area changes the index; the finer part decides between equals.</summary>
/// <param name="Exact">The change of D, times twice the group's and the others' totals: a whole number.</param>
/// <param name="Fine">The change of the people-weighted entropy of H, its sign turned.</param>
internal readonly record struct HomeCost(Int128 Exact, double Fine) : IComparable<HomeCost>
{
    public int CompareTo(HomeCost other) => Exact.CompareTo(other.Exact) is not 0 and var order ? order : Fine.CompareTo(other.Fine);
}
