namespace Commonweal.Analysis.Siting;

/// <summary>No plan keeps the limits; the message says which one stands in the way.</summary>
/// <param name="message">The reason, as a sentence.</param>
public sealed class ImpossibleSitingException(string message) : Exception(message);
