namespace Commonweal.Communication.Rumours.Demo;

/// <summary>What is said in the invented city, and what is true of it.</summary>
internal static class RivermeetSayings
{
    internal static IReadOnlyList<Saying> All { get; } =
    [
        new("Whether the tap water in Mill Meadows can be drunk", 6, 19, [5, 5, 7, 1],
            [("en", "The tap water in Mill Meadows is not safe since the works, you have to boil it."), ("fr", "Il paraît que l’eau du robinet n’est plus potable aux Prés du Moulin."), ("ar", "يقولون إن ماء الصنبور في مروج الطاحونة لم يعد صالحًا للشرب."), ("en", "A neighbour says nobody should drink the water from the tap.")])
        {
            Weight = (Likelihood.Easily, Harm.Some),
            Sources = [("City laboratory", "Twelve samples, taken on two days in six streets: all clean."), ("Waterworks, head of the pipes", "The water is cloudy for a minute because there is air in the new pipes.")],
            Answer = new(Finding.False,
                [("en", "Clean from every tap in the city"), ("fr", "Elle est bonne à tous les robinets de la ville"), ("ar", "نظيف من كل حنفية في المدينة")],
                [("en", "The laboratory found all twelve samples clean. You can drink it cold, as always, also with small children. In the streets with new pipes it may look white for a minute: that is air."),
                 ("fr", "Le laboratoire a trouvé les douze échantillons propres. Vous pouvez la boire froide, comme toujours, les petits enfants aussi. Là où les conduites sont neuves, elle peut être blanche une minute : c’est de l’air."),
                 ("ar", "وجد المختبر أن العينات الاثنتي عشرة كلها نظيفة. يمكنكم شربه باردًا كالعادة، وللأطفال الصغار أيضًا. في الشوارع ذات الأنابيب الجديدة قد يبدو أبيض لدقيقة: إنه هواء.")])
            { AnsweredAfter = 1, LookInDays = 5, IsPublic = true },
        },
        new("Whether the last tram of line 3 still runs", 24, 12, [2, 3, 6, null],
            [("en", "They are taking away the last tram on line 3."), ("fr", "Le dernier tram de la ligne 3 est supprimé, paraît-il."), ("ar", "سمعت أنهم سيلغون آخر ترام على الخط 3.")])
        {
            Weight = (Likelihood.Easily, Harm.Little),
            Sources = [("Streets and Transport, timetable office", "Until 30 June the last one leaves at 23:10, because the track is renewed at night."), ("Timetable, printed edition", "Says the same.")],
            Answer = new(Finding.True,
                [("en", "Until the end of June, line 3 ends at 23:10"), ("fr", "Jusqu’à fin juin, la ligne 3 s’arrête à 23 h 10"), ("ar", "حتى نهاية حزيران ينتهي الخط 3 في الساعة 23:10")],
                [("en", "The track is renewed at night. A bus takes over from 23:10 to 0:40, from the same stops and with the same ticket."),
                 ("fr", "Les rails sont remplacés la nuit. Un bus prend le relais de 23 h 10 à 0 h 40, aux mêmes arrêts et avec le même billet."),
                 ("ar", "تُجدَّد السكة ليلًا. تنقلكم حافلة من 23:10 إلى 0:40 من المواقف نفسها وبالتذكرة نفسها.")])
            { AnsweredAfter = 2, IsPublic = true },
            Ends = Outcome.DiedDown,
        },
        new("Whether the library asks for a passport", 9, 4, [2, 2],
            [("ar", "قيل لي إن المكتبة تطلب جواز سفر الآن."), ("fr", "À la bibliothèque il faudrait maintenant montrer un passeport."), ("en", "You need a passport to join the library now.")])
        {
            Weight = (Likelihood.Possibly, Harm.Some),
            Sources = [("Main library, front desk", "No papers are asked for; a name is enough for the card."), ("Rules of the library, article 4", "Everybody who lives or learns here may join.")],
            Answer = new(Finding.False,
                [("en", "A name is enough to join the library"), ("fr", "Un nom suffit pour s’inscrire à la bibliothèque"), ("ar", "يكفي الاسم للاشتراك في المكتبة")],
                [("en", "Nobody asks for papers. The card costs nothing, and children get their own."), ("fr", "Personne ne demande de papiers. La carte est gratuite, et les enfants ont la leur."), ("ar", "لا يطلب أحد أوراقًا. البطاقة مجانية، وللأطفال بطاقتهم.")])
            { AnsweredAfter = 3, LookInDays = 20 },
        },
        new("Why the footbridge at Old Bridges is closed", 2, 5, [0, 0],
            [("en", "They closed the footbridge because it is about to fall down."), ("fr", "La passerelle serait sur le point de s’effondrer.")])
        {
            Weight = (Likelihood.Possibly, Harm.Serious),
            Sources = [("Streets and Transport, engineer on duty", "A crack was found during the yearly check. Measured every day until Friday."), ("Fire brigade", "Barrier stands; the stone bridge carries everybody.")],
            Answer = new(Finding.NotKnown,
                [("en", "Please take the stone bridge while engineers measure"), ("fr", "Prenez le pont de pierre pendant que les ingénieurs mesurent"), ("ar", "اعبروا الجسر الحجري ريثما يُتمّ المهندسون القياس")],
                [("en", "During the yearly check a crack was found, so the footbridge is closed to be careful. The stone bridge is three minutes away and open day and night."),
                 ("fr", "Une fissure a été trouvée au contrôle annuel ; par prudence, la passerelle est fermée. Le pont de pierre est à trois minutes, ouvert jour et nuit."),
                 ("ar", "وُجد شق أثناء الفحص السنوي، فأُغلق ممر المشاة احتياطًا. الجسر الحجري على بعد ثلاث دقائق ومفتوح ليلًا ونهارًا.")])
            {
                Unknown = [("en", "Whether it must be repaired, and how long that takes."), ("fr", "S’il faut réparer, et combien de temps cela prend."), ("ar", "هل يلزم إصلاحه، وكم يستغرق ذلك.")],
                AnsweredAfter = 0, LookInDays = 3, IsPublic = true, Reason = "People climb over the barrier: they should know at once, although few have heard of it.",
            },
        },
        new("What parking in the old town is going to cost", 4, 8, [0, 7],
            [("en", "Parking in the old town is going to cost fifty a month, for residents too."), ("fr", "Le stationnement passerait à cinquante par mois, même pour les habitants."), ("ar", "سيصير موقف السيارة بخمسين شهريًا حتى للسكان.")])
        {
            Weight = (Likelihood.Easily, Harm.Little),
            Sources = [("Streets and Transport", "Residents go on paying what they pay. Visitors' tickets change in May."), ("Decision of the council, item 7", "Only the tickets of visitors.")],
            Answer = new(Finding.Partly,
                [("en", "Residents go on paying 12 a month; tickets for visitors change in May"), ("fr", "Les habitants paient toujours 12 par mois ; les tickets des visiteurs changent en mai"), ("ar", "يبقى اشتراك السكان 12 شهريًا، وتتغيّر تذاكر الزوار في أيار")],
                [("en", "The council changed the tickets of visitors only: from May an hour costs 3. Nothing changes for people who live there."),
                 ("fr", "Le conseil n’a changé que les tickets des visiteurs : dès mai, l’heure coûte 3. Rien ne change pour qui habite là."),
                 ("ar", "غيّر المجلس تذاكر الزوار فقط: تصير الساعة بثلاثة من أيار. لا يتغيّر شيء لمن يسكن هناك.")]),
        },
        new("Whether the Saturday market moves", 3, 7, [7, 3, 1],
            [("en", "The Saturday market will be on Sundays from now on."), ("ar", "سوق السبت سينتقل إلى الأحد."), ("fr", "Le marché du samedi passerait au dimanche.")])
        {
            Weight = (Likelihood.Possibly, Harm.Some),
            Sources = [("Market office", "A trial on two Sundays is being talked about with the stallholders; nothing is decided.")],
        },
        new("Whether the new square was worth its money", 15, 3, [7, null],
            [("en", "The new square was a waste of money."), ("fr", "La nouvelle place, c’est de l’argent jeté.")])
        { Ends = Outcome.Opinion },
    ];

    /// <summary>Heard this morning; nobody has put it with a rumour yet.</summary>
    internal static IReadOnlyList<(string Language, int? District, string Words)> New { get; } =
    [
        ("en", 5, "At the school gate they say the tap water in Mill Meadows must be boiled."),
        ("ar", 6, "سمعت في المتجر أن سوق السبت لن يكون هنا بعد اليوم."),
        ("fr", 8, "On raconte que le bac ne passera plus l’hiver."),
        ("en", null, "Somebody on the bus said that bin bags have to be bought from the city now."),
    ];
}
