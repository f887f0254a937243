namespace Commonweal.Communication.Campaigns.Demo;

using Words = (string Language, string Text)[];

/// <summary>A work of the invented campaign.</summary>
internal sealed record RivermeetWork(string District, string? Artist, Words Title, Words About, Words Where, Words Alt);

/// <summary>A day of it, counted from its first.</summary>
internal sealed record RivermeetDay(int After, string? At, string? District, Words What, Words Where);

/// <summary>What the invented campaign 'Two rivers, one table' shows and does.</summary>
internal static class RivermeetWorks
{
    public static Words Title { get; } = [("en", "Two rivers, one table"), ("fr", "Deux rivières, une table"), ("ar", "نهران ومائدة واحدة")];

    public static Words Aim { get; } =
    [
        ("en", "Whoever was shouted at in our streets this autumn knows: this is your city, and we stand beside you."),
        ("fr", "Qui a été insulté dans nos rues cet automne doit le savoir : cette ville est la vôtre, et nous sommes à vos côtés."),
        ("ar", "لكل من أُسيء إليه في شوارعنا هذا الخريف: هذه مدينتك، ونحن إلى جانبك."),
    ];

    public static Words About { get; } =
    [
        ("en", "Six works by people who live here hang in six districts. Walk from one to the next, take a friend along, and sit down at the table on the last Sunday.\n\nIf something was said or done to you, you can tell us in your language, without a name."),
        ("fr", "Six œuvres de gens d’ici sont accrochées dans six quartiers. Allez de l’une à l’autre, emmenez une amie ou un ami, et asseyez-vous à table le dernier dimanche.\n\nSi on vous a dit ou fait quelque chose, vous pouvez nous le dire dans votre langue, sans nom."),
        ("ar", "ستة أعمال لأناس يعيشون هنا معلّقة في ستة أحياء. امشوا من عمل إلى آخر، واصطحبوا صديقًا، واجلسوا إلى المائدة في الأحد الأخير.\n\nوإن قيل لكم شيء أو فُعل بكم شيء، فأخبرونا بلغتكم ومن دون اسم."),
    ];

