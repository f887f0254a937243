using Commonweal.Engagement.Meetings.Agenda;
using Commonweal.Engagement.Meetings.Charter;
using Commonweal.Engagement.Meetings.Planning;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Commonweal.Standards.ICalendar;

namespace Commonweal.Engagement.Meetings.Demo;

/// <summary>What meets in the invented city. Nobody and no place here is real.</summary>
internal static class RivermeetGatherings
{
    public static readonly MultilingualText MovedReason = Of("The hall is needed for a wedding that was booked long ago. We meet a day later.", "La salle est prise par un mariage réservé depuis longtemps. Nous nous retrouvons le lendemain.", "القاعة محجوزة لعرس منذ زمن. نلتقي في اليوم التالي.");
    public static readonly MultilingualText CancelledReason = Of("Our interpreter is ill. The hours before and after take place as always.", "Notre interprète est malade. Les permanences d’avant et d’après ont lieu comme toujours.", "مترجمتنا مريضة. أما الساعات التي قبلها وبعدها فتُعقد كالمعتاد.");
    private static readonly MultilingualText Hall = Of("Great hall of the town hall, Bridge Square, step-free from the river side", "Grande salle de l’hôtel de ville, place du Pont, accès de plain-pied côté rivière", "القاعة الكبرى في مبنى البلدية، ساحة الجسر، مدخل بلا درج من جهة النهر");
    private static readonly MultilingualText Library = Of("Library on Station Street, second room on the left", "Bibliothèque de la rue de la Gare, deuxième salle à gauche", "المكتبة في شارع المحطة، القاعة الثانية يسارًا");
    private static readonly MultilingualText Ferry = Of("The old ferry house", "L’ancienne maison du bac", "بيت المعدّية القديم");
    private static readonly MultilingualText Mayor = Of("The mayor", "La mairie", "رئاسة البلدية");

    public static IEnumerable<MeetingSeries> Series(DateOnly today, CitySnapshot city, DateTimeOffset now) =>
    [
        New(MeetingKind.TownHall, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYMONTH=1,2,3,4,5,6,7,9,10,11,12", 18, 120, Hall, "old-bridges", Mayor,
            Of("Town hall with the mayor", "Assemblée ouverte avec la mairie", "لقاء مفتوح مع رئاسة البلدية"),
            Of("Every second Tuesday but not in August. Ask what you like; what cannot be answered at once is answered in writing.", "Un mardi sur deux, sauf en août. Posez vos questions ; ce qui reste sans réponse reçoit une réponse écrite.", "كل ثاني ثلاثاء ما عدا آب/أغسطس. اسأل ما تشاء، وما لا نجيب عنه فورًا نجيب عنه كتابةً."), today, city, now),
        New(MeetingKind.OfficeHours, "FREQ=WEEKLY;BYDAY=WE", 15, 120, Library, "station", Of("Liaison officer, Station Quarter", "Chargée de liaison, Quartier de la Gare", "مسؤولة التواصل، حي المحطة"),
            Of("Office hours in the library", "Permanence à la bibliothèque", "ساعات استقبال في المكتبة"),
            Of("Twenty minutes for you, with an appointment.", "Vingt minutes pour vous, sur rendez-vous.", "عشرون دقيقة لك، بموعد."), today, city, now, slot: 20),
        New(MeetingKind.WalkInDay, "FREQ=WEEKLY;BYDAY=FR", 9, 420, Hall, "old-bridges", Of("The departments, in turn", "Les services, à tour de rôle", "الإدارات بالتناوب"),
            Of("Friday without appointment", "Le vendredi sans rendez-vous", "الجمعة بلا موعد"),
            Of("Come, take a number, and talk with whoever can decide.", "Venez, prenez un numéro et parlez à qui peut décider.", "تعال وخذ رقمًا وتحدث مع من يستطيع أن يقرر."), today, city, now),
        New(MeetingKind.Committee, "FREQ=MONTHLY;BYDAY=1TH", 17, 120, Library, "station", Of("Elected by its members, in turn", "Élue par les membres, à tour de rôle", "ينتخبها الأعضاء بالتناوب"),
            Of("First Thursday: advisory committee on living together", "Premier jeudi : comité consultatif du vivre-ensemble", "الخميس الأول: اللجنة الاستشارية للعيش معًا"),
            Of("Open to listeners. What the committee advises, the council answers by a date.", "Ouvert au public. Le conseil répond à chaque avis à une date fixée.", "مفتوحة للمستمعين. ويجيب المجلس عن مشورتها في موعد محدد."), today, city, now),
    ];

