namespace Commonweal.Engagement.Funds.Demo;

/// <summary>A project of the invented city: name and words in its languages, what it costs, where, and who asks.</summary>
internal sealed record DemoProject(string En, string Fr, string Ar, string WordsEn, string WordsFr, string WordsAr, decimal Cost, string? District, string? Organisation = null);

/// <summary>What people of Rivermeet propose. Everything is invented.</summary>
internal static class RivermeetFundWords
{
    internal static readonly (string En, string Fr, string Ar, string? District)[] Challenges =
    [
        ("After dark there is nowhere to meet without paying", "Le soir, aucun lieu où se retrouver sans payer", "لا مكان نلتقي فيه مساءً من دون أن ندفع", "station"),
        ("Older neighbours do not get out when the lifts and benches fail", "Sans ascenseur ni banc, les voisins âgés ne sortent plus", "حين تتعطل المصاعد وتغيب المقاعد يبقى الجيران المسنون في بيوتهم", "weavers-bank"),
        ("Newcomers learn the language but have nobody to speak it with", "Les nouveaux venus apprennent la langue mais n’ont personne à qui parler", "يتعلم القادمون الجدد اللغة ولا يجدون من يتحدثون معه", null),
        ("Our children play between parked cars", "Nos enfants jouent entre les voitures garées", "أطفالنا يلعبون بين السيارات المتوقفة", "new-lanes"),
    ];

    internal static readonly (string En, string Fr, string Ar, string? District)[] NextChallenges =
    [
        ("The night bus passes the shift workers by", "Le bus de nuit ignore ceux qui travaillent en équipe", "الحافلة الليلية تمر بعيدًا عن عمال المناوبات", "ferry-fields"),
        ("Nobody tells us who to call when the heating fails", "Personne ne nous dit qui appeler quand le chauffage tombe en panne", "لا يخبرنا أحد بمن نتصل حين تتعطل التدفئة", "weavers-bank"),
    ];

    internal static readonly DemoProject[] Residents =
    [
        new("An evening room at the old depot", "Une salle du soir à l’ancien dépôt", "قاعة مسائية في المستودع القديم", "Open until eleven, tea, tables, no need to buy anything.", "Ouverte jusqu’à vingt-trois heures, du thé, des tables, rien à acheter.", "مفتوحة حتى الحادية عشرة: شاي وطاولات، ولا حاجة إلى شراء شيء.", 84000, "station", "Depot Neighbours"),
        new("Forty benches on the way to the market", "Quarante bancs sur le chemin du marché", "أربعون مقعدًا على الطريق إلى السوق", "One every eighty metres, with arms to hold on to.", "Un tous les quatre-vingts mètres, avec des accoudoirs.", "مقعد كل ثمانين مترًا، بمساند للذراعين.", 46000, "market-side"),
        new("A play street every Sunday", "Une rue aux enfants chaque dimanche", "شارع للعب كل يوم أحد", "Barriers, two wardens and a box of toys.", "Des barrières, deux accompagnateurs et une malle de jeux.", "حواجز ومشرفان وصندوق ألعاب.", 28000, "new-lanes"),
        new("Language tandems in the libraries", "Des tandems linguistiques dans les bibliothèques", "لقاءات لغوية ثنائية في المكتبات", "Two people, two languages, one hour a week.", "Deux personnes, deux langues, une heure par semaine.", "شخصان ولغتان وساعة واحدة كل أسبوع.", 31000, null, "Two Rivers Readers"),
        new("Shade trees for the school yard", "Des arbres d’ombrage dans la cour d’école", "أشجار ظل لساحة المدرسة", "Twelve trees and a drinking fountain.", "Douze arbres et une fontaine à boire.", "اثنتا عشرة شجرة ونافورة للشرب.", 39000, "mill-meadows"),
        new("A boat ramp everybody can use", "Une cale à bateaux pour tout le monde", "منحدر للقوارب يستعمله الجميع", "With a rail and a hoist for wheelchairs.", "Avec une main courante et un lève-personne.", "بدرابزين ورافعة للكراسي المتحركة.", 118000, "ferry-fields"),
        new("Repair afternoons", "Des après-midis de réparation", "أمسيات للإصلاح", "Bring what is broken, learn to mend it together.", "Apportez ce qui est cassé, apprenons à le réparer ensemble.", "أحضر ما تعطّل ولنتعلم إصلاحه معًا.", 17000, "weavers-bank", "Weavers’ Workshop"),
        new("Lights on the canal path", "De la lumière sur le chemin du canal", "إنارة ممشى القناة", "Low lamps that let the bats sleep.", "Des lampes basses qui laissent dormir les chauves-souris.", "مصابيح منخفضة لا تزعج الخفافيش.", 72000, "inner-harbour"),
        new("A kitchen for many tables", "Une cuisine pour beaucoup de tables", "مطبخ لموائد كثيرة", "A shared kitchen with two separate worktops.", "Une cuisine partagée avec deux plans de travail séparés.", "مطبخ مشترك بسطحي عمل منفصلين.", 93000, "old-bridges", "Open Pots"),
        new("Music lessons on lent instruments", "Des cours de musique sur instruments prêtés", "دروس موسيقى بآلات معارة", "Sixty children, ten teachers, one concert.", "Soixante enfants, dix professeurs, un concert.", "ستون طفلًا وعشرة معلمين وحفل واحد.", 54000, "orchard-hill"),
        new("A giant screen on the town hall", "Un écran géant sur l’hôtel de ville", "شاشة عملاقة على مبنى البلدية", "For matches and announcements.", "Pour les matchs et les annonces.", "للمباريات والإعلانات.", 240000, "old-bridges"),
    ];

