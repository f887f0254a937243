namespace Commonweal.Analysis.Scanning;

/// <summary>A region of the map: a district, a precinct, a census tract.</summary>
/// <param name="Place">Where it lies.</param>
/// <param name="Cases">How many cases were counted there; not negative.</param>
/// <param name="Population">How many could have become a case: people, or people times years. Not negative; whole with <see cref="ScanModel.Bernoulli"/>.</param>
public sealed record ScanRegion(ScanPoint Place, long Cases, double Population);
