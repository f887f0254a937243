namespace Commonweal.Analysis.Mixing;

/// <summary>Somebody, or people who are to sit together, found no table with seats enough.</summary>
/// <param name="message">Who, and how many seats were needed.</param>
/// <remarks>Tables are filled one group after the other, the largest first: now and then a way to seat all exists that is not found so.</remarks>
public sealed class NoSeatException(string message) : InvalidOperationException(message);
