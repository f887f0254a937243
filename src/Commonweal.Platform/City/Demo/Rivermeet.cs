using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.City.Demo;

/// <summary>The invented city: Rivermeet, Confluence, ملتقى النهر. It lies in the sea, so that nobody takes it for their own.</summary>
internal static class Rivermeet
{
    internal static async Task FillAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<CommonwealDb>();
        var city = await db.Set<CitySettings>().SingleAsync(stop);
        Describe(city);
        db.AddRange(RivermeetPlaces.Departments());
        db.AddRange(RivermeetPlaces.Districts());
        db.AddRange(RivermeetPlaces.People());
        db.AddRange(ClosedDays(services.GetRequiredService<TimeProvider>().GetUtcNow().Year));
        await db.SaveChangesAsync(stop);
        services.GetRequiredService<CurrentCity>().Forget();
    }

    private static void Describe(CitySettings city)
    {
        city.IsDemonstration = true;
        city.Languages = ["en", "fr", "ar"];
        city.TimeZone = "Europe/Paris";
        city.Colour = "#0b5f6b";
        city.EmergencyNumber = "112";
        city.Name = MultilingualText.Of(("en", "Rivermeet"), ("fr", "Confluence"), ("ar", "ملتقى النهر"));
        city.Statement = MultilingualText.Of(
            ("en", "Two rivers, many languages, one city that listens and answers."),
            ("fr", "Deux rivières, plusieurs langues, une ville qui écoute et qui répond."),
            ("ar", "نهران ولغات كثيرة ومدينة واحدة تُصغي وتُجيب."));
        city.Hours = MultilingualText.Of(
            ("en", "Monday to Friday, 8:30 to 17:00, at the town hall on Bridge Square. Every first Friday of the month we are there until 20:00, without an appointment."),
            ("fr", "Du lundi au vendredi, de 8 h 30 à 17 h, à l’hôtel de ville, place du Pont. Chaque premier vendredi du mois, nous restons jusqu’à 20 h, sans rendez-vous."),
            ("ar", "من الاثنين إلى الجمعة، من 8:30 إلى 17:00، في مبنى البلدية بساحة الجسر. وفي أول جمعة من كل شهر نبقى حتى 20:00 من دون موعد."));
    }

    private static IEnumerable<ClosedDay> ClosedDays(int year) => new[] { year, year + 1 }.SelectMany(y => new[]
    {
        Closed(new(y, 1, 1), "New Year’s Day", "Jour de l’an", "رأس السنة"),
        Closed(new(y, 5, 1), "Labour Day", "Fête du travail", "عيد العمال"),
        Closed(new(y, 6, 21), "Day of the Two Rivers", "Fête des deux rivières", "يوم النهرين"),
        Closed(new(y, 12, 25), "Christmas Day", "Noël", "عيد الميلاد"),
    });

    private static ClosedDay Closed(DateOnly day, string en, string fr, string ar)
        => new() { Day = day, Name = MultilingualText.Of(("en", en), ("fr", fr), ("ar", ar)) };
}
