using Commonweal.Communication.Audience.Places;

namespace Commonweal.Communication.Audience.Demo;

/// <summary>Topics and places of the invented city.</summary>
internal static class RivermeetTopics
{
    internal static IReadOnlyList<(string Code, (string, string)[] Name, (string, string)[] About)> All { get; } =
    [
        ("urgent", [("en", "Urgent"), ("fr", "Urgences"), ("ar", "أخبار عاجلة")],
            [("en", "Only when everybody needs to know at once."), ("fr", "Seulement quand tout le monde doit savoir tout de suite."), ("ar", "فقط عندما يجب أن يعرف الجميع فورًا.")]),
        ("my-district", [("en", "What is on in my district"), ("fr", "Ce qui se passe dans mon quartier"), ("ar", "ما يحدث في حيّي")],
            [("en", "Building works, meetings, markets. About twice a month."), ("fr", "Travaux, réunions, marchés. Environ deux fois par mois."), ("ar", "أشغال واجتماعات وأسواق. نحو مرتين في الشهر.")]),
        ("living-together", [("en", "Living together"), ("fr", "Vivre ensemble"), ("ar", "العيش معًا")],
            [("en", "Shared meals, festivals, ways to help. Once a month."), ("fr", "Repas partagés, fêtes, façons d’aider. Une fois par mois."), ("ar", "وجبات مشتركة وأعياد وطرق للمساعدة. مرة في الشهر.")]),
        ("have-a-say", [("en", "Have a say"), ("fr", "Donner son avis"), ("ar", "شارك برأيك")],
            [("en", "Consultations, votes and what became of them."), ("fr", "Consultations, votes et leurs suites."), ("ar", "الاستشارات والتصويتات وما نتج عنها.")]),
        ("new-here", [("en", "New in Rivermeet"), ("fr", "Nouveau à Confluence"), ("ar", "جديد في ملتقى النهر")],
            [("en", "First steps, language courses, who helps with what."), ("fr", "Premiers pas, cours de langue, qui aide à quoi."), ("ar", "الخطوات الأولى ودورات اللغة ومن يساعد في ماذا.")]),
        ("is-it-true", [("en", "Is it true?"), ("fr", "Est-ce vrai ?"), ("ar", "هل هذا صحيح؟")],
            [("en", "Answers to what is being said in the city."), ("fr", "Des réponses à ce qui se dit en ville."), ("ar", "أجوبة عمّا يُقال في المدينة.")]),
    ];

    internal static IReadOnlyList<(PlaceKind Kind, (string, string)[] Name, (string, string)[] How, string[] Languages, int? District, int Reached)> Places { get; } =
    [
        (PlaceKind.Radio, [("en", "Two Rivers Radio, Sunday hour"), ("fr", "Radio des Deux Rivières, l’heure du dimanche"), ("ar", "إذاعة النهرين، ساعة الأحد")],
            [("en", "Script by Thursday noon."), ("fr", "Texte avant jeudi midi."), ("ar", "النص قبل ظهر الخميس.")], ["ar", "fr"], null, 9000),
        (PlaceKind.Poster, [("en", "Forty house doors, printed on Mondays"), ("fr", "Quarante portes d’immeubles, imprimé le lundi"), ("ar", "أربعون باب عمارة، تُطبع يوم الاثنين")],
            [("en", "One page, large print; the caretakers hang it up."), ("fr", "Une page, grands caractères ; les gardiens l’affichent."), ("ar", "صفحة واحدة بخط كبير؛ يعلّقها الحرّاس.")], ["en", "fr", "ar"], 8, 3200),
        (PlaceKind.PhoneTree, [("en", "Neighbours who ring neighbours"), ("fr", "Des voisins qui appellent leurs voisins"), ("ar", "جيران يتصلون بجيرانهم")],
            [("en", "Four sentences; starts with the people at the day centre."), ("fr", "Quatre phrases ; commence par le centre de jour."), ("ar", "أربع جمل؛ تبدأ من المركز النهاري.")], ["en"], 3, 450),
        (PlaceKind.MessageGroup, [("en", "Message group of the parents’ council"), ("fr", "Groupe de messages du conseil des parents"), ("ar", "مجموعة رسائل مجلس الأهالي")],
            [("en", "Short text with a link; the council posts it."), ("fr", "Texte court avec un lien ; le conseil le publie."), ("ar", "نص قصير مع رابط؛ ينشره المجلس.")], ["en", "ar"], null, 1800),
        (PlaceKind.Organisation, [("en", "Language café"), ("fr", "Café des langues"), ("ar", "مقهى اللغات")],
            [("en", "Read aloud on Tuesday evenings."), ("fr", "Lu à voix haute le mardi soir."), ("ar", "يُقرأ بصوت عالٍ مساء الثلاثاء.")], ["ar", "fr", "en"], 1, 120),
    ];
}
