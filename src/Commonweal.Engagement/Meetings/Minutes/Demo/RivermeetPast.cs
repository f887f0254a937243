using Commonweal.Platform.City;
using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Meetings.Minutes.Demo;

/// <summary>Meetings of the invented city that took place, and a day without appointment that is going on.</summary>
internal static class RivermeetPast
{
    public static IEnumerable<Meeting> All(CitySnapshot city, DateTimeOffset now)
    {
        var hall = Of("Great hall of the town hall", "Grande salle de l’hôtel de ville", "القاعة الكبرى في مبنى البلدية");
        yield return Held(MeetingKind.TownHall, now.AddDays(-13), 2, hall, city, now, Of("Town hall with the mayor", "Assemblée ouverte avec la mairie", "لقاء مفتوح مع رئاسة البلدية"));
        yield return Held(MeetingKind.Forum, now.AddDays(-20), 2.5, hall, city, now, Of("Forum: a footbridge or the ferry?", "Forum : une passerelle ou le bac ?", "منتدى: جسر للمشاة أم العبّارة؟"));
        foreach (var days in new[] { 5, 33, 68 })
            yield return Held(MeetingKind.Committee, now.AddDays(-days), 2, hall, city, now, Of("Advisory committee on living together", "Comité consultatif du vivre-ensemble", "اللجنة الاستشارية للعيش معًا"));
        foreach (var days in new[] { 7, 14, 21 })
            yield return Held(MeetingKind.WalkInDay, now.AddDays(-days), 7, hall, city, now, Of("Day without appointment", "Journée sans rendez-vous", "يوم بلا موعد"));
        var open = Held(MeetingKind.WalkInDay, now.AddHours(-2), 9, hall, city, now, Of("Day without appointment at the market", "Journée sans rendez-vous au marché", "يوم بلا موعد في السوق"));
        open.State = MeetingState.Announced;
        yield return open;
    }

    private static Meeting Held(MeetingKind kind, DateTimeOffset from, double hours, MultilingualText place, CitySnapshot city, DateTimeOffset now, MultilingualText title)
    {
        // In the afternoon, or on the hour where it goes on now.
        var starts = new DateTimeOffset(from.Year, from.Month, from.Day, from.AddDays(1) < now ? 15 : from.Hour, 0, 0, from.Offset);
        return new Meeting
        {
            Kind = kind,
            Title = title,
            Place = place,
            DistrictCode = city.Districts[0].Code,
            Languages = [.. city.Languages],
            StartsAt = starts,
            EndsAt = starts.AddHours(hours),
            State = MeetingState.Held,
            ChangedAt = now,
        };
    }

    private static MultilingualText Of(string english, string french, string arabic) => MultilingualText.Of(("en", english), ("fr", french), ("ar", arabic));
}
