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

namespace Commonweal.Communication.Campaigns.Shown;

/// <summary>The days of one campaign, or of all, as a calendar that residents' own programs read. What rests is not in it.</summary>
internal sealed class CampaignCalendar(CommonwealDb db, CurrentCity current, CityTime time, TimeProvider clock, Texts texts)
{
    private const int Most = 2000, BackDays = 60;

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        const string path = "/{language:language}" + PublicCampaigns.Path;
        endpoints.MapGet(path + ".ics", (string language, CampaignCalendar calendar, HttpContext http) => calendar.GiveAsync(null, language, http)).AllowAnonymous().CacheOutput(PublicCache.Policy);
        endpoints.MapGet(path + "/{slug}.ics", (string language, string slug, CampaignCalendar calendar, HttpContext http) => calendar.GiveAsync(slug, language, http)).AllowAnonymous().CacheOutput(PublicCache.Policy);
    }

    private async Task<IResult> GiveAsync(string? slug, string language, HttpContext http)
    {
        var (city, today, stop) = (current.Latest, time.Day(clock.GetUtcNow()), http.RequestAborted);
        if (!city.IsAwake(CampaignsSlice.Part)) return Results.NotFound();
        var since = today.AddDays(-BackDays);
        var asked = db.Set<Campaign>().AsNoTracking().Where(c => c.PublishedOn != null);
        asked = slug is null ? asked.Where(c => c.Until >= since) : asked.Where(c => c.Slug == slug);
        var campaigns = (await asked.OrderByDescending(c => c.Until).Take(Most).ToListAsync(stop)).Where(c => c.IsPublic(today, city)).ToList();
        if (slug is not null && campaigns.Count == 0) return Results.NotFound();
        var site = $"{http.Request.Scheme}://{http.Request.Host}/{language}";
        var byKey = campaigns.Where(c => c.StateOn(today, city) is not CampaignState.Resting).ToDictionary(c => c.Id);
        Guid[] keys = [.. byKey.Keys];
        var days = await db.Set<CampaignDay>().AsNoTracking().Where(d => EF.Parameter(keys).Contains(d.CampaignId)).OrderBy(d => d.Day).Take(Most).ToListAsync(stop);
        var events = days.Where(d => !city.IsElection(d.Day)).Select(d => EventOf(d, byKey[d.CampaignId], city, language, site)).ToList();
        var name = slug is null ? texts.In(language, "campaigns.calendar.name", ("city", city.Settings.Name.For(language, city.Languages).Text)) : campaigns[0].Title.For(language, city.Languages).Text;
        return Results.Bytes(Encoding.UTF8.GetBytes(new CalendarFile(city.TimeZone, name, language, events).Write()), CalendarFile.MediaType);
    }

    private static CalendarEvent EventOf(CampaignDay day, Campaign campaign, CitySnapshot city, string language, string site)
    {
        var starts = day.Day.ToDateTime(day.At ?? TimeOnly.MinValue);
        var ends = day.At is null ? starts.AddDays(1) : starts.AddMinutes(day.Minutes ?? 60);
        var places = new[] { day.Where.For(language, city.Languages).Text, city.District(day.DistrictCode)?.Name.For(language, city.Languages).Text ?? "" };
        return new CalendarEvent(day.Id.ToString(), starts, ends, day.What.For(language, city.Languages).Text, day.Version, day.ChangedAt)
        {
            Description = campaign.Title.For(language, city.Languages).Text,
            Location = string.Join(", ", places.Where(p => p.Length > 0)),
            Url = new Uri(site + PublicCampaigns.PathOf(campaign)),
        };
    }
}