    public static IReadOnlyList<RivermeetWork> Works { get; } =
    [
        new("weavers-bank", "Salma Idris", [("en", "Threads"), ("fr", "Fils"), ("ar", "خيوط")],
            [("en", "Forty threads, one for each language the weavers counted in their yard."), ("fr", "Quarante fils, un pour chaque langue que les tisserands ont comptée dans leur cour."), ("ar", "أربعون خيطًا، خيط لكل لغة عدّها النسّاجون في ساحتهم.")],
            [("en", "Gable of the old weaving hall, Loom Street"), ("fr", "Pignon de l’ancienne halle de tissage, rue du Métier"), ("ar", "واجهة قاعة النسيج القديمة، شارع النول")],
            [("en", "Coloured lines cross each other and meet in a dark green circle."), ("fr", "Des lignes de couleur se croisent et se rejoignent dans un cercle vert foncé."), ("ar", "خطوط ملوّنة تتقاطع وتلتقي في دائرة خضراء داكنة.")]),
        new("old-bridges", "Class 4b, Bridge School", [("en", "A chair for everybody"), ("fr", "Une chaise pour chacun"), ("ar", "كرسي للجميع")],
            [("en", "The children drew the table they would like to sit at."), ("fr", "Les enfants ont dessiné la table où ils aimeraient s’asseoir."), ("ar", "رسم الأطفال المائدة التي يودّون الجلوس إليها.")],
            [("en", "Windows of the library on Bridge Square"), ("fr", "Vitrines de la bibliothèque, place du Pont"), ("ar", "واجهات المكتبة في ساحة الجسر")],
            [("en", "Twelve seats of different colours around a round orange table."), ("fr", "Douze sièges de couleurs différentes autour d’une table ronde orange."), ("ar", "اثنا عشر مقعدًا بألوان مختلفة حول مائدة برتقالية مستديرة.")]),
        new("inner-harbour", null, [("en", "Five bridges"), ("fr", "Cinq ponts"), ("ar", "خمسة جسور")],
            [("en", "Whoever painted it wants the bridges to be seen and not the painter."), ("fr", "Qui l’a peint veut qu’on voie les ponts, pas le peintre."), ("ar", "أراد من رسمه أن تُرى الجسور لا الرسّام.")],
            [("en", "Container beside the ferry house"), ("fr", "Conteneur près de la maison du bac"), ("ar", "حاوية بجانب بيت المعدّية")],
            [("en", "Five wide arches, one within the other, each of another colour."), ("fr", "Cinq larges arches emboîtées, chacune d’une autre couleur."), ("ar", "خمسة أقواس عريضة متداخلة، لكل منها لون.")]),
        new("station", "Jonas Wirth", [("en", "The light is on"), ("fr", "La lumière est allumée"), ("ar", "الضوء مضاء")],
            [("en", "Every night since September somebody left a lamp in the window."), ("fr", "Chaque nuit depuis septembre, quelqu’un a laissé une lampe à la fenêtre."), ("ar", "منذ أيلول يترك أحدهم مصباحًا في النافذة كل ليلة.")],
            [("en", "Underpass of the station, east side"), ("fr", "Passage souterrain de la gare, côté est"), ("ar", "نفق المحطة، الجهة الشرقية")],
            [("en", "The front of a house at night; a third of its windows are lit in yellow."), ("fr", "Une façade la nuit ; un tiers de ses fenêtres est éclairé en jaune."), ("ar", "واجهة بيت في الليل، وثلث نوافذه مضاء بالأصفر.")]),
        new("market-side", "Market women’s choir", [("en", "Twenty-six stars"), ("fr", "Vingt-six étoiles"), ("ar", "ست وعشرون نجمة")],
            [("en", "One for each voice of the choir."), ("fr", "Une pour chaque voix du chœur."), ("ar", "نجمة لكل صوت في الجوقة.")],
            [("en", "Shutters of the market hall"), ("fr", "Volets de la halle du marché"), ("ar", "مصاريع سوق المدينة")],
            [("en", "Large and small stars of eight rays scattered over a light ground."), ("fr", "De grandes et petites étoiles à huit branches sur un fond clair."), ("ar", "نجوم كبيرة وصغيرة بثمانية أشعة على أرضية فاتحة.")]),
        new("new-lanes", "Amal and Pierre", [("en", "High water"), ("fr", "Hautes eaux"), ("ar", "مياه عالية")],
            [("en", "Two who met while they filled sandbags in the flood."), ("fr", "Deux personnes qui se sont connues en remplissant des sacs de sable."), ("ar", "اثنان تعارفا وهما يملآن أكياس الرمل أيام الفيضان.")],
            [("en", "Wall of the tram depot, Lane 7"), ("fr", "Mur du dépôt de tram, allée 7"), ("ar", "جدار مستودع الترام، الدرب 7")],
            [("en", "Bands of waves in blue and other colours run across the picture."), ("fr", "Des bandes de vagues bleues et d’autres couleurs traversent l’image."), ("ar", "أشرطة أمواج زرقاء وملوّنة تمتد عبر اللوحة.")]),
    ];

    public static IReadOnlyList<RivermeetDay> Days { get; } =
    [
        new(0, "17:30", "weavers-bank", [("en", "Opening with the choir"), ("fr", "Ouverture avec le chœur"), ("ar", "الافتتاح مع الجوقة")], [("en", "Loom Street"), ("fr", "Rue du Métier"), ("ar", "شارع النول")]),
        new(9, "14:00", "station", [("en", "Walk from work to work, with an interpreter"), ("fr", "Promenade d’œuvre en œuvre, avec interprète"), ("ar", "جولة بين الأعمال مع مترجم")], [("en", "East door of the station"), ("fr", "Porte est de la gare"), ("ar", "الباب الشرقي للمحطة")]),
        new(20, "10:00", "old-bridges", [("en", "Workshop: draw your own chair"), ("fr", "Atelier : dessinez votre chaise"), ("ar", "ورشة: ارسم كرسيّك")], [("en", "Library on Bridge Square"), ("fr", "Bibliothèque, place du Pont"), ("ar", "مكتبة ساحة الجسر")]),
        new(34, null, null, [("en", "The table on both banks"), ("fr", "La table des deux rives"), ("ar", "المائدة على الضفتين")], [("en", "Both banks of the river"), ("fr", "Les deux rives"), ("ar", "ضفتا النهر")]),
    ];
}
