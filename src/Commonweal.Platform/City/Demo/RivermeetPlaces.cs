using Commonweal.Platform.Localization;

namespace Commonweal.Platform.City.Demo;

/// <summary>Departments and districts of the invented city, and who lives there.</summary>
internal static class RivermeetPlaces
{
    /// <summary>District, its names, and its people: under 16, 16 to 29, 30 to 64, 65 and over; speaking French, Arabic, other languages at home.</summary>
    private static readonly (string Code, string English, string French, string Arabic, int[] Ages, int[] Languages)[] All =
    [
        ("old-bridges", "Old Bridges", "Les Vieux-Ponts", "الجسور القديمة", [1_900, 4_300, 7_600, 3_100], [4_100, 1_200, 900]),
        ("orchard-hill", "Orchard Hill", "La Colline aux Vergers", "تل البساتين", [4_200, 3_300, 11_400, 5_900], [3_900, 700, 1_100]),
        ("station", "Station Quarter", "Le Quartier de la Gare", "حي المحطة", [4_700, 8_200, 11_900, 2_300], [6_800, 5_400, 4_200]),
        ("weavers-bank", "Weavers’ Bank", "La Rive des Tisserands", "ضفة النسّاجين", [5_600, 4_900, 11_200, 3_000], [5_200, 6_300, 2_700]),
        ("inner-harbour", "Inner Harbour", "Le Port intérieur", "المرفأ الداخلي", [2_100, 5_700, 7_900, 1_400], [3_600, 2_100, 3_000]),
        ("mill-meadows", "Mill Meadows", "Les Prés du Moulin", "مروج الطاحونة", [4_800, 3_600, 11_100, 4_400], [4_700, 1_600, 1_300]),
        ("new-lanes", "New Lanes", "Les Allées neuves", "الدروب الجديدة", [6_100, 4_400, 12_300, 1_500], [5_900, 4_800, 3_300]),
        ("market-side", "Market Side", "Le Côté du Marché", "جهة السوق", [2_600, 3_900, 7_000, 2_200], [3_300, 2_900, 1_700]),
        ("ferry-fields", "Ferry Fields", "Les Champs du Bac", "حقول المعدّية", [1_800, 1_500, 4_300, 1_900], [1_700, 300, 400]),
    ];

    internal static IEnumerable<Department> Departments() =>
    [
        Department("mayor", "Mayor’s Office", "Cabinet du maire", "مكتب رئيس البلدية", 2, 10),
        Department("streets", "Streets and Transport", "Voirie et transports", "الطرق والنقل", 1, 7),
        Department("housing", "Housing", "Logement", "الإسكان", 2, 15),
        Department("schools", "Schools and Youth", "Écoles et jeunesse", "المدارس والشباب", 2, 10),
        Department("social", "Social Support", "Action sociale", "الدعم الاجتماعي", 1, 5),
        Department("culture", "Culture and Sport", "Culture et sport", "الثقافة والرياضة", 3, 10),
        Department("parks", "Parks, Water and Cleaning", "Parcs, eau et propreté", "الحدائق والمياه والنظافة", 2, 10),
    ];

    internal static IEnumerable<District> Districts()
    {
        using var drawn = new StreamReader(typeof(RivermeetPlaces).Assembly.GetManifestResourceStream("rivermeet.geojson")!);
        var outlines = DistrictOutlines.Read(drawn.ReadToEnd()).Outlines.ToDictionary(o => o.Code, o => o.GeoJson, StringComparer.Ordinal);
        return All.Select(d => new District { Code = d.Code, Name = Named(d.English, d.French, d.Arabic), Outline = outlines[d.Code] });
    }

    internal static IEnumerable<Population> People() => All.SelectMany(d => new[] { (Population.Everyone, d.Ages.Sum()) }
        .Concat(((string[])["age-0-15", "age-16-29", "age-30-64", "age-65-plus"]).Zip(d.Ages))
        .Concat(((string[])["language-fr", "language-ar", "language-other", "language-en"]).Zip([.. d.Languages, d.Ages.Sum() - d.Languages.Sum()]))
        .Select(g => new Population { DistrictCode = d.Code, Group = g.Item1, People = g.Item2 }));

    private static Department Department(string code, string english, string french, string arabic, int acknowledge, int answer) => new()
    {
        Code = code,
        Name = Named(english, french, arabic),
        AcknowledgeDays = acknowledge,
        AnswerDays = answer,
        Email = code + "@rivermeet.example",
    };

    private static MultilingualText Named(string english, string french, string arabic) => MultilingualText.Of(("en", english), ("fr", french), ("ar", arabic));
}
