namespace Commonweal.Analysis.Siting;

/// <summary>What an area gets in a plan.</summary>
/// <param name="Name">The area.</param>
/// <param name="Homes">How many new homes.</param>
/// <param name="LastHome">By how much the last of them changed the index; null where it got no more than it must.</param>
/// <param name="NextHome">By how much another one would change it; null where none fits.</param>
public sealed record SitedArea(string Name, long Homes, double? LastHome, double? NextHome);

/// <summary>
/// Homes for areas, with what shows that no other plan lowers the index more: a price per home that no home placed by
/// choice exceeds and no home left out undercuts. Because the index is a sum of convex parts, that suffices (Karush 1939;
/// Kuhn and Tucker 1951), and anybody can check it line by line.
/// </summary>
/// <param name="Goal">The index that was lowered.</param>
/// <param name="Before">The index as it is.</param>
/// <param name="After">The index with the new homes.</param>
/// <param name="PricePerHome">
/// The change of the index by the last home placed by choice, counted in the totals after building: negative where it
/// lowered the index. Every <see cref="SitedArea.LastHome"/> is at most that, every <see cref="SitedArea.NextHome"/> at least.
/// Where no home was placed by choice it is the least change another would bring; null where none fits either.
/// </param>
/// <param name="Areas">What each area gets, in the order in which the areas were given.</param>
public sealed record SitingPlan(SitingGoal Goal, double Before, double After, double? PricePerHome, IReadOnlyList<SitedArea> Areas)
{
    /// <summary>How many homes the plan places.</summary>
    public long Homes => Areas.Sum(area => area.Homes);
}
