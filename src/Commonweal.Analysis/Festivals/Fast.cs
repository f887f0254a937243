namespace Commonweal.Analysis.Festivals;

/// <summary>A fast that belongs to a festival.</summary>
/// <param name="Kind">What is abstained from.</param>
/// <param name="FirstDay">First day of the fast, in days after the festival; negative before it.</param>
/// <param name="LastDay">Last day, counted alike; null where another festival ends the fast.</param>
/// <param name="EndsBefore">Name of the festival of the same tradition on whose eve it ends; null where <paramref name="LastDay"/> says.</param>
/// <param name="Note">Who keeps it, and what that means for a host.</param>
public sealed record Fast(FastKind Kind, int FirstDay, int? LastDay, string? EndsBefore, FestivalText Note);
