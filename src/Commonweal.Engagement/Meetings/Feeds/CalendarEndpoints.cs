using System.Text;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Standards.ICalendar;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Meetings.Feeds;

/// <summary>Calendars: of everything, of a district, of a language, of a series, and of one meeting.</summary>
internal static class CalendarEndpoints
{
    private const string Path = "/{language:language}/meetings";

    internal static void MapCalendars(this IEndpointRouteBuilder app)
    {
        Map(app, Path + ".ics", (_, city, texts, language) => (new CalendarScope(), texts.In(language, "meetings.calendar.name", ("city", city.Settings.Name.For(language, city.Languages).Text))));
        Map(app, Path + "/district/{code}.ics", (values, city, texts, language) => city.District(values["code"]?.ToString()) is { } district
            ? (new CalendarScope(DistrictCode: district.Code), district.Name.For(language, city.Languages).Text) : null);
        Map(app, Path + "/spoken/{spoken}.ics", (values, city, texts, language) => city.Languages.FirstOrDefault(l => l == values["spoken"]?.ToString()) is { } spoken
            ? (new CalendarScope(Spoken: spoken), texts.In(language, "meetings.calendar.name", ("city", city.Settings.Name.For(language, city.Languages).Text)) + " · " + spoken) : null);
        app.MapGet(Path + "/series/{id:guid}.ics", async (Guid id, string language, HttpContext http, CommonwealDb db, CurrentCity city, MeetingCalendar calendar, CancellationToken stop)
                => city.Latest.IsAwake("meetings") && await db.Set<MeetingSeries>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, stop) is { } series
                    ? File(await calendar.WriteAsync(new CalendarScope(SeriesId: id), series.Title.For(language, city.Latest.Languages).Text, language, Site(http), stop)) : Results.NotFound())
            .AllowAnonymous().CacheOutput(PublicCache.Policy);
        app.MapGet(Path + "/{id:guid}.ics", async (Guid id, string language, HttpContext http, CommonwealDb db, CurrentCity city, MeetingCalendar calendar, CancellationToken stop)
                => city.Latest.IsAwake("meetings") && await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, stop) is { } meeting
                    ? File(calendar.WriteOne(meeting, language, Site(http))) : Results.NotFound())
            .AllowAnonymous().CacheOutput(PublicCache.Policy);
    }

    private static void Map(IEndpointRouteBuilder app, string path, Func<RouteValueDictionary, CitySnapshot, Texts, string, (CalendarScope Scope, string Name)?> choose)
        => app.MapGet(path, async (string language, HttpContext http, CurrentCity city, MeetingCalendar calendar, Texts texts, CancellationToken stop)
                => city.Latest.IsAwake("meetings") && choose(http.Request.RouteValues, city.Latest, texts, language) is { } chosen
                    ? File(await calendar.WriteAsync(chosen.Scope, chosen.Name, language, Site(http), stop)) : Results.NotFound())
            .AllowAnonymous().CacheOutput(PublicCache.Policy);

    private static IResult File(string text) => Results.Bytes(Encoding.UTF8.GetBytes(text), CalendarFile.MediaType);

    private static string Site(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";
}
