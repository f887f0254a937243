namespace Commonweal.Engagement.Concerns.Demo;

/// <summary>What the people of the invented city say, and what it answers. Nobody and no place here is real.</summary>
/// <param name="Topic">Code of the topic.</param>
/// <param name="Department">Code of the department.</param>
/// <param name="Language">Language of both texts.</param>
/// <param name="Words">What was said.</param>
/// <param name="Answer">What the city answers, once it does.</param>
internal sealed record Said(string Topic, string Department, string Language, string Words, string Answer);

internal static class RivermeetWords
{
    public static readonly IReadOnlyList<Said> All =
    [
        new("service", "streets", "en", "The street lamp at the end of our lane has been dark for a week. Children walk home there after five.", "The lamp has a new cable and shines again since yesterday. Thank you for telling us."),
        new("service", "parks", "en", "The bins by the playground are overflowing every Monday morning.", "From this week the bins there are emptied on Sunday evening too."),
        new("service", "streets", "fr", "Le bus 4 passe souvent dix minutes trop tôt le matin. On le rate pour l’école.", "Le conducteur part désormais à l’heure affichée. Nous le vérifions pendant un mois."),
        new("service", "housing", "ar", "المصعد في عمارتنا معطّل منذ أسبوعين، وفي الطابق الخامس سيدة مسنّة لا تستطيع النزول.", "أُصلح المصعد يوم الخميس. وفي المرة القادمة اتصلوا بالرقم المعلّق على بابه."),
        new("service", "streets", "ar", "الإشارة الضوئية قرب السوق لا تترك وقتًا كافيًا للعبور بعربة أطفال.", "أطلنا وقت العبور خمس ثوانٍ. شكرًا على التنبيه."),
        new("service", "parks", "fr", "La fontaine du parc ne coule plus et les bancs sont cassés.", "Les bancs sont réparés. La fontaine attend une pièce ; elle coulera au printemps."),
        new("service", "schools", "en", "The after-school club closes at half past four. Parents who work at the harbour cannot be there in time.", "From next month the club stays open until six on weekdays."),
        new("service", "social", "fr", "Au guichet, personne ne parle arabe le mardi, alors que c’est le jour des familles.", "Une interprète est là chaque mardi de 9 h à 12 h, à partir de la semaine prochaine."),
        new("service", "streets", "en", "There is a deep hole in the cycle path under the railway bridge. Two people fell last week.", "The hole was filled on Tuesday and the whole path is resurfaced in spring."),
        new("service", "parks", "ar", "رائحة كريهة تخرج من المجرى خلف المدرسة كلما أمطرت.", "نُظّف المجرى، ونفحصه الآن كل شهر."),
        new("idea", "culture", "en", "Could the old ferry house be opened on Saturdays? People could cook together there.", "It can. The first open kitchen is on the second Saturday of next month."),
        new("idea", "culture", "fr", "Un tournoi de football entre quartiers, avec des équipes mélangées par tirage au sort ?", "Belle idée : le club prépare un tournoi pour le mois de mai. Nous vous tenons au courant."),
        new("idea", "schools", "ar", "لماذا لا تكون هناك ساعة قراءة بالعربية في مكتبة الأطفال؟", "تبدأ ساعة القراءة بالعربية يوم السبت الأول من الشهر القادم."),
        new("idea", "parks", "en", "Benches along the new lanes, please. My grandmother cannot walk to the shop without a rest.", "Six benches are ordered. You can choose where they go at the meeting on Thursday."),
        new("question", "housing", "fr", "Quels papiers faut-il pour demander un logement quand on vient d’arriver ?", "Une pièce d’identité suffit pour commencer. La liste complète est jointe à cette réponse, en trois langues."),
        new("question", "social", "ar", "أين يمكنني تعلّم اللغة مساءً؟ عندي أطفال صغار.", "هناك دروس مسائية في حي الدروب الجديدة مع رعاية للأطفال. يكفي أن تحضري يوم الاثنين."),
        new("question", "schools", "en", "My son is new at school and eats no meat. Whom do I tell?", "Tell the school office; a slip is enough. There is a meal without meat every day."),
        new("call-back", "social", "fr", "J’aimerais parler à quelqu’un de l’aide pour ma mère, l’après-midi si possible.", "Nous vous avons appelé mardi. Une collègue passe chez votre mère la semaine prochaine."),
        new("mayor", "mayor", "en", "At the square on Friday strangers shouted at people leaving prayers. Will you say something?", "The mayor was at the square the next Friday, with many neighbours. Thank you for writing; nobody here stands alone."),
        new("mayor", "mayor", "ar", "شكرًا لمن زرع الأشجار أمام دارنا. الشارع صار أجمل.", "وصل شكركم إلى العاملين في الحدائق، وقد فرحوا به كثيرًا."),
        new("tension", "social", "en", "Since the fight at the tram stop two groups of young people avoid each other and parents are afraid. It was never like this.", "Two youth workers are there every afternoon, and the club invites both groups to rebuild the shelter."),
        new("tension", "social", "fr", "Des affiches insultantes ont été collées près de la salle des fêtes. Les gens en parlent beaucoup.", "Les affiches sont enlevées. Le comité de quartier se réunit jeudi, une collègue y sera."),
        new("unfair", "", "en", "At the counter I was sent away because of my accent, as it seemed to me. Others after me were served.", "I have spoken with the office. You are owed an apology, and it comes with a new appointment."),
        new("unfair", "", "ar", "انتظرت ثلاث ساعات ثم قيل لي أن أعود مع مترجم. هذا ليس عدلًا.", "أنت على حق. يلتزم المكتب منذ اليوم بتوفير مترجم خلال ساعة."),
        new("information", "mayor", "fr", "Je demande le coût du nouvel éclairage du pont, facture comprise.", "Vous trouverez ci-joint le contrat et la facture, noms des employés retirés."),
    ];

