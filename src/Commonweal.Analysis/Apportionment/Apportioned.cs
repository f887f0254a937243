namespace Commonweal.Analysis.Apportionment;

/// <summary>What everybody gets.</summary>
/// <param name="Seats">The seats, in the order of the weights; their sum is exactly what was to be given.</param>
/// <param name="Tie">Where equal claims met at the last seats: who they were; null where nothing was arbitrary.</param>
public sealed record Apportioned(IReadOnlyList<long> Seats, ApportionmentTie? Tie);

/// <summary>Claims that are exactly equal, and fewer seats than claims. The list's order decided: draw a lot and put them in its order.</summary>
/// <param name="Claimants">Whose claims are equal, by their positions, ascending.</param>
/// <param name="Seats">How many of them got a seat for it: the first.</param>
public sealed record ApportionmentTie(IReadOnlyList<int> Claimants, int Seats);
