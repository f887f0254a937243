namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>How a series stands.</summary>
/// <param name="Series">The series.</param>
/// <param name="Next">When it takes place next; null where nothing is ahead.</param>
/// <param name="Last">The last time that is planned; null where nothing is ahead.</param>
/// <param name="RunsOut">Its end is near and nobody decided it.</param>
internal sealed record SeriesLine(MeetingSeries Series, DateTimeOffset? Next, DateTimeOffset? Last, bool RunsOut);
