namespace Commonweal.Engagement.Meetings;

/// <summary>The ways in which the city meets people; each has its own words, one engine carries them all.</summary>
internal enum MeetingKind
{
    /// <summary>Everybody may come, ask and be answered; a named post has the chair.</summary>
    TownHall,
    /// <summary>Somebody sits there at fixed hours, with or without appointment.</summary>
    OfficeHours,
    /// <summary>A whole day without appointment, first come, first heard.</summary>
    WalkInDay,
    /// <summary>Groups or parties speak apart, then together, with somebody between them.</summary>
    Dialogue,
    /// <summary>An advisory committee sits; its advice gets an answer.</summary>
    Committee,
    /// <summary>A public forum with more than one side and equal time for each.</summary>
    Forum,
    /// <summary>Hosts and newcomers do something together.</summary>
    JointEvent,
}

/// <summary>What became of a meeting.</summary>
internal enum MeetingState
{
    /// <summary>It will take place as said.</summary>
    Announced,
    /// <summary>It will take place at another time or place than first said.</summary>
    Moved,
    /// <summary>It will not take place; it stays to be seen, with the reason.</summary>
    Cancelled,
    /// <summary>It took place.</summary>
    Held,
}
