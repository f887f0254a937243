namespace Commonweal.Engagement.Consultations.Demo;

/// <summary>A statement of the invented city, and how each group tends to answer: A and a agree, D and d disagree, o is divided.</summary>
internal sealed record Asked(string Tends, string En, string Fr, string Ar);

/// <summary>What the invented city asks its people.</summary>
internal static class RivermeetStatements
{
    /// <summary>The old tram depot.</summary>
    public static IReadOnlyList<Asked> Depot { get; } =
    [
        new("AAA", "Whatever comes, the courtyard must stay open to everybody, day and evening.", "Quoi qu'il advienne, la cour doit rester ouverte à tous, le jour comme le soir.", "مهما كان المشروع، يجب أن تبقى الساحة مفتوحة للجميع نهارًا ومساءً."),
        new("AaD", "Most of the depot should become homes that ordinary families can pay for.", "Le dépôt devrait surtout devenir des logements abordables pour les familles.", "ينبغي أن يتحوّل معظم المستودع إلى مساكن في متناول الأسر العادية."),
        new("DoA", "The great hall should become a place for music, theatre and celebrations.", "La grande halle devrait devenir un lieu de musique, de théâtre et de fêtes.", "ينبغي أن تصبح القاعة الكبرى مكانًا للموسيقى والمسرح والاحتفالات."),
        new("AAA", "There should be trees and places to sit without having to buy anything.", "Il faut des arbres et des endroits où s'asseoir sans rien acheter.", "نريد أشجارًا وأماكن للجلوس من دون أن نضطر إلى شراء شيء."),
        new("oAd", "Small workshops and repair shops should have the first choice of rooms.", "Les petits ateliers et réparateurs devraient avoir la priorité.", "ينبغي أن تكون الأولوية للورش الصغيرة ومحال التصليح."),
        new("dAo", "A covered market with food from all our kitchens would bring us together.", "Un marché couvert avec les cuisines de tous nous rapprocherait.", "سوق مغطاة تجمع مأكولات كل مطابخنا ستقرّب بيننا."),
        new("AAA", "The way in must work for wheelchairs and prams from the first day.", "L'accès doit convenir aux fauteuils et aux poussettes dès le premier jour.", "يجب أن يكون المدخل مناسبًا للكراسي المتحركة وعربات الأطفال من اليوم الأول."),
        new("DdA", "Evening events until midnight are fine on weekends.", "Des soirées jusqu'à minuit le week-end, c'est acceptable.", "لا بأس بفعاليات مسائية حتى منتصف الليل في عطلة الأسبوع."),
        new("ADd", "Cars should be able to park inside the grounds.", "Les voitures devraient pouvoir se garer sur le site.", "ينبغي السماح بوقوف السيارات داخل الموقع."),
        new("AAa", "People who live next door should be asked before each step.", "Les riverains devraient être consultés à chaque étape.", "ينبغي سؤال الجيران قبل كل خطوة."),
        new("oAA", "Young people should run a part of the building themselves.", "Les jeunes devraient gérer eux-mêmes une partie du bâtiment.", "ينبغي أن يدير الشباب جزءًا من المبنى بأنفسهم."),
        new("DDD", "The depot should be sold to whoever pays the most.", "Le dépôt devrait être vendu au plus offrant.", "ينبغي بيع المستودع لمن يدفع أكثر."),
        new("AoA", "The history of the people who worked here should be told on the walls.", "L'histoire de celles et ceux qui ont travaillé ici devrait être racontée sur les murs.", "ينبغي أن تروي الجدران قصة من عملوا هنا."),
        new("aAD", "A health centre is needed more than a stage.", "Un centre de santé est plus nécessaire qu'une scène.", "نحن أحوج إلى مركز صحي منّا إلى مسرح."),
    ];

    /// <summary>Evenings on the quays; over.</summary>
    public static IReadOnlyList<Asked> Quays { get; } =
    [
        new("AA", "There should be enough public toilets on the quays, open at night.", "Il faut assez de toilettes publiques sur les quais, ouvertes la nuit.", "نحتاج إلى دورات مياه عامة كافية على الأرصفة، مفتوحة ليلًا."),
        new("AD", "Loudspeakers should be forbidden after ten in the evening.", "Les enceintes devraient être interdites après 22 heures.", "ينبغي منع مكبّرات الصوت بعد العاشرة مساءً."),
        new("DA", "The quays belong to those who have no garden; evenings there must stay lively.", "Les quais sont à ceux qui n'ont pas de jardin ; leurs soirées doivent rester vivantes.", "الأرصفة لمن لا حديقة له، ويجب أن تبقى أمسياتها حيّة."),
        new("AA", "Lights should make the way home feel safe without shining into bedrooms.", "L'éclairage doit rassurer sur le chemin du retour sans éclairer les chambres.", "يجب أن تجعل الإنارة طريق العودة آمنًا من دون أن تدخل إلى غرف النوم."),
        new("Ad", "Cafés should take in their tables at eleven.", "Les cafés devraient rentrer leurs tables à 23 heures.", "ينبغي أن تُدخل المقاهي طاولاتها عند الحادية عشرة."),
        new("dA", "A later last tram would do more than any rule.", "Un dernier tram plus tardif serait plus utile que toute règle.", "ترام أخير أكثر تأخرًا أنفع من أي قاعدة."),
        new("AA", "People who talk with the crowd help more than people who give fines.", "Des médiateurs sur place aident plus que des amendes.", "من يحاور الناس يفيد أكثر ممن يحرّر الغرامات."),
        new("DD", "The quays should be closed at night.", "Les quais devraient être fermés la nuit.", "ينبغي إغلاق الأرصفة ليلًا."),
        new("AA", "Bins should be emptied before the families come in the morning.", "Les poubelles devraient être vidées avant l'arrivée des familles le matin.", "ينبغي تفريغ الحاويات قبل أن تأتي العائلات صباحًا."),
        new("oA", "There should be one stage that everybody can book for free.", "Il faudrait une scène que chacun puisse réserver gratuitement.", "نريد منصة واحدة يستطيع الجميع حجزها مجانًا."),
        new("Ao", "Noise should be measured, and the figures shown to everybody.", "Le bruit devrait être mesuré et les chiffres montrés à tous.", "ينبغي قياس الضجيج وإظهار الأرقام للجميع."),
        new("AA", "Neighbours and night owls should meet twice a year.", "Riverains et noctambules devraient se rencontrer deux fois par an.", "ينبغي أن يلتقي السكان ومحبّو السهر مرتين في السنة."),
    ];
}
