namespace Commonweal.Communication.Rumours;

internal enum RumourState
{
    /// <summary>Heard; weighed, checked and answered next.</summary>
    Open,
    /// <summary>The answer waits for a second person outside the press office.</summary>
    InReview,
    /// <summary>Answered; somebody looks whether it still goes round.</summary>
    Answered,
    Closed,
    /// <summary>It was another one in other words.</summary>
    Merged,
}

/// <summary>How easily a rumour is believed and passed on.</summary>
internal enum Likelihood
{
    Hardly,
    Possibly,
    Easily,
}

/// <summary>What happens where a rumour is believed.</summary>
internal enum Harm
{
    /// <summary>Annoyance, a way made for nothing.</summary>
    Little,
    /// <summary>People miss a service, spend money, stay away.</summary>
    Some,
    /// <summary>Somebody may be hurt, or people turned on each other.</summary>
    Serious,
}

/// <summary>What was found out.</summary>
internal enum Finding
{
    True,
    False,
    Partly,
    NotKnown,
}

/// <summary>How it ended.</summary>
internal enum Outcome
{
    /// <summary>Answered, and no longer heard.</summary>
    DiedDown,
    /// <summary>An opinion or a criticism: not ours to answer. Everybody who may read rumours sees all that were closed so.</summary>
    Opinion,
    /// <summary>Nothing that could be checked.</summary>
    NothingToCheck,
}

/// <summary>How a hearing reached us.</summary>
internal enum HeardBy
{
    Form,
    Phone,
    Counter,
    Partner,
    Colleague,
}

/// <summary>The kind of place where it went round; never a person, a group's name or an account.</summary>
internal enum Spread
{
    Street,
    Market,
    School,
    Work,
    MessageGroup,
    Media,
    Elsewhere,
}
