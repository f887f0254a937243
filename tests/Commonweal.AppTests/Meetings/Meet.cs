using Commonweal.Engagement.Meetings;
using Commonweal.Engagement.Meetings.Planning;
using Commonweal.Engagement.Meetings.Registering;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests.Meetings;

/// <summary>Meetings and series as a city has them.</summary>
internal static class Meet
{
    internal static async Task<Meeting> MeetingAsync(this AppFixture app, int? capacity = null, int? slot = null, int days = 10, MeetingKind kind = MeetingKind.TownHall)
    {
        var starts = AppFixture.Start.AddDays(days).AddHours(8);
        var meeting = new Meeting
        {
            Kind = kind, Title = Words("Town hall", "Assemblée", "لقاء مفتوح"), Place = Words("Great hall", "Grande salle", "القاعة الكبرى"), StartsAt = starts, EndsAt = starts.AddHours(2),
            Capacity = capacity, SlotMinutes = slot, DistrictCode = TestCity.Harbour, Languages = ["en", "ar"], ChangedAt = AppFixture.Start,
        };
        var db = app.Db();
        db.Add(meeting);
        db.AddRange(MeetingSeats.For(meeting));
        await db.SaveChangesAsync();
        await app.ForgetAsync();
        return meeting;
    }

    internal static async Task<MeetingSeries> SeriesAsync(this AppFixture app, string rule, DateOnly? from = null)
    {
        var series = new MeetingSeries
        {
            Kind = MeetingKind.TownHall, Title = Words("Open evening", "Soirée ouverte", "أمسية مفتوحة"), Place = Words("Great hall", "Grande salle", "القاعة الكبرى"), Rule = rule,
            From = from ?? new DateOnly(2027, 3, 2), At = new TimeOnly(18, 0), Minutes = 120, Languages = ["en", "fr"], DistrictCode = TestCity.Hill, ChangedAt = AppFixture.Start,
        };
        var scope = app.Scope();
        var db = scope.GetRequiredService<Commonweal.Platform.Data.CommonwealDb>();
        db.Add(series);
        await scope.GetRequiredService<MakingMeetings>().MakeAsync(series, CancellationToken.None);
        await app.ForgetAsync();
        return series;
    }

    internal static async Task<SeatAnswer> AskAsync(this AppFixture app, Meeting meeting, int seats = 1, string? email = null, Guid? ticket = null, int slot = 0)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Seating>().AskAsync(
            new SeatAsked(meeting.Id, slot, seats, "en", ticket ?? Guid.NewGuid()) { Email = email, Needs = [AccessNeed.StepFree] }, CancellationToken.None);
    }

    internal static Task<List<MeetingRegistration>> LineAsync(this AppFixture app, Meeting meeting)
        => app.Db().Set<MeetingRegistration>().AsNoTracking().Where(r => r.MeetingId == meeting.Id).OrderBy(r => r.Slot).ThenBy(r => r.Number).ToListAsync();

    internal static MultilingualText Words(string english, string french, string arabic) => MultilingualText.Of(("en", english), ("fr", french), ("ar", arabic));
}
