namespace Commonweal.Analysis.Festivals;

/// <summary>A fast that an event day falls into.</summary>
/// <param name="Day">The festival the fast belongs to; its <see cref="Festival.Fast"/> says what is abstained from and who keeps it.</param>
/// <param name="First">First day of the fast.</param>
/// <param name="Last">Last day of the fast.</param>
/// <param name="IsCertain">Whether the event is within the fast however the uncertain date turns out.</param>
public sealed record FastClash(FestivalDay Day, DateOnly First, DateOnly Last, bool IsCertain);
