using Commonweal.Communication.Playbook.Messengers;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;

namespace Commonweal.Communication.Playbook.Demo;

/// <summary>Invented people who agreed to be asked, and the empty line of one who left.</summary>
internal sealed class RivermeetMessengers(CommonwealDb db, MessengerLinks links, PersonalData personal)
{
    private static readonly (string Name, string Organisation, string Language, int AgreedAgo, string[] Speaks, (string, string)[] Role, (string, string)[] Topics, string Protection, (int Ago, string What, RequestAnswer Answer, bool Thanked)[] Asked)[] All =
    [
        ("Marguerite Dumas", "Two Rivers Radio", "fr", 40, ["fr", "en"],
            [("en", "Presenter of the Sunday hour"), ("fr", "Présentatrice de l’heure du dimanche"), ("ar", "مقدمة ساعة الأحد")],
            [("en", "Everything that concerns the districts along the river"), ("fr", "Tout ce qui touche les quartiers du fleuve"), ("ar", "كل ما يخص أحياء النهر")],
            "Her programme is never announced as the city’s.",
            [(25, "Read the answer on the water test in her programme.", RequestAnswer.Agreed, true), (6, "Talk about the road works on a Sunday.", RequestAnswer.Declined, true)]),
        ("Coach Sami", "Harbour Boxing and Homework", "en", 90, ["en", "ar"],
            [("en", "Boxing coach"), ("fr", "Entraîneur de boxe"), ("ar", "مدرب ملاكمة")],
            [("en", "School, safety after dark, rumours among the young"), ("fr", "L’école, la sécurité le soir, les rumeurs chez les jeunes"), ("ar", "المدرسة والأمان ليلًا والشائعات بين الشباب")],
            "No picture; his first name only.", [(12, "Tell those who train what is known about the fire in the hall.", RequestAnswer.Agreed, false)]),
        ("Dr. Hana Weiss", "Health centre Mill Lane", "en", 340, ["en", "fr"],
            [("en", "Family doctor"), ("fr", "Médecin de famille"), ("ar", "طبيبة أسرة")],
            [("en", "Health, vaccination, water"), ("fr", "La santé, la vaccination, l’eau"), ("ar", "الصحة والتطعيم والماء")], "", []),
        ("أم كريم", "Mothers of the New Lanes", "ar", 15, ["ar"],
            [("ar", "تنظّم لقاء الأمهات"), ("en", "Runs the mothers’ meeting"), ("fr", "Anime la rencontre des mères")],
            [("ar", "المدرسة والروضة والخدمات"), ("en", "School, nursery, services"), ("fr", "L’école, la crèche, les services")],
            "يُتصل بها عبر الجمعية فقط.", [(3, "Pass on the new opening hours of the counter.", RequestAnswer.Waiting, false)]),
        ("Brother Tom", "Neighbours’ kitchen at the harbour", "en", 380, ["en"],
            [("en", "Runs the kitchen where everybody eats"), ("fr", "Tient la cuisine où tout le monde mange"), ("ar", "يدير المطبخ الذي يأكل فيه الجميع")],
            [("en", "People without a home, winter, hunger"), ("fr", "Les sans-abri, l’hiver, la faim"), ("ar", "من لا مأوى لهم والشتاء والجوع")], "", []),
    ];

    internal async Task FillAsync(Guid keeper, DateOnly today, CancellationToken stop)
    {
        foreach (var one in All)
        {
            var row = Add(one.Name, one.Language);
            var email = $"messenger{one.AgreedAgo}@rivermeet.example";
            (row.Organisation, row.Languages, row.Protection) = (one.Organisation, [.. one.Speaks], one.Protection);
            (row.PublicRole, row.Topics) = (MultilingualText.Of(one.Role), MultilingualText.Of(one.Topics));
            (row.EmailSealed, row.EmailLookup, row.ReachSealed) = (personal.Seal(email), personal.Lookup(ResidentEmail.Normalise(email)), personal.Seal("18:00–21:00"));
            row.Agree(today.AddDays(-one.AgreedAgo), ConsentGiven.OnPaper, keeper);
            db.AddRange(one.Asked.Select(a => new MessengerRequest { MessengerId = row.Id, AskedOn = today.AddDays(-a.Ago), AskedById = keeper, What = a.What, Answer = a.Answer, ThankedOn = a.Thanked ? today.AddDays(1 - a.Ago) : null }));
        }
        var gone = Add("", "en");
        gone.Agree(today.AddDays(-200), ConsentGiven.InPerson, keeper);
        gone.Withdraw(today.AddDays(-30));
        await db.SaveChangesAsync(stop);
    }

    private Messenger Add(string name, string language)
    {
        var (lookup, secret) = links.New();
        var row = new Messenger { Name = name, Language = language, LinkLookup = lookup, LinkSealed = secret };
        db.Add(row);
        return row;
    }
}
