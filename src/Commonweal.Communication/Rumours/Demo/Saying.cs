namespace Commonweal.Communication.Rumours.Demo;

/// <summary>A rumour of the invented city and how far it is.</summary>
internal sealed record Saying(string About, int DaysAgo, int Times, int?[] Districts, (string Language, string Text)[] Words)
{
    public (Likelihood Likelihood, Harm Harm)? Weight { get; init; }

    public (string Who, string Said)[] Sources { get; init; } = [];

    public Truth? Answer { get; init; }

    public Outcome? Ends { get; init; }
}

/// <summary>Its answer.</summary>
internal sealed record Truth(Finding Finding, (string, string)[] Headline, (string, string)[] Text)
{
    public (string, string)[] Unknown { get; init; } = [];

    /// <summary>Days until it was agreed to; null while somebody reviews it.</summary>
    public int? AnsweredAfter { get; init; }

    public int LookInDays { get; init; } = 14;

    public bool IsPublic { get; init; }

    public string? Reason { get; init; }
}