    public static IEnumerable<Meeting> Singles(DateOnly today, TimeZoneInfo zone, DateTimeOffset now) =>
    [
        At(MeetingKind.Forum, today.AddDays(9), 18, 150, zone, now, Hall, "market-side", capacity: 40,
            Of("Forum: should Market Street be closed to cars on Saturdays?", "Forum : fermer la rue du Marché aux voitures le samedi ?", "منتدى: هل يُغلق شارع السوق أمام السيارات يوم السبت؟"),
            Of("Shopkeepers, residents and the bus company have the same time to speak. You can register for one of 40 seats.", "Commerçants, habitants et compagnie de bus ont le même temps de parole. Inscrivez-vous pour l’une des 40 places.", "للتجار والسكان وشركة الحافلات وقت متساوٍ في الكلام. يمكنك التسجيل لمقعد من أربعين مقعدًا.")),
        At(MeetingKind.JointEvent, today.AddDays(4), 11, 240, zone, now, Ferry, "ferry-fields", capacity: 60,
            Of("Cooking together at the ferry house", "Cuisiner ensemble à la maison du bac", "نطبخ معًا في بيت المعدّية"),
            Of("People who came lately and people who were always here cook for each other. Bring a recipe, or only hunger.", "Ceux qui viennent d’arriver et ceux d’ici cuisinent les uns pour les autres. Apportez une recette, ou juste votre faim.", "القادمون الجدد وأهل المدينة يطبخون بعضهم لبعض. أحضر وصفة، أو جوعك فقط.")),
    ];

    /// <summary>A dialogue: two sides apart, twice each, then together.</summary>
    public static IEnumerable<object> Dialogue(DateOnly today, TimeZoneInfo zone, DateTimeOffset now)
    {
        var dialogue = new MeetingDialogue
        {
            Title = Of("Who uses the harbour square?", "À qui la place du Port ?", "لمن ساحة المرفأ؟"),
            About = Of("Families and the young people who play music there, first apart, then together.", "Les familles et les jeunes qui y jouent de la musique, d’abord séparément, puis ensemble.", "العائلات والشباب الذين يعزفون هناك: كلٌّ على حدة أولًا، ثم معًا."),
            Mediators = Of("Two mediators of the neighbourhood centre", "Deux médiatrices du centre de quartier", "وسيطتان من مركز الحي"),
        };
        yield return dialogue;
        MultilingualText[] sides = [Of("Families on the square", "Les familles de la place", "عائلات الساحة"), Of("Young musicians", "Les jeunes musiciens", "العازفون الشباب")];
        for (var side = 0; side < sides.Length; side++)
            yield return new DialogueTrack { DialogueId = dialogue.Id, Number = side + 1, Name = sides[side], Invited = side == 0 ? 40 : 25 };
        foreach (var (days, track) in new (int, int?)[] { (6, 1), (7, 2), (13, 1), (14, 2), (21, null) })
            yield return At(MeetingKind.Dialogue, today.AddDays(days), 19, 90, zone, now, Library, "inner-harbour", capacity: null, dialogue.Title, dialogue.About, dialogue.Id, track);
    }

    public static IEnumerable<AgendaItem> Agenda(Guid meeting) =>
    [
        Item(meeting, 1, 10, ParticipationEffect.Informed, Of("What became of last time’s questions", "Ce que sont devenues les dernières questions", "ما الذي صار في أسئلة المرة الماضية"), Of("Eleven answered, two still open, each with a date.", "Onze réponses données, deux encore attendues, chacune avec une date.", "أُجيب عن أحد عشر سؤالًا، وبقي اثنان لكل منهما موعد.")),
        Item(meeting, 2, 40, ParticipationEffect.Consulted, Of("Night buses: which two lines?", "Bus de nuit : quelles deux lignes ?", "حافلات الليل: أي خطين؟"), Of("There is money for two lines. The council decides in three weeks, and reads what you say.", "Il y a de quoi payer deux lignes. Le conseil décide dans trois semaines, après vous avoir lus.", "المال يكفي خطين. يقرر المجلس بعد ثلاثة أسابيع، ويقرأ ما تقولون.")),
        Item(meeting, 3, 60, ParticipationEffect.Involved, Of("Your questions", "Vos questions", "أسئلتكم"), MultilingualText.Empty),
    ];

