namespace Commonweal.Engagement.Funds.Results;

/// <summary>A table of parts of the money. The caption is a catalogue key.</summary>
internal sealed record ShownParts(string Caption, IReadOnlyList<MoneyPart> Parts, string Currency);