    internal static readonly DemoProject[] Grants =
    [
        new("Three years of the homework house", "Trois ans de maison des devoirs", "ثلاث سنوات لبيت الواجبات", "Rent, one coordinator, snacks.", "Loyer, une coordinatrice, goûters.", "إيجار ومنسقة ووجبات خفيفة.", 96000, "weavers-bank", "Homework House"),
        new("A choir of many quarters", "Une chorale de plusieurs quartiers", "جوقة من أحياء عديدة", "Four rehearsals a month, songs from everywhere.", "Quatre répétitions par mois, des chants de partout.", "أربع تدريبات في الشهر وأغانٍ من كل مكان.", 24000, null, "Rivermeet Voices"),
        new("Book-keeping for small associations", "La comptabilité des petites associations", "محاسبة للجمعيات الصغيرة", "A course, and somebody to call.", "Un cours, et quelqu’un à appeler.", "دورة تدريبية وشخص يمكن الاتصال به.", 18000, null, "Association of Associations"),
        new("A new tenants’ circle in the Station Quarter", "Un nouveau cercle de locataires à la Gare", "حلقة جديدة للمستأجرين في حي المحطة", "From eight neighbours to an association with statutes.", "De huit voisins à une association avec des statuts.", "من ثمانية جيران إلى جمعية لها نظام أساسي.", 15000, "station", "Station Tenants (being founded)"),
    ];

    internal static readonly DemoProject[] Youth =
    [
        new("A night bus from the concerts", "Un bus de nuit après les concerts", "حافلة ليلية بعد الحفلات", "Two lines, Fridays and Saturdays.", "Deux lignes, le vendredi et le samedi.", "خطّان يومي الجمعة والسبت.", 22000, null),
        new("Skate corner under the bridge", "Un coin de skate sous le pont", "ركن للتزلج تحت الجسر", "Dry in the rain, lit until ten.", "Au sec quand il pleut, éclairé jusqu’à vingt-deux heures.", "جاف تحت المطر ومضاء حتى العاشرة.", 18000, "old-bridges"),
        new("A studio to record in", "Un studio pour enregistrer", "استوديو للتسجيل", "Podcast, rap, radio play.", "Podcast, rap, théâtre radiophonique.", "بودكاست وراب ومسرح إذاعي.", 15000, "station"),
        new("Girls’ evenings in the sports hall", "Des soirées pour les filles au gymnase", "أمسيات للفتيات في الصالة الرياضية", "A coach and the hall to themselves on Wednesdays.", "Une entraîneuse et le gymnase pour elles le mercredi.", "مدرّبة والصالة لهن وحدهن كل أربعاء.", 9000, "new-lanes"),
        new("Quiet room for exams", "Une salle calme pour les examens", "غرفة هادئة للامتحانات", "Open when the library is closed.", "Ouverte quand la bibliothèque est fermée.", "مفتوحة حين تغلق المكتبة.", 6000, "mill-meadows"),
    ];
}