    /// <summary>Of the texts above, those told in public, in every language: what people said, and what the city did.</summary>
    public static readonly IReadOnlyDictionary<int, ((string Language, string Text)[] Said, (string Language, string Text)[] Did)> Released =
        new Dictionary<int, ((string, string)[], (string, string)[])>
        {
            [0] = ([("en", "A street lamp was dark where children walk home."), ("fr", "Un lampadaire était éteint sur le chemin de l’école."), ("ar", "كان عمود إنارة مطفأً في طريق الأطفال إلى بيوتهم.")],
                [("en", "It has a new cable and shines again."), ("fr", "Il a un nouveau câble et éclaire de nouveau."), ("ar", "صار له كابل جديد وعاد يضيء.")]),
            [1] = ([("en", "The bins by the playground overflowed every Monday."), ("fr", "Les poubelles de l’aire de jeux débordaient chaque lundi."), ("ar", "كانت حاويات الملعب تفيض كل اثنين.")],
                [("en", "They are now emptied on Sunday evening too."), ("fr", "Elles sont vidées le dimanche soir aussi."), ("ar", "صارت تُفرَّغ مساء الأحد أيضًا.")]),
            [4] = ([("en", "The crossing by the market gave too little time."), ("fr", "Le feu près du marché laissait trop peu de temps pour traverser."), ("ar", "لم تكن الإشارة قرب السوق تترك وقتًا كافيًا للعبور.")],
                [("en", "It is green five seconds longer."), ("fr", "Il reste vert cinq secondes de plus."), ("ar", "أطلنا وقت العبور خمس ثوانٍ.")]),
            [6] = ([("en", "The after-school club closed before parents finished work."), ("fr", "La garderie fermait avant la fin du travail des parents.")],
                [("en", "It stays open until six."), ("fr", "Elle reste ouverte jusqu’à dix-huit heures.")]),
            [12] = ([("en", "Why is there no reading hour in Arabic for children?"), ("ar", "لماذا لا توجد ساعة قراءة بالعربية للأطفال؟")],
                [("en", "There is one now, every first Saturday."), ("ar", "صارت هناك ساعة كل أول سبت من الشهر.")]),
            [13] = ([("en", "People asked for benches on the way to the shop."), ("fr", "On demandait des bancs sur le chemin du magasin."), ("ar", "طلب الناس مقاعد في الطريق إلى المتجر.")],
                [("en", "Six are coming; neighbours choose where."), ("fr", "Six arrivent ; les voisins choisissent où."), ("ar", "ستة مقاعد قادمة، والجيران يختارون مكانها.")]),
        };
}
