namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>Who proposed it: a receipt to come back with, an address if they left one, and what an organisation says of itself.</summary>
internal sealed partial class Proposal
{
    /// <summary>Keyed hash of the receipt's digits; the digits themselves are never stored. Null where it came from a file.</summary>
    public byte[]? ReceiptLookup { get; init; }

    /// <summary>E-mail address, encrypted; null where none was left.</summary>
    public byte[]? ContactSealed { get; set; }

    /// <summary>The organisation that proposes, as it wants to be named; null for residents.</summary>
    public string? Organisation { get; set; }

    /// <summary>Whether it is led by those it is for, as it says itself; null where it says nothing.</summary>
    public bool? LedByAffected { get; set; }

    public Served Serves { get; set; }

    /// <summary>What kind of grant it asks for; null in a residents' budget.</summary>
    public GrantKind? Grant { get; set; }

    public int Years { get; set; } = 1;

    /// <summary>Do no harm: what could go wrong, and for whom.</summary>
    public string? HarmWhat { get; set; }

    /// <summary>Do no harm: who could be left out.</summary>
    public string? HarmWho { get; set; }

    /// <summary>Do no harm: what will be done about it, and how it would be noticed.</summary>
    public string? HarmCare { get; set; }
}

/// <summary>Whom a project is for, as its proposer says.</summary>
internal enum Served
{
    Everyone,
    Children,
    YoungPeople,
    OlderPeople,
    Families,
    Newcomers,
    DisabledPeople,
    Women,
    Neighbours,
}

internal enum GrantKind
{
    /// <summary>An organisation's own running.</summary>
    Core,
    /// <summary>One thing with a beginning and an end.</summary>
    Project,
    /// <summary>Learning and getting stronger.</summary>
    Capacity,
    /// <summary>Founding a new community organisation.</summary>
    Incubation,
}
