namespace Commonweal.Standards.Open311;

/// <summary>One error as a client receives it.</summary>
/// <param name="Code">In most cases the HTTP status.</param>
/// <param name="Description">What went wrong and what to do, for a person to read.</param>
public sealed record Open311Error(int Code, string Description);
