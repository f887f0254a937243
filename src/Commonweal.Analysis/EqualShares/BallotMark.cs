namespace Commonweal.Analysis.EqualShares;

/// <summary>One project on one ballot.</summary>
/// <param name="Project">The project's identifier.</param>
/// <param name="Points">What the voter gave it: 1 for an approval. Not negative; zero says nothing about the project.</param>
public readonly record struct BallotMark(string Project, decimal Points = 1);
