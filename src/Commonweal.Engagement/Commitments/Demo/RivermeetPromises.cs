using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Commitments.Demo;

/// <summary>A promise of the invented city; days are counted from today.</summary>
internal sealed record Told(
    MultilingualText What, MultilingualText Said, string? Department, Role? Post, int Made, int Due, int[] To, Happened[] Happened, bool Between = false, bool ByCommunity = false, bool FromBarrier = false);

/// <summary>What happened with it on a day.</summary>
internal sealed record Happened(StepKind Kind, int Day, string Words = "", int Due = 0, string Language = "en");

/// <summary>The words of the invented city's promises.</summary>
internal static class RivermeetPromises
{
    private static readonly MultilingualText TownHall = Of("Town hall meeting, Bridge Square", "Réunion publique, place du Pont", "لقاء عام، ساحة الجسر");
    private static readonly MultilingualText Tea = Of("Tea with the associations", "Thé avec les associations", "لقاء شاي مع الجمعيات");
    private static readonly MultilingualText Visit = Of("Visit of the liaison officer", "Visite de la personne de liaison", "زيارة مسؤولة التواصل");

    public static IReadOnlyList<Told> All { get; } =
    [
        new(Of("A ramp at the side door of the library, so that prams and wheelchairs come in by themselves", "Une rampe à la porte latérale de la bibliothèque, pour que poussettes et fauteuils entrent seuls", "منحدر عند الباب الجانبي للمكتبة كي تدخل عربات الأطفال والكراسي المتحركة دون مساعدة"),
            TownHall, "streets", null, -70, -12, [0],
            [new(StepKind.CitySaysKept, -14, "The ramp has been open since Monday. The handrail follows in the spring."), new(StepKind.CommunitySaysKept, -10, "We went there with three wheelchairs. It works.")]),
        new(Of("The service counter stays open until seven on Thursdays", "Le guichet reste ouvert jusqu’à dix-neuf heures le jeudi", "يبقى شباك الخدمات مفتوحًا حتى السابعة مساء كل خميس"),
            Tea, "social", null, -40, -3, [1, 0],
            [new(StepKind.CitySaysKept, -4, "First long Thursday: 61 people came after five.")], FromBarrier: true),
        new(Of("Lamps along the river path between the two bridges", "Des lampadaires le long du chemin de la rivière, entre les deux ponts", "مصابيح على طول ممر النهر بين الجسرين"),
            TownHall, "streets", null, -55, -9, [], []),
        new(Of("A second swimming evening for women and girls each week", "Une deuxième soirée de natation par semaine pour les femmes et les filles", "أمسية سباحة ثانية كل أسبوع للنساء والفتيات"),
            Visit, "culture", null, -80, -20, [1],
            [new(StepKind.CitySaysBroken, -18, "We found no second team of lifeguards. We should have asked before we promised. The first evening stays, and we ask again in September.")]),
        new(Of("School letters in the five languages that parents asked for", "Les lettres de l’école dans les cinq langues demandées par les parents", "رسائل المدرسة باللغات الخمس التي طلبها الأهل"),
            Tea, "schools", null, -60, -15, [2],
            [new(StepKind.Moved, -16, "Three languages are there. For two we still look for translators who know school words.", 25), new(StepKind.Said, -5, "The fourth language is ready.")]),
        new(Of("Quieter night buses past the houses on the hill", "Des bus de nuit plus silencieux devant les maisons de la colline", "حافلات ليلية أهدأ أمام بيوت التل"),
            TownHall, "streets", null, -45, -6, [0],
            [new(StepKind.CitySaysKept, -6, "Electric buses run on the line at night."), new(StepKind.CommunitySaysBroken, -4, "On weekdays, yes. On Saturdays the old ones still come, every half hour until three.")]),
        new(Of("Meeting rooms of the town hall free of charge for every association, one evening a month", "Les salles de l’hôtel de ville gratuites pour chaque association, un soir par mois", "قاعات البلدية مجانًا لكل جمعية أمسية واحدة في الشهر"),
            Tea, null, Role.Mayor, -10, 12, [], []),
        new(Of("Bicycle racks in front of the community house", "Des supports à vélos devant la maison des associations", "مواقف للدراجات أمام بيت الجمعيات"),
            Visit, "streets", null, -90, -30, [2],
            [new(StepKind.CommunitySaysBroken, -5, "لم يأتِ أحد ولم يُخبرنا أحد بالسبب.", Language: "ar")]),
        new(Of("A place for young people on the north bank, open every day after school", "Un lieu pour les jeunes sur la rive nord, ouvert chaque jour après l’école", "مكان للشباب على الضفة الشمالية مفتوح كل يوم بعد المدرسة"),
            TownHall, "schools", null, -20, 90, [], []),
        new(Of("A call at the beginning of each month, also when there is nothing new", "Un appel au début de chaque mois, même sans nouvelles", "اتصال في بداية كل شهر حتى إن لم يكن هناك جديد"),
            Visit, null, Role.LiaisonOfficer, -25, 5, [0], [], Between: true),
        new(Of("Somebody to ask about funerals abroad, with a telephone number", "Une personne à qui demander pour les obsèques à l’étranger, avec un numéro de téléphone", "شخص يُسأل عن الدفن في الخارج مع رقم هاتف"),
            Visit, null, null, -3, 20, [1], [], ByCommunity: true),
        new(Of("A map of drinking fountains, printed and on the site", "Un plan des fontaines à boire, imprimé et en ligne", "خريطة لمياه الشرب مطبوعة وعلى الموقع"),
            TownHall, "parks", null, -75, -25, [],
            [new(StepKind.CitySaysKept, -19, "Six days late, with 48 fountains on it."), new(StepKind.CommunitySaysKept, -17, "We hand it out at our door.")]),
    ];

    private static MultilingualText Of(string en, string fr, string ar) => MultilingualText.Of(("en", en), ("fr", fr), ("ar", ar));
}
