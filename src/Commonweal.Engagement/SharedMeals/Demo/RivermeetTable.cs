namespace Commonweal.Engagement.SharedMeals.Demo;

/// <summary>Words and names of the invented series. Nobody here is real.</summary>
internal static class RivermeetTable
{
    public static readonly (string, string)[] Name = [("en", "A seat at the long table"), ("fr", "Une place à la grande table"), ("ar", "مقعد على المائدة الطويلة")];

    public static readonly (string, string)[] Words =
    [
        ("en", "Three evenings in the old ferry house. You eat with six people you do not know yet and a host from the neighbourhood, and each time with others. The city pays for the food; you bring your appetite."),
        ("fr", "Trois soirées dans l’ancienne maison du passeur. Vous mangez avec six personnes que vous ne connaissez pas encore et un hôte du quartier, chaque fois avec d’autres. La ville paie le repas ; apportez votre appétit."),
        ("ar", "ثلاث أمسيات في بيت المعدّية القديم. تأكل مع ستة أشخاص لا تعرفهم بعد ومضيف من الحي، وفي كل مرة مع غيرهم. المدينة تدفع ثمن الطعام، وما عليك إلا أن تأتي."),
    ];

    public static readonly (string, string)[] Place = [("en", "The old ferry house, Quay 3"), ("fr", "L’ancienne maison du passeur, quai 3"), ("ar", "بيت المعدّية القديم، الرصيف 3")];

    public static readonly (string, string)[] Prompts =
    [
        ("en", "Which dish tastes of home for you?\nWhere in the city do you like to be, and why?\nWho taught you something you still use every day?\nWhat would you like your neighbours to know?\nWhat are you looking forward to?"),
        ("fr", "Quel plat a pour vous le goût de la maison ?\nOù aimez-vous être en ville, et pourquoi ?\nQui vous a appris quelque chose qui vous sert chaque jour ?\nQu’aimeriez-vous que vos voisins sachent ?\nQu’attendez-vous avec plaisir ?"),
        ("ar", "أي طبق له عندك طعم البيت؟\nأين تحب أن تكون في المدينة، ولماذا؟\nمن علّمك شيئًا ما زلت تستعمله كل يوم؟\nماذا تحب أن يعرف جيرانك؟\nما الذي تتطلع إليه؟"),
    ];

    public static readonly (string, string)[] Backgrounds =
    [
        ("en", "I grew up in this city\nI came from elsewhere in the country\nI came from another country\nA bit of everything"),
        ("fr", "J’ai grandi dans cette ville\nJe viens d’ailleurs dans le pays\nJe viens d’un autre pays\nUn peu de tout"),
        ("ar", "نشأت في هذه المدينة\nجئت من مكان آخر في البلد\nجئت من بلد آخر\nقليل من كل شيء"),
    ];

    public static readonly (string Name, string[] Speaks)[] Hosts =
    [
        ("Marta Quay", ["en", "fr"]), ("Youssef Nahr", ["ar", "fr"]), ("Hélène Pont", ["fr", "en"]), ("Amal Jisr", ["ar", "en"]), ("George Mill", ["en", "fr"]),
        ("Leïla Rive", ["fr", "ar", "en"]), ("Tomas Ferry", ["en", "es"]), ("Dalia Sakia", ["ar", "en", "fr"]), ("Paul Écluse", ["fr", "en"]),
    ];

    public static readonly string[][] Speaks = [["en", "fr"], ["fr"], ["ar", "fr"], ["en"], ["ar", "en"], ["fr", "en"], ["en", "es"], ["ar", "en", "fr"], ["fr", "ar"], ["en", "tr"], ["en", "uk"]];

    public static readonly string[] Names =
    [
        "Anna", "Bilal", "Chloé", "Daoud", "Elif", "Farid", "Grace", "Hana", "Ivo", "Jamila", "Karim", "Lucie", "Mehmet", "Nour", "Oksana", "Pierre", "Quentin", "Rania", "Sofia", "Tariq", "Ursula", "Vera",
        "Walid", "Xenia", "Yara", "Zoé", "Adam", "Basma", "Carlos", "Dina", "Emil", "Fatou", "Gaspard", "Huda", "Inès", "Jonas", "Khadija", "Louis", "Mariam", "Nils", "Omar", "Paula", "Rachid", "Salma",
    ];

    /// <summary>What guests wrote afterwards.</summary>
    public static readonly string[] Sentences =
    [
        "I had lived two streets away from her for nine years, and did not know her name.", "جئت وحدي وعدت ومعي ثلاث وصفات وصديقان.", "The hall was a little loud for my ears.",
        "Please start earlier, my son sleeps at eight.", "On a parlé de nos grands-mères pendant une heure.", "Our host made everybody laugh, in three languages.", "I would like to host a table next time.", "The bus home was late.",
    ];
}