    public static IEnumerable<object> Charter(DateOnly today)
    {
        foreach (var (number, since) in new[] { (1, today.AddDays(-400)), (2, today.AddDays(-40)) })
        {
            var version = new CharterVersion { Number = number, InForceFrom = since, Intro = Of("We ask you before we decide, and we say beforehand what your answer can change.", "Nous vous demandons avant de décider, et nous disons d’avance ce que votre réponse peut changer.", "نسألكم قبل أن نقرر، ونقول مسبقًا ما الذي يمكن أن يغيّره جوابكم.") };
            yield return version;
            yield return Point(version, 1, ParticipationEffect.Consulted, Of("The city’s budget", "Le budget de la ville", "ميزانية المدينة"), Of("Two open evenings each autumn; every proposal is answered.", "Deux soirées ouvertes chaque automne ; chaque proposition reçoit une réponse.", "أمسيتان مفتوحتان كل خريف، ولكل اقتراح جواب."));
            yield return Point(version, 2, ParticipationEffect.Involved, Of("Squares, parks and streets", "Places, parcs et rues", "الساحات والحدائق والشوارع"), Of("Neighbours draw with us before anything is built.", "Les voisins dessinent avec nous avant toute construction.", "يرسم الجيران معنا قبل أي بناء."));
            if (number > 1)
                yield return Point(version, 3, ParticipationEffect.Yours, Of("The youth fund", "Le fonds des jeunes", "صندوق الشباب"), Of("Those from 14 to 25 decide alone; we only check that it is lawful.", "Les 14 à 25 ans décident seuls ; nous vérifions seulement la légalité.", "يقرر من هم بين 14 و25 وحدهم، ونتحقق من قانونيته فقط."));
        }
    }

    private static MeetingSeries New(MeetingKind kind, string rule, int hour, int minutes, MultilingualText place, string district, MultilingualText chair, MultilingualText title, MultilingualText about, DateOnly today, CitySnapshot city, DateTimeOffset now, int? slot = null) => new()
    {
        Kind = kind, Rule = rule, At = new TimeOnly(hour, 0), From = SeriesPlan.First(rule, today, new TimeOnly(hour, 0), city)!.Value, Minutes = minutes, Place = place,
        DistrictCode = district, Chair = chair, Title = title, About = about, Languages = ["en", "fr", "ar"], SlotMinutes = slot, ChangedAt = now,
    };

    private static Meeting At(MeetingKind kind, DateOnly day, int hour, int minutes, TimeZoneInfo zone, DateTimeOffset now, MultilingualText place, string district, int? capacity, MultilingualText title, MultilingualText about, Guid? dialogue = null, int? track = null)
    {
        var starts = ZonedTimes.Instant(day.ToDateTime(new TimeOnly(hour, 0)), zone);
        return new Meeting { Kind = kind, Title = title, About = about, StartsAt = starts, EndsAt = starts.AddMinutes(minutes), Place = place, DistrictCode = district, Languages = ["en", "fr", "ar"], Capacity = capacity, DialogueId = dialogue, Track = track, ChangedAt = now };
    }

    private static AgendaItem Item(Guid meeting, int order, int minutes, ParticipationEffect effect, MultilingualText title, MultilingualText text) => new() { MeetingId = meeting, Order = order, Minutes = minutes, Effect = effect, Title = title, Text = text };

    private static CharterPoint Point(CharterVersion version, int order, ParticipationEffect effect, MultilingualText subject, MultilingualText promise) => new() { CharterId = version.Id, Order = order, Effect = effect, Subject = subject, Promise = promise };

    private static MultilingualText Of(string english, string french, string arabic) => MultilingualText.Of(("en", english), ("fr", french), ("ar", arabic));
}
