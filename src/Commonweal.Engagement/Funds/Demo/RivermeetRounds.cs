using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Funds.Demo;

/// <summary>The four rounds of the invented city.</summary>
internal static class RivermeetRounds
{
    private static readonly MultilingualText Everybody = MultilingualText.Of(
        ("en", "Everybody from 14 who lives, works or studies in Rivermeet. No papers are needed: ask for a code at a library, a school or a shelter."),
        ("fr", "Toute personne dès 14 ans qui habite, travaille ou étudie à Confluence. Aucun papier n’est demandé : prenez un code à la bibliothèque, à l’école ou au foyer."),
        ("ar", "كل من بلغ الرابعة عشرة ويسكن أو يعمل أو يدرس في ملتقى النهر. لا حاجة إلى أوراق: اطلب رمزًا في المكتبة أو المدرسة أو المأوى."));

    private static readonly MultilingualText Young = MultilingualText.Of(
        ("en", "Young people from 14 to 25. Schools, clubs and the youth office hand out codes."),
        ("fr", "Les jeunes de 14 à 25 ans. Les écoles, les clubs et l’espace jeunes donnent des codes."),
        ("ar", "الشباب من 14 إلى 25 سنة. توزع المدارس والنوادي ومكتب الشباب الرموز."));

    internal static FundRound Residents(DateOnly today) => new()
    {
        Slug = "residents-budget", Kind = RoundKind.ResidentsBudget, Money = 300_000, Currency = "EUR", IsOpen = true, MostChoices = 5, ByEmail = true,
        Title = MultilingualText.Of(("en", "Residents’ budget: the first round"), ("fr", "Budget des habitants : premier tour"), ("ar", "ميزانية السكان: الجولة الأولى")),
        Purpose = MultilingualText.Of(
            ("en", "Three hundred thousand for what communities say should be different. Communities named the challenges; residents proposed and decided."),
            ("fr", "Trois cent mille pour ce qui, selon les communautés, doit changer. Les communautés ont nommé les défis ; les habitants ont proposé et décidé."),
            ("ar", "ثلاثمئة ألف لما تقول الجماعات إنه ينبغي أن يتغير. الجماعات سمّت التحديات، والسكان اقترحوا وقرروا.")),
        WhoMayPropose = Everybody, WhoMayVote = Everybody,
        ChallengesFrom = today.AddDays(-200), ProposalsFrom = today.AddDays(-170), FeasibilityFrom = today.AddDays(-130), VotingFrom = today.AddDays(-90), VotingUntil = today.AddDays(-62), ResultOn = today.AddDays(-60),
    };

    internal static FundRound Grants(DateOnly today) => new()
    {
        Slug = "community-grants", Kind = RoundKind.CommunityGrants, Money = 120_000, Currency = "EUR", IsOpen = true, MostYears = 3, MostChoices = 3,
        Title = MultilingualText.Of(("en", "Community grants"), ("fr", "Subventions aux communautés"), ("ar", "منح الجماعات")),
        Purpose = MultilingualText.Of(
            ("en", "For organisations and for groups that want to become one: their own running, a project, learning, or a beginning."),
            ("fr", "Pour les associations et les groupes qui veulent le devenir : fonctionnement, projet, formation ou démarrage."),
            ("ar", "للجمعيات وللمجموعات التي تريد أن تصبح جمعيات: للتسيير أو لمشروع أو للتعلم أو للبداية.")),
        WhoMayPropose = MultilingualText.Of(("en", "Organisations and groups of Rivermeet, registered or not."), ("fr", "Les associations et groupes de Confluence, déclarés ou non."), ("ar", "الجمعيات والمجموعات في ملتقى النهر، مسجلة كانت أم لا.")),
        WhoMayVote = Everybody,
        ChallengesFrom = today.AddDays(-80), ProposalsFrom = today.AddDays(-60), FeasibilityFrom = today.AddDays(-10), VotingFrom = today.AddDays(11), VotingUntil = today.AddDays(32), ResultOn = today.AddDays(35),
    };

    internal static FundRound Youth(DateOnly today) => new()
    {
        Slug = "youth-fund", Kind = RoundKind.YouthFund, Money = 45_000, Currency = "EUR", IsOpen = true, Form = BallotForm.Basket, ByEmail = true,
        Title = MultilingualText.Of(("en", "Youth fund"), ("fr", "Fonds des jeunes"), ("ar", "صندوق الشباب")),
        Purpose = MultilingualText.Of(("en", "Forty-five thousand, decided by those it is for."), ("fr", "Quarante-cinq mille, décidés par celles et ceux à qui ils sont destinés."), ("ar", "خمسة وأربعون ألفًا يقررها من هي لهم.")),
        WhoMayPropose = Young, WhoMayVote = Young,
        ChallengesFrom = today.AddDays(-90), ProposalsFrom = today.AddDays(-75), FeasibilityFrom = today.AddDays(-30), VotingFrom = today.AddDays(-8), VotingUntil = today.AddDays(13), ResultOn = today.AddDays(16),
    };

    internal static FundRound Next(DateOnly today) => new()
    {
        Slug = "residents-budget-next", Kind = RoundKind.ResidentsBudget, Money = 320_000, Currency = "EUR", IsOpen = true, MostChoices = 5, ByEmail = true,
        Title = MultilingualText.Of(("en", "Residents’ budget: the second round"), ("fr", "Budget des habitants : deuxième tour"), ("ar", "ميزانية السكان: الجولة الثانية")),
        Purpose = MultilingualText.Of(
            ("en", "The second round begins as the first did: communities say what should be different, before anybody says how."),
            ("fr", "Le deuxième tour commence comme le premier : les communautés disent ce qui doit changer, avant que quiconque dise comment."),
            ("ar", "تبدأ الجولة الثانية كما بدأت الأولى: تقول الجماعات ما ينبغي أن يتغير قبل أن يقول أحد كيف.")),
        WhoMayPropose = Everybody, WhoMayVote = Everybody,
        ChallengesFrom = today.AddDays(-12), ProposalsFrom = today.AddDays(18), FeasibilityFrom = today.AddDays(60), VotingFrom = today.AddDays(95), VotingUntil = today.AddDays(123), ResultOn = today.AddDays(126),
    };
}
