namespace Commonweal.Analysis.Siting;

/// <summary>What new homes should lower.</summary>
public enum SitingGoal
{
    /// <summary>Dissimilarity D; among plans that lower it alike, the one with the lower H. Computed without rounding.</summary>
    Dissimilarity,

    /// <summary>Theil's information theory index H.</summary>
    InformationTheory,
}
