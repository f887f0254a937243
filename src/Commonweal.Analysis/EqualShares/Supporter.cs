namespace Commonweal.Analysis.EqualShares;

/// <summary>A group of voters alike, as one of those who support a project.</summary>
/// <param name="Group">The group.</param>
/// <param name="Voters">How many they are.</param>
/// <param name="Points">Whole points each of them gives the project; more than zero.</param>
internal readonly record struct Supporter(int Group, int Voters, int Points);
