namespace Commonweal.Engagement.Volunteering.Demo;

/// <summary>A post of the invented city, in its languages.</summary>
internal sealed record DemonstrationPost(
    (string, string)[] Title, (string, string)[] Words, (string, string)[] Times, (string, string)[] InReturn,
    int? District, string[] Languages, bool ByOrganisation, int Places, int Days, WayState State, int Offers);

/// <summary>What people are asked to help with. Nobody and nothing here is real.</summary>
internal static class RivermeetPosts
{
    public static readonly IReadOnlyList<DemonstrationPost> All =
    [
        new([("en", "Read with children at the library"), ("fr", "Lire avec des enfants à la bibliothèque"), ("ar", "القراءة مع الأطفال في المكتبة")],
            [("en", "Two by two, a child and a grown-up choose a book and read it together. A librarian is always there."), ("fr", "À deux, un enfant et un adulte choisissent un livre et le lisent ensemble. Une bibliothécaire est toujours présente."), ("ar", "يختار طفل وشخص بالغ كتابًا ويقرآنه معًا. أمينة المكتبة حاضرة دائمًا.")],
            [("en", "Wednesdays, 15:00 to 16:30"), ("fr", "Le mercredi de 15 h à 16 h 30"), ("ar", "أيام الأربعاء من 15:00 إلى 16:30")],
            [("en", "An afternoon of training; your bus fare"), ("fr", "Une après-midi de formation ; le bus remboursé"), ("ar", "تدريب لمدة بعد ظهر واحد، وأجرة الحافلة")], 0, ["ar", "fr"], false, 12, 40, WayState.Public, 5),
        new([("en", "Show newcomers around the district"), ("fr", "Faire découvrir le quartier aux nouveaux"), ("ar", "تعريف القادمين الجدد بالحي")],
            [("en", "One walk a month: where to shop, whom to ask, where the bus stops."), ("fr", "Une promenade par mois : où faire ses courses, à qui demander, où passe le bus."), ("ar", "جولة كل شهر: أين نتسوق، ومن نسأل، وأين تقف الحافلة.")],
            [("en", "Every first Saturday morning"), ("fr", "Chaque premier samedi matin"), ("ar", "صباح أول سبت من كل شهر")],
            [("en", "Coffee together afterwards; a letter that says what you did"), ("fr", "Un café ensemble après ; une lettre qui dit ce que vous avez fait"), ("ar", "قهوة معًا بعد الجولة، ورسالة تشهد بما قمت به")], 3, ["en", "ar"], false, 8, 60, WayState.Public, 3),
        new([("en", "Drive the shopping bus for older neighbours"), ("fr", "Conduire la navette des courses pour les aînés"), ("ar", "قيادة حافلة التسوق للجيران المسنين")],
            [("en", "You fetch four neighbours, wait at the market and bring them home."), ("fr", "Vous allez chercher quatre voisins, vous attendez au marché et vous les ramenez."), ("ar", "تصطحب أربعة جيران إلى السوق وتنتظرهم ثم تعيدهم إلى بيوتهم.")],
            [("en", "Fridays, 9:00 to 12:00"), ("fr", "Le vendredi de 9 h à 12 h"), ("ar", "أيام الجمعة من 9:00 إلى 12:00")],
            [("en", "Insurance and fuel; a short course in helping people in and out"), ("fr", "L’assurance et l’essence ; un petit cours pour aider à monter et descendre"), ("ar", "التأمين والوقود، ودورة قصيرة في مساعدة الركاب")], 5, [], false, 2, 25, WayState.Public, 2),
        new([("en", "Cook for the open kitchen"), ("fr", "Cuisiner pour la cuisine ouverte"), ("ar", "الطبخ في المطبخ المفتوح")],
            [("en", "Forty people eat together; eight cook. You bring a recipe, we bring the pots."), ("fr", "Quarante personnes mangent ensemble, huit cuisinent. Vous apportez une recette, nous les casseroles."), ("ar", "أربعون شخصًا يأكلون معًا وثمانية يطبخون. عليكم الوصفة وعلينا القدور.")],
            [("en", "Second Saturday of the month, 10:00 to 15:00"), ("fr", "Le deuxième samedi du mois, de 10 h à 15 h"), ("ar", "السبت الثاني من الشهر من 10:00 إلى 15:00")],
            [("en", "Ingredients; a hygiene certificate"), ("fr", "Les ingrédients ; une attestation d’hygiène"), ("ar", "المواد، وشهادة في النظافة")], 1, [], true, 8, 20, WayState.Public, 4),
        new([("en", "Talk in our language over tea"), ("fr", "Parler notre langue autour d’un thé"), ("ar", "حديث بلغتنا حول كوب شاي")],
            [("en", "An hour of easy conversation with people who are learning. No teaching, only patience."), ("fr", "Une heure de conversation simple avec des personnes qui apprennent. Pas de cours, juste de la patience."), ("ar", "ساعة من الحديث السهل مع من يتعلمون اللغة. لا دروس، بل صبر فقط.")],
            [("en", "Tuesdays at 18:30, or by phone when it suits you"), ("fr", "Le mardi à 18 h 30, ou par téléphone quand vous voulez"), ("ar", "أيام الثلاثاء في 18:30، أو بالهاتف في الوقت الذي يناسبك")],
            [("en", "Tea, and an evening of training"), ("fr", "Le thé, et une soirée de formation"), ("ar", "الشاي، وأمسية تدريب")], null, ["en", "fr"], true, 15, 50, WayState.Public, 6),
        new([("en", "Plant trees along the river path"), ("fr", "Planter des arbres au bord de la rivière"), ("ar", "غرس الأشجار على ممر النهر")],
            [("en", "Two hundred young trees, two hundred neighbours. Children come with their parents."), ("fr", "Deux cents jeunes arbres, deux cents voisins. Les enfants viennent avec leurs parents."), ("ar", "مئتا شجرة صغيرة ومئتا جار. يأتي الأطفال مع والديهم.")],
            [("en", "One Sunday next month, from 10:00"), ("fr", "Un dimanche du mois prochain, dès 10 h"), ("ar", "يوم أحد من الشهر القادم ابتداءً من 10:00")],
            [("en", "Gloves, spades and soup"), ("fr", "Les gants, les bêches et la soupe"), ("ar", "القفازات والمجارف والحساء")], 2, [], false, 200, 30, WayState.Public, 5),
        new([("en", "Help with the neighbours’ football tournament"), ("fr", "Aider au tournoi de football des voisins"), ("ar", "المساعدة في دورة كرة القدم بين الجيران")],
            [("en", "Drinks, first aid, a whistle: five people for one day."), ("fr", "Boissons, premiers secours, un sifflet : cinq personnes pour une journée."), ("ar", "مشروبات وإسعافات وصافرة: خمسة أشخاص ليوم واحد.")],
            [("en", "A Saturday in May, all day"), ("fr", "Un samedi de mai, toute la journée"), ("ar", "يوم سبت في أيار، طوال النهار")],
            [("en", "Lunch and a shirt"), ("fr", "Le repas et un maillot"), ("ar", "الغداء وقميص")], 4, [], true, 5, 70, WayState.Waiting, 0),
        new([("en", "Welcome desk at the winter market"), ("fr", "Accueil au marché d’hiver"), ("ar", "مكتب الاستقبال في سوق الشتاء")],
            [("en", "You point the way and lend an ear, two hours at a time."), ("fr", "Vous indiquez le chemin et prêtez l’oreille, deux heures à la fois."), ("ar", "ترشد الناس وتصغي إليهم، ساعتين كل مرة.")],
            [("en", "It is over; thank you"), ("fr", "C’est terminé ; merci"), ("ar", "انتهى، شكرًا لكم")],
            [("en", "A warm jacket and hot drinks"), ("fr", "Une veste chaude et des boissons chaudes"), ("ar", "سترة دافئة ومشروبات ساخنة")], 0, ["en", "fr", "ar"], false, 10, -12, WayState.Public, 4),
    ];

    public static readonly IReadOnlyList<(string Name, string Language, string Words)> Helpers =
    [
        ("Nadia B.", "fr", "Je suis libre le mercredi et j’aime les enfants."),
        ("Samir K.", "ar", "أعرف الحي جيدًا وأتكلم العربية والإنجليزية."),
        ("Ruth M.", "en", "I am retired and have time in the mornings."),
        ("Luis P.", "en", "I can drive a van and lift a wheelchair."),
        ("Hoda A.", "ar", "أحب أن أطبخ للناس."),
        ("Camille D.", "fr", "Je peux aider une fois par mois."),
    ];
}
