namespace Commonweal.Engagement.Communities.Demo;

/// <summary>An invented community of Rivermeet.</summary>
internal sealed record Body(CommunityKind Kind, string En, string Fr, string Ar, string AboutEn, string AboutFr, string AboutAr, string[] Districts, string[] Languages, bool Shown = true);

/// <summary>The communities of the invented city: many kinds, none of them anybody's.</summary>
internal static class RivermeetBodies
{
    public static readonly IReadOnlyList<Body> All =
    [
        new(CommunityKind.Organisation, "Open House Association", "Association Maison ouverte", "جمعية البيت المفتوح",
            "A door that is open every afternoon: tea, forms explained, somebody to talk to. Come as you are.",
            "Une porte ouverte chaque après-midi : du thé, des formulaires expliqués, quelqu’un à qui parler. Venez comme vous êtes.",
            "باب مفتوح كل عصر: شاي وشرح للاستمارات وشخص تتحدث إليه. تعالوا كما أنتم.", ["station", "market-side"], ["en", "fr", "ar"]),
        new(CommunityKind.Network, "Two Banks Network", "Réseau des Deux Rives", "شبكة الضفتين",
            "Fourteen small groups on both rivers who lend each other rooms, vans and know-how.",
            "Quatorze petits groupes des deux rives qui se prêtent salles, camionnettes et savoir-faire.",
            "أربع عشرة مجموعة صغيرة على النهرين تتبادل القاعات والشاحنات والخبرة.", ["old-bridges", "weavers-bank", "inner-harbour"], ["en", "fr"]),
        new(CommunityKind.Group, "Mothers of the New Lanes", "Mères des Allées neuves", "أمهات الدروب الجديدة",
            "We meet on Wednesdays in the laundry room of number 12. Children welcome, of course.",
            "Nous nous retrouvons le mercredi dans la buanderie du 12. Les enfants sont les bienvenus, bien sûr.",
            "نلتقي كل أربعاء في غرفة الغسيل بالعمارة 12. والأطفال مرحّب بهم طبعًا.", ["new-lanes"], ["ar", "fr", "so"]),
        new(CommunityKind.Worship, "House of the River Bell", "Maison de la Cloche du fleuve", "دار جرس النهر",
            "A house of prayer by the old lock. On Sundays after the service there is soup for everybody.",
            "Une maison de prière près de la vieille écluse. Le dimanche, après l’office, la soupe est pour tout le monde.",
            "دار صلاة قرب الهويس القديم. ويوم الأحد بعد الصلاة حساء للجميع.", ["old-bridges"], ["en", "pl"]),
        new(CommunityKind.Worship, "Lantern Street House of Prayer", "Maison de prière de la rue de la Lanterne", "دار الصلاة بشارع الفانوس",
            "Our courtyard is open to neighbours every Friday afternoon. Shoes at the door, questions welcome.",
            "Notre cour est ouverte aux voisins chaque vendredi après-midi. Chaussures à l’entrée, questions bienvenues.",
            "فناؤنا مفتوح للجيران عصر كل جمعة. الأحذية عند الباب والأسئلة على الرحب.", ["weavers-bank"], ["ar", "en", "ur"]),
        new(CommunityKind.Culture, "The Weavers’ Stage", "La Scène des Tisserands", "مسرح النسّاجين",
            "Theatre in three languages, made by whoever turns up. No experience needed.",
            "Du théâtre en trois langues, fait par celles et ceux qui viennent. Aucune expérience requise.",
            "مسرح بثلاث لغات يصنعه من يحضر. لا حاجة إلى خبرة.", ["weavers-bank", "station"], ["fr", "ar", "en"]),
        new(CommunityKind.Organisation, "Harbour Boxing and Homework", "Boxe et devoirs du Port", "ملاكمة وواجبات المرفأ",
            "Homework first, then training. Every weekday from four, for everybody between 9 and 17.",
            "Les devoirs d’abord, l’entraînement ensuite. Chaque jour de semaine dès 16 h, de 9 à 17 ans.",
            "الواجبات أولًا ثم التدريب. كل يوم عمل من الرابعة، لكل من هم بين 9 و17 سنة.", ["inner-harbour"], ["en", "fr", "tr"]),
        new(CommunityKind.Group, "Night Market Traders", "Marchands du marché de nuit", "باعة السوق الليلي",
            "We keep the square lit and lively after dark, and look out for each other.",
            "Nous gardons la place éclairée et vivante après la tombée de la nuit, et veillons les uns sur les autres.",
            "نُبقي الساحة مضاءة وحيّة بعد المغيب، ويسهر بعضنا على بعض.", ["market-side"], ["fr", "ar", "vi", "wo"]),
        new(CommunityKind.Culture, "Orchard Hill Seniors’ Choir", "Chœur des aînés de la Colline", "جوقة كبار السن في تل البساتين",
            "Songs from seven countries, coffee afterwards. We also visit people who cannot leave their homes.",
            "Des chansons de sept pays, puis un café. Nous rendons aussi visite à celles et ceux qui ne peuvent plus sortir.",
            "أغانٍ من سبعة بلدان ثم قهوة. ونزور أيضًا من لا يستطيعون مغادرة بيوتهم.", ["orchard-hill", "mill-meadows"], ["en", "it"]),
        new(CommunityKind.Network, "Ferry Fields Neighbours", "Voisins des Champs du Bac", "جيران حقول المعدّية",
            "A telephone chain, a tool shed and a summer party. Everybody in Ferry Fields belongs.",
            "Une chaîne téléphonique, un abri à outils et une fête d’été. Tous les habitants des Champs du Bac en font partie.",
            "سلسلة هاتفية ومخزن أدوات وحفلة صيف. كل سكان حقول المعدّية منها.", ["ferry-fields"], ["en"]),
        new(CommunityKind.Group, "Evening Kitchen", "La Cuisine du soir", "مطبخ المساء",
            "A few families who cook together twice a month and would rather not be on a list.",
            "Quelques familles qui cuisinent ensemble deux fois par mois et préfèrent ne pas figurer sur une liste.",
            "بضع عائلات تطبخ معًا مرتين في الشهر وتفضّل ألا تظهر في قائمة.", ["station"], ["ti", "am"], Shown: false),
    ];
}
