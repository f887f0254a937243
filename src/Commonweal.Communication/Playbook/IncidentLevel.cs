namespace Commonweal.Communication.Playbook;

/// <summary>How large an event is, and so who is called. It speaks of events, never of people or groups.</summary>
internal enum IncidentLevel
{
    /// <summary>The office handles it in its hours.</summary>
    Local,
    /// <summary>The team is called together.</summary>
    Citywide,
    /// <summary>Everybody is called, at any hour.</summary>
    Emergency,
}
