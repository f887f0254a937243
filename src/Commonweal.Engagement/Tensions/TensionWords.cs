namespace Commonweal.Engagement.Tensions;

/// <summary>What kind of event.</summary>
internal enum TensionKind
{
    /// <summary>Words on walls, leaflets, slogans.</summary>
    Words,
    /// <summary>A quarrel or unrest at a place.</summary>
    Quarrel,
    /// <summary>Damage to a place.</summary>
    Damage,
    /// <summary>News from elsewhere that is felt here.</summary>
    Elsewhere,
    /// <summary>A decision or a service of the city.</summary>
    Decision,
    /// <summary>A gathering or an anniversary ahead.</summary>
    Gathering,
    /// <summary>Something else.</summary>
    Other,
}

/// <summary>How sure it is.</summary>
internal enum Certainty
{
    /// <summary>People feel it and say so.</summary>
    Experienced,
    /// <summary>It happened and somebody wrote it down.</summary>
    Evidenced,
    /// <summary>Nothing has happened; it may.</summary>
    Possible,
}

/// <summary>What kind of source; never who.</summary>
internal enum TensionSource
{
    /// <summary>People who live here.</summary>
    Residents,
    /// <summary>A community or association that works with the city.</summary>
    Partner,
    /// <summary>Staff of the city.</summary>
    Colleague,
    /// <summary>A school or a youth centre.</summary>
    School,
    /// <summary>A shop, a tram line, a sports ground, a clinic.</summary>
    Business,
    /// <summary>Newspapers and broadcasts.</summary>
    Press,
}

/// <summary>How far the city is with it; derived, never stored.</summary>
internal enum TensionState
{
    /// <summary>Nothing is agreed yet.</summary>
    WithoutAction,
    /// <summary>An agreed action is still to be done.</summary>
    InHand,
    /// <summary>Every agreed action is done.</summary>
    Done,
}
