using Commonweal.Platform.City;

namespace Commonweal.Engagement.Concerns;

/// <summary>What the city promises: working days of a department, or of the topic where it promises something else.</summary>
internal sealed class Promises(CurrentCity city, TimeProvider clock)
{
    /// <summary>The day it is now in the city.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), city.Latest.TimeZone).DateTime);

    /// <summary>The days by which a concern of this topic is acknowledged and answered when it arrives today.</summary>
    public (DateOnly AcknowledgeBy, DateOnly AnswerBy) For(Topic topic, Guid? departmentId)
    {
        var department = city.Latest.Department(departmentId);
        return (After(topic.AcknowledgeDays ?? department?.AcknowledgeDays ?? 2), After(topic.AnswerDays ?? department?.AnswerDays ?? 10));
    }

    /// <summary>The day a number of working days from today.</summary>
    public DateOnly After(int workingDays) => city.Latest.WorkingDays.Add(Today, workingDays);
}
