namespace Commonweal.Analysis.Festivals;

/// <summary>A date, how it was found, and by how many days it may be off.</summary>
internal readonly record struct Reckoning(DateOnly Date, string Method, int Uncertainty);
