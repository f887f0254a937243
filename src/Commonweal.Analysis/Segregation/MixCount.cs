namespace Commonweal.Analysis.Segregation;

/// <summary>How many people, households or homes of one group an area has.</summary>
/// <param name="Area">The area: a district, an estate, a school.</param>
/// <param name="Group">The group: a band of income, a tenure, an age.</param>
/// <param name="Count">How many; finite and not negative, need not be whole.</param>
public readonly record struct MixCount(string Area, string Group, double Count);
