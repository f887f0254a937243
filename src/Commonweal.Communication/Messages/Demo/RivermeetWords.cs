namespace Commonweal.Communication.Messages.Demo;

/// <summary>A message of the invented city, in its three languages.</summary>
/// <param name="DaysAgo">When it went out.</param>
/// <param name="Urgent">Whether it overtook everything.</param>
/// <param name="Topic">Code of its topic.</param>
/// <param name="Headline">Its headline by language.</param>
/// <param name="Text">Its text by language; what is absent is missing.</param>
internal sealed record RivermeetMessage(int DaysAgo, bool Urgent, string Topic, (string Language, string Words)[] Headline, (string Language, string Words)[] Text);

/// <summary>A month of what Rivermeet said.</summary>
internal static class RivermeetWords
{
    public static IReadOnlyList<RivermeetMessage> Out { get; } =
    [
        new(29, false, "living-together", [("en", "The town hall is open on Saturdays in November"), ("fr", "La mairie est ouverte le samedi en novembre"), ("ar", "البلدية مفتوحة أيام السبت في تشرين الثاني")],
        [
            ("en", "From this week you can come on Saturdays from 9 to 13. You need no appointment.\n\nSomebody who speaks Arabic and French is there every Saturday."),
            ("fr", "Dès cette semaine, vous pouvez venir le samedi de 9 h à 13 h. Sans rendez-vous.\n\nQuelqu’un qui parle arabe et français est là chaque samedi."),
            ("ar", "ابتداءً من هذا الأسبوع يمكنكم الحضور يوم السبت من التاسعة حتى الواحدة. لا حاجة إلى موعد.\n\nيوجد كل سبت من يتحدث العربية والفرنسية."),
        ]),
        new(21, false, "my-district", [("en", "The footbridge at the mill is closed for ten days"), ("fr", "La passerelle du moulin est fermée dix jours"), ("ar", "جسر المشاة عند الطاحونة مغلق عشرة أيام")],
        [
            ("en", "The footbridge at the mill is being repaired. The bus 4 is free of charge between the two banks while it is closed.\n\nWe will tell you when it is open again."),
            ("fr", "La passerelle du moulin est en réparation. Le bus 4 est gratuit entre les deux rives pendant ce temps.\n\nNous vous dirons quand elle rouvrira."),
            ("ar", "يجري إصلاح جسر المشاة عند الطاحونة. الحافلة 4 مجانية بين الضفتين طوال الإغلاق.\n\nسنخبركم حين يُفتح من جديد."),
        ]),
        new(12, true, "urgent", [("en", "Boil the water in Harbour and Mill today"), ("fr", "Faites bouillir l’eau aujourd’hui au Port et au Moulin"), ("ar", "اغلوا الماء اليوم في حيّي الميناء والطاحونة")],
        [
            ("en", "## What happened\nA pipe broke this morning. The water is not poisonous. We do not know yet when the pipe will be mended.\n\n## What to do\n- Boil tap water before you drink it, until tomorrow at 12.\n- Tell neighbours who may not have heard.\n\n## What comes next\nWe will write again at 18:00."),
            ("fr", "## Ce qui s’est passé\nUne conduite a cédé ce matin. L’eau n’est pas toxique. Nous ne savons pas encore quand la conduite sera réparée.\n\n## Que faire\n- Faites bouillir l’eau du robinet avant de la boire, jusqu’à demain midi.\n- Prévenez vos voisins qui ne le savent peut-être pas.\n\n## La suite\nNous vous écrirons à 18 h."),
            ("ar", "## ماذا حدث\nانكسر أنبوب هذا الصباح. الماء ليس سامًا. لا نعرف بعد متى يُصلح الأنبوب.\n\n## ماذا نفعل\n- نرجو غلي ماء الصنبور قبل شربه حتى الثانية عشرة من ظهر الغد.\n- أخبروا جيرانكم الذين قد لا يعلمون.\n\n## ما يلي\nسنكتب إليكم ثانية في السادسة مساءً."),
        ]),
        new(11, true, "urgent", [("en", "The water is safe again"), ("fr", "L’eau est de nouveau sûre"), ("ar", "الماء صالح للشرب من جديد")],
        [
            ("en", "The pipe is mended and the water was tested. You can drink it again. Thank you to everybody who knocked on a neighbour’s door."),
            ("fr", "La conduite est réparée et l’eau a été analysée. Vous pouvez de nouveau la boire. Merci à toutes les personnes qui ont frappé chez leurs voisins."),
            ("ar", "أُصلح الأنبوب وفُحص الماء، ويمكنكم شربه من جديد. شكرًا لكل من طرق باب جاره."),
        ]),
        new(4, false, "living-together", [("en", "The street meal of the two banks: sign up until Friday"), ("fr", "Le repas des deux rives : inscrivez-vous jusqu’à vendredi"), ("ar", "مائدة الضفتين: سجّلوا حتى الجمعة")],
        [
            ("en", "On Sunday week we eat together on both banks. There is a place for everybody; tell us what you do not eat."),
            ("fr", "Dimanche en huit, nous mangeons ensemble sur les deux rives. Il y a une place pour chacun ; dites-nous ce que vous ne mangez pas."),
            ("ar", "نأكل معًا على الضفتين يوم الأحد بعد القادم. لكل منكم مكان؛ أخبرونا بما لا تأكلون."),
        ]),
    ];

    public static RivermeetMessage Draft { get; } = new(0, false, "my-district", [("en", "The footbridge at the mill is open again"), ("fr", "La passerelle du moulin est rouverte")],
    [
        ("en", "The repair took two days longer than we promised. We are sorry for the detours.\n\nWe will tell you when it is open again."),
        ("fr", "Les travaux ont duré deux jours de plus que promis. Nous regrettons les détours."),
    ]);
}
