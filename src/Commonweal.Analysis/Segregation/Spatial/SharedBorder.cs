namespace Commonweal.Analysis.Segregation.Spatial;

/// <summary>Two areas that touch.</summary>
/// <param name="First">The index of one area.</param>
/// <param name="Second">The index of the other.</param>
/// <param name="Length">How long their common border is, in any one unit; 1 where only touching counts.</param>
public readonly record struct SharedBorder(int First, int Second, double Length);
