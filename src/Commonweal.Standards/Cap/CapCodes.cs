namespace Commonweal.Standards.Cap;

/// <summary><c>status</c>: whether the alert is meant. Only an <see cref="Actual"/> one is; show every other with its status, or not at all.</summary>
public enum CapStatus
{
    /// <summary>To be acted on by everybody it is for.</summary>
    Actual,

    /// <summary>Part of an exercise; only those who take part act on it, and it never reaches the public as if it were real.</summary>
    Exercise,

    /// <summary>Between machines only.</summary>
    System,

    /// <summary>A technical test; nobody acts on it.</summary>
    Test,

    /// <summary>Not yet issued.</summary>
    Draft,
}

/// <summary><c>msgType</c>: what the alert is to those before it.</summary>
public enum CapMessageType
{
    /// <summary>The first about its matter.</summary>
    Alert,

    /// <summary>Replaces those it refers to.</summary>
    Update,

    /// <summary>Takes back those it refers to.</summary>
    Cancel,

    /// <summary>Says that those it refers to were received.</summary>
    Ack,

    /// <summary>Refuses those it refers to; the note says why.</summary>
    Error,
}

/// <summary><c>scope</c>: who may read it.</summary>
public enum CapScope
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Those named in <c>restriction</c>.</summary>
    Restricted,

    /// <summary>Those listed in <c>addresses</c>.</summary>
    Private,
}

/// <summary><c>category</c>: what kind of event it is.</summary>
public enum CapCategory
{
    /// <summary>Earthquakes, landslides and the like.</summary>
    Geo,

    /// <summary>Weather and floods.</summary>
    Met,

    /// <summary>General emergency and public safety.</summary>
    Safety,

    /// <summary>Law enforcement, military, homeland and local security.</summary>
    Security,

    /// <summary>Rescue and recovery.</summary>
    Rescue,

    /// <summary>Fire.</summary>
    Fire,

    /// <summary>Medical and public health.</summary>
    Health,

    /// <summary>Pollution and other environmental matters.</summary>
    Env,

    /// <summary>Public and private transport.</summary>
    Transport,

    /// <summary>Utilities, telecommunication, other infrastructure.</summary>
    Infra,

    /// <summary>Chemical, biological, radiological, nuclear or explosive.</summary>
    CBRNE,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary><c>responseType</c>: what those it is for are asked to do.</summary>
public enum CapResponseType
{
    /// <summary>Take shelter.</summary>
    Shelter,

    /// <summary>Leave, as the instruction says.</summary>
    Evacuate,

    /// <summary>Make ready.</summary>
    Prepare,

    /// <summary>Do what was planned for this.</summary>
    Execute,

    /// <summary>Stay away.</summary>
    Avoid,

    /// <summary>Follow the news.</summary>
    Monitor,

    /// <summary>Judge for yourself; not for warnings to the public.</summary>
    Assess,

    /// <summary>The danger is over.</summary>
    AllClear,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary><c>urgency</c>: how soon to act.</summary>
public enum CapUrgency
{
    /// <summary>At once.</summary>
    Immediate,

    /// <summary>Within the next hour.</summary>
    Expected,

    /// <summary>Soon, later than that.</summary>
    Future,

    /// <summary>No longer.</summary>
    Past,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary><c>severity</c>: the threat to life and property.</summary>
public enum CapSeverity
{
    /// <summary>Extraordinary.</summary>
    Extreme,

    /// <summary>Significant.</summary>
    Severe,

    /// <summary>Possible.</summary>
    Moderate,

    /// <summary>Minimal or none known.</summary>
    Minor,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary><c>certainty</c>: how sure it is.</summary>
public enum CapCertainty
{
    /// <summary>It has happened or goes on.</summary>
    Observed,

    /// <summary>More likely than not.</summary>
    Likely,

    /// <summary>Possible, not likely.</summary>
    Possible,

    /// <summary>Not expected.</summary>
    Unlikely,

    /// <summary>Not known.</summary>
    Unknown,
}
