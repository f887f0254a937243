using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Show;

/// <summary>What is on this week, on the city's front page.</summary>
internal sealed class MeetingsOnHome(CommonwealDb db, MeetingWords words, CityTime time, TimeProvider clock, Here here, Texts texts) : IHomeSection
{
    private const int Shown = 4;

    public int Order => 20;

    public string? Part => "meetings";

    public async Task<HomeSection?> ReadAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var until = now.AddDays(7);
        var meetings = await db.Set<Meeting>().AsNoTracking()
            .Where(m => m.StartsAt > now && m.StartsAt < until && (m.State == MeetingState.Announced || m.State == MeetingState.Moved))
            .OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(Shown).ToListAsync(stop);
        return meetings.Count == 0 ? null : new(texts["meetings.week"], [.. meetings.Select(Entry)], ListMeetingsModel.Path, texts["meetings.week.more"]);
    }

    private HomeEntry Entry(Meeting meeting)
    {
        var title = meeting.Title.For(here.Language, here.City.Languages);
        var where = words.Where(meeting);
        return new(title.Text, $"{ListMeetingsModel.Path}/{meeting.Id}", time.Time(meeting.StartsAt) + (where.Length > 0 ? " · " + where : ""), time.Day(meeting.StartsAt), title.IsFallback ? title.Language : null);
    }
}
