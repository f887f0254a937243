namespace Commonweal.Analysis.Mixing;

/// <summary>People in groups.</summary>
/// <param name="Groups">For each group its people, numbered from 0, in rising order.</param>
/// <param name="Diversity">The sum of distances between all pairs who share a group, in the unit of the distances.</param>
public sealed record DiverseGrouping(IReadOnlyList<IReadOnlyList<int>> Groups, double Diversity);
