using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Concerns.Topics;

/// <summary>The topics a new city starts with, one of each kind, in plain words; the city then makes them its own.</summary>
internal static class DefaultTopics
{
    /// <summary>Working days for letters to the mayor and for requests under the law, which promise something else than a department.</summary>
    private const int Letter = 10, Request = 20;

    internal static async Task AddAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<CommonwealDb>();
        db.AddRange(All());
        await db.SaveChangesAsync(stop);
    }

    internal static IEnumerable<Topic> All() =>
    [
        Topic(1, "service", TopicKind.Service,
            "Something is broken, missing or late", "Quelque chose est cassé, manque ou tarde", "شيء معطّل أو ناقص أو متأخر",
            "A street light, a bin, a bus stop, a form, an appointment.", "Un lampadaire, une poubelle, un arrêt de bus, un formulaire, un rendez-vous.", "عمود إنارة، حاوية نفايات، موقف حافلة، استمارة، موعد."),
        Topic(2, "unfair", TopicKind.Unfair,
            "Something was unfair", "Quelque chose était injuste", "حدث شيء غير عادل",
            "You were treated badly, or the city itself did wrong. The ombud reads this, not the department.", "On vous a mal traité, ou la ville elle-même a mal agi. C’est le médiateur qui lit ce message, pas le service concerné.", "عوملت معاملة سيئة، أو أخطأت المدينة نفسها. يقرأ هذا أمين المظالم لا الإدارة المعنية."),
        Topic(3, "tension", TopicKind.Tension,
            "There is tension somewhere", "Il y a des tensions quelque part", "هناك توتر في مكان ما",
            "Tell us about events and places, not about people. Somebody looks into it and helps.", "Parlez-nous d’événements et de lieux, pas de personnes. Quelqu’un s’en occupe et aide.", "حدّثنا عن أحداث وأماكن لا عن أشخاص. سينظر أحدنا في الأمر ويساعد."),
        Topic(4, "idea", TopicKind.Idea,
            "I have an idea", "J’ai une idée", "لدي فكرة",
            "Something the city could do, or do better.", "Une chose que la ville pourrait faire, ou mieux faire.", "شيء يمكن للمدينة أن تفعله أو أن تحسّنه."),
        Topic(5, "question", TopicKind.Question,
            "I have a question", "J’ai une question", "لدي سؤال",
            "Where to go, what to bring, how something works.", "Où aller, que faut-il apporter, comment cela fonctionne.", "إلى أين أذهب، وماذا أحضر، وكيف تسير الأمور."),
        Topic(6, "call-back", TopicKind.CallBack,
            "Please call me back", "Rappelez-moi", "عاودوا الاتصال بي",
            "Leave a number and say when it suits you. We call in your language.", "Laissez un numéro et dites quand cela vous convient. Nous appelons dans votre langue.", "اترك رقمًا وقل متى يناسبك. نتصل بك بلغتك.", acknowledge: 1, answer: 2),
        Topic(7, "mayor", TopicKind.Mayor,
            "Write to the mayor", "Écrire au maire", "اكتب إلى رئيس البلدية",
            "The mayor’s office reads every letter and answers each.", "Le cabinet du maire lit chaque lettre et répond à chacune.", "يقرأ مكتب رئيس البلدية كل رسالة ويجيب عنها.", acknowledge: 2, answer: Letter),
        Topic(8, "information", TopicKind.InformationRequest,
            "A request for information under the law", "Une demande d’information prévue par la loi", "طلب معلومات وفق القانون",
            "For a document or a figure the city holds.", "Pour un document ou un chiffre que détient la ville.", "لوثيقة أو رقم تحتفظ به المدينة.", acknowledge: 3, answer: Request),
    ];

    private static Topic Topic(
        int order, string code, TopicKind kind, string english, string french, string arabic, string englishHint, string frenchHint, string arabicHint,
        int? acknowledge = null, int? answer = null) => new()
    {
        Code = code,
        Kind = kind,
        Order = order * 10,
        Name = MultilingualText.Of(("en", english), ("fr", french), ("ar", arabic)),
        Hint = MultilingualText.Of(("en", englishHint), ("fr", frenchHint), ("ar", arabicHint)),
        AcknowledgeDays = acknowledge,
        AnswerDays = answer,
    };
}
