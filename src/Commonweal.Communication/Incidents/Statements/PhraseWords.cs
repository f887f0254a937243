using System.Collections.Frozen;
using Commonweal.Communication.Playbook.Terms;

namespace Commonweal.Communication.Incidents.Statements;

/// <summary>
/// The words of one language from which <see cref="SuspectWords"/> makes its phrases. They are looked for in what the city is about to say,
/// and nothing is ever stored of whom they could mean.
/// </summary>
/// <param name="Suspects">Words for whoever is said to have done it.</param>
/// <param name="Between">Words that may stand between the suspect and the group; any other ends the phrase.</param>
/// <param name="Groups">Words for origin and faith.</param>
/// <param name="Symbols">Phrases that name a sign or bring a quotation.</param>
/// <param name="GroupComesFirst">Whether the group can stand before the suspect.</param>
internal sealed record PhraseWords(IReadOnlySet<string> Suspects, IReadOnlySet<string> Between, IReadOnlySet<string> Groups, IReadOnlyList<string[]> Symbols, bool GroupComesFirst)
{
    private static readonly FrozenDictionary<string, PhraseWords> Languages = new Dictionary<string, PhraseWords>(StringComparer.Ordinal)
    {
        ["en"] = Make("en", first: true,
            "suspect suspects suspected attacker attackers perpetrator perpetrators culprit culprits gunman shooter offender offenders assailant assailants vandal vandals",
            "is was are were be been being believed said thought reported reportedly apparently allegedly probably likely described identified known as to one two three four several both all who has have had a an the of from and young old year years adult man woman men women boy girl youth teenager local person people national citizen member origin descent faith community by",
            "muslim muslims christian christians jewish jew jews hindu hindus sikh sikhs buddhist buddhists atheist islamist islamists catholic orthodox migrant migrants refugee refugees immigrant immigrants asylum foreign foreigner foreigners arab arabs african africans asian asians black white roma gypsy gypsies turkish turk turks kurdish kurd syrian syrians afghan afghans iraqi iranian moroccan moroccans algerian algerians tunisian tunisians somali somalis eritrean ukrainian ukrainians russian russians polish pole poles romanian romanians albanian albanians serbian pakistani indian bangladeshi chinese israeli israelis palestinian palestinians",
            "swastika|swastikas|nazi salute|the graffiti said|the graffiti says|the graffiti read|the graffiti reads|the words read|the wall read|it read|the sign read|the slogan|the slogans|it is written that"),
        ["fr"] = Make("fr", first: false,
            "suspect suspects suspecte suspectes auteur auteurs autrice agresseur agresseurs assaillant assaillants tireur attaquant attaquants terroriste terroristes coupable coupables",
            "est était sont étaient serait seraient être présumé présumés présumée identifié identifiée décrit décrite présenté présentée comme selon qui a deux trois plusieurs tous un une des de d du la le l et ans jeune homme femme individu personne ressortissant ressortissante citoyen citoyenne originaire origine origines nationalité confession religion communauté probablement apparemment",
            "musulman musulmane musulmans musulmanes chrétien chrétienne chrétiens juif juive juifs juives hindou sikh bouddhiste islamiste islamistes catholique orthodoxe migrant migrante migrants réfugié réfugiée réfugiés immigré immigrée immigrés étranger étrangère étrangers arabe arabes africain africaine africains asiatique asiatiques maghrébin maghrébine maghrébins noir noire noirs blanc blanche rom roms tsigane tsiganes gitan gitans turc turque turcs kurde kurdes syrien syrienne syriens afghan afghane afghans irakien iranien marocain marocaine marocains algérien algérienne algériens tunisien tunisienne tunisiens somalien somalienne ukrainien ukrainienne ukrainiens russe russes polonais polonaise roumain roumaine roumains albanais pakistanais indien indienne chinois chinoise israélien israélienne israéliens palestinien palestinienne palestiniens",
            "croix gammée|croix gammées|svastika|salut nazi|le slogan|les slogans|le tag disait|le tag dit|on pouvait lire|on peut lire|il est écrit|était écrit|les mots écrits"),
        ["ar"] = Make("ar", first: false,
            "مشتبه مشتبهين مهاجم مهاجمين مهاجمون جاني جناة فاعل فاعلون فاعلين معتدي معتدون معتدين متهم متهمون متهمين منفذ منفذو",
            "به بهم بها فيه فيهم هو هي هم كان كانت كانوا يكون انه بانه انها شخص شخصان رجل رجلان امراة شاب شبان من في على عمره العمر عام عاما سنة اصل اصول جنسية ديانة دين مواطن هجوم الهجوم اعتداء الاعتداء اطلاق النار ربما يعتقد يقال",
            "مسلم مسلمة مسلمون مسلمين مسيحي مسيحية مسيحيون مسيحيين يهودي يهودية يهود هندوسي سيخي بوذي اسلامي متطرف مهاجر مهاجرون مهاجرين لاجئ لاجئة لاجئون لاجئين اجنبي اجنبية اجانب عربي عربية عرب افريقي افريقية افارقة اسيوي غجري غجر اسود ابيض تركي تركية كردي سوري سورية سوريون سوريين افغاني عراقي ايراني مغربي مغربية جزائري تونسي صومالي اوكراني روسي بولندي روماني الباني باكستاني هندي صيني اسرائيلي فلسطيني",
            "صليب معقوف|تحية نازية|عبارة تقول|كتابات تقول|كتب على الجدار|كتب عليها|شعار يقول|شعارات تقول"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of a language; null where nobody listed them, and only the playbook's terms are looked for.</summary>
    public static PhraseWords? Of(string language) => Languages.GetValueOrDefault(language.Split('-')[0]);

    private static PhraseWords Make(string language, bool first, string suspects, string between, string groups, string symbols)
        => new(Set(language, suspects), Set(language, between), Set(language, groups), [.. symbols.Split('|').Select(s => TermWords.Of(s, language).Select(w => w.Forms[0]).ToArray())], first);

    private static FrozenSet<string> Set(string language, string words) => TermWords.Of(words, language).Select(w => w.Forms[0]).ToFrozenSet(StringComparer.Ordinal);
}
