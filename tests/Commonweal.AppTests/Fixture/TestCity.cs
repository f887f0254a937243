using Commonweal.Platform;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests;

/// <summary>The small city every test starts in: three languages, three districts, two departments, every part awake.</summary>
public static class TestCity
{
    /// <summary>Code of a district with people.</summary>
    public const string Harbour = "harbour", Hill = "hill", Mill = "mill";

    /// <summary>Code of a department.</summary>
    public const string Roads = "roads", Housing = "housing";

    internal static async Task FillAsync(AppFixture app)
    {
        var db = app.Db();
        db.Add(new CitySettings
        {
            Name = MultilingualText.Of(("en", "Testhaven"), ("fr", "Port-Essai"), ("ar", "ميناء الاختبار")),
            Statement = MultilingualText.Of(("en", "A city for everyone."), ("fr", "Une ville pour tout le monde."), ("ar", "مدينة للجميع.")),
            Languages = ["en", "fr", "ar"],
            TimeZone = "Europe/Paris",
            AwakeParts = [.. app.Services.GetRequiredService<Modules>().Parts.Select(p => p.Key)],
        });
        db.AddRange(
            new Department { Code = Roads, Name = MultilingualText.Of(("en", "Roads"), ("fr", "Voirie"), ("ar", "الطرق")), Email = "roads@city.example" },
            new Department { Code = Housing, Name = MultilingualText.Of(("en", "Housing"), ("fr", "Logement"), ("ar", "الإسكان")) });
        db.AddRange(
            District(Harbour, 2.30, ("en", "Harbour"), ("fr", "Le Port"), ("ar", "المرفأ")),
            District(Hill, 2.31, ("en", "Hill"), ("fr", "La Colline"), ("ar", "التل")),
            District(Mill, 2.32, ("en", "Mill"), ("fr", "Le Moulin"), ("ar", "الطاحونة")));
        foreach (var code in new[] { Harbour, Hill, Mill })
            db.Add(new Population { DistrictCode = code, Group = Population.Everyone, People = 10_000 });
        await db.SaveChangesAsync();
        app.Services.GetRequiredService<CurrentCity>().Forget();
    }

    private static District District(string code, double west, params (string, string)[] name) => new()
    {
        Code = code,
        Name = MultilingualText.Of(name),
        Outline = FormattableString.Invariant(
            $$"""{"type":"Polygon","coordinates":[[[{{west:F2}},48.85],[{{west + 0.01:F2}},48.85],[{{west + 0.01:F2}},48.86],[{{west:F2}},48.86],[{{west:F2}},48.85]]]}"""),
    };
}
