using Commonweal.Engagement.Meetings;
using Commonweal.Engagement.Meetings.WalkIn;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;

namespace Commonweal.AppTests.Meetings;

/// <summary>Meetings and queues as tests need them.</summary>
internal static class Evening
{
    /// <summary>A meeting that began some hours after the test's start; two hours long.</summary>
    public static async Task<Guid> AddMeetingAsync(this AppFixture app, MeetingKind kind = MeetingKind.TownHall, double startsIn = 1)
    {
        var db = app.Db();
        var starts = app.Clock.GetUtcNow().AddHours(startsIn);
        var meeting = new Meeting
        {
            Kind = kind,
            Title = MultilingualText.Of(("en", "An evening by the river"), ("fr", "Un soir au bord de l’eau"), ("ar", "أمسية على ضفة النهر")),
            StartsAt = starts,
            EndsAt = starts.AddHours(2),
            ChangedAt = app.Clock.GetUtcNow(),
        };
        db.Add(meeting);
        await db.SaveChangesAsync();
        return meeting.Id;
    }

    /// <summary>An open queue with desks of these names.</summary>
    public static async Task<WalkInDesk[]> AddQueueAsync(this AppFixture app, Guid meeting, params string[] desks)
    {
        var db = app.Db();
        db.Add(new WalkInQueue { MeetingId = meeting, IsOpen = true });
        WalkInDesk[] added = [.. desks.Select(d => new WalkInDesk { MeetingId = meeting, Name = d, NotesReadBy = Role.LiaisonOfficer })];
        db.AddRange(added);
        await db.SaveChangesAsync();
        return added;
    }
}
