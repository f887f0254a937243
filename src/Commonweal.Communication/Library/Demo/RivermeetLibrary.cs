using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Library.Demo;

/// <summary>Six resources of the invented city, and a month of people taking them.</summary>
internal sealed class RivermeetLibrary(CommonwealDb db, LibraryIntake intake, Here here)
{
    private const string House = "Rivermeet";

    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetLibrary>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var chance = new Random(77);
        foreach (var (made, at) in All().Select((m, at) => (m, at)))
        {
            var item = made.Item with { Added = here.Today.AddDays(-3 - (9 * at)) };
            var row = new LibraryItem { Title = MultilingualText.Of(item.Title), About = MultilingualText.Of(item.About), Format = item.Format, Audience = item.Audience, FromAge = item.FromAge, Licence = item.Licence, Credit = item.Credit, AddedOn = item.Added };
            db.Add(row);
            await db.SaveChangesAsync(stop);
            foreach (var (language, content) in made.Files)
            {
                using var sent = new MemoryStream(content);
                await intake.TakeAsync(row.Id, language, sent, here.Today, stop);
            }
        }
        foreach (var file in db.ChangeTracker.Entries<LibraryFile>().Select(e => e.Entity).ToList())
            db.AddRange(Enumerable.Range(0, 30).Where(_ => chance.Next(3) > 0).Select(day => new LibraryCount { FileId = file.Id, Day = here.Today.AddDays(-day), Taken = 1 + chance.Next(9) }));
        await db.SaveChangesAsync(stop);
    }

    private static IEnumerable<(Described Item, (string Language, byte[] Content)[] Files)> All() =>
    [
        (new([("en", "What to say when somebody is insulted on the bus"), ("fr", "Que dire quand quelqu’un est insulté dans le bus"), ("ar", "ماذا تقول حين يُهان أحد في الحافلة")],
            [("en", "Five sentences that help, and one that does not. One page to fold."), ("fr", "Cinq phrases qui aident, et une qui n’aide pas. Une page à plier."), ("ar", "خمس جمل تنفع وجملة لا تنفع. صفحة تُطوى.")], ItemFormat.Guide, ItemAudience.Everyone, null, "CC-BY-4.0", House),
            [("en", MadeFiles.Pdf("On the bus", ["Sit down beside the person and talk about something else.", "Ask: shall I stay with you?", "Tell the driver.", "Do not argue with whoever is shouting.", "Afterwards, ask what would help now."])), ("fr", MadeFiles.Pdf("Dans le bus", ["Asseyez-vous près de la personne et parlez d’autre chose.", "Demandez : voulez-vous que je reste ?", "Prévenez le conducteur.", "Ne discutez pas avec qui crie.", "Ensuite, demandez ce qui aiderait."]))]),
        (new([("en", "Two rivers: a picture story"), ("fr", "Deux rivières : une histoire en images"), ("ar", "نهران: قصة مصورة")],
            [("en", "How the upper and the lower town became one. Without words, for every language."), ("fr", "Comment la ville haute et la ville basse n’en firent qu’une. Sans paroles, pour toutes les langues."), ("ar", "كيف صارت المدينة العليا والسفلى مدينة واحدة. بلا كلمات، لكل اللغات.")], ItemFormat.Comic, ItemAudience.Children, 6, "CC-BY-SA-4.0", "Children’s workshop of the library"),
            [("en", MadeFiles.Picture(1)), ("fr", MadeFiles.Picture(1)), ("ar", MadeFiles.Picture(1))]),
        (new([("en", "The sound of the old ferry"), ("fr", "Le chant du vieux bac"), ("ar", "صوت المعدّية القديمة")],
            [("en", "Half a minute to begin a lesson, a meal or a meeting with."), ("fr", "Une demi-minute pour commencer un cours, un repas ou une réunion."), ("ar", "نصف دقيقة يبدأ بها درس أو وجبة أو اجتماع.")], ItemFormat.Podcast, ItemAudience.Families, null, "CC0-1.0", "Two Rivers Radio"),
            [("en", MadeFiles.Notes([392, 440, 523, 659, 523, 440])), ("ar", MadeFiles.Notes([392, 440, 523, 587, 523, 440]))]),
        (new([("en", "Everybody eats here"), ("fr", "Ici, tout le monde mange"), ("ar", "الجميع يأكل هنا")],
            [("en", "For the door of a canteen, a school or a club."), ("fr", "Pour la porte d’une cantine, d’une école ou d’un club."), ("ar", "لباب مطعم أو مدرسة أو نادٍ.")], ItemFormat.Poster, ItemAudience.Organisations, null, "CC-BY-4.0", House),
            [("en", MadeFiles.Picture(2)), ("fr", MadeFiles.Picture(2)), ("ar", MadeFiles.Picture(2))]),
        (new([("en", "Is it true? A lesson on rumours"), ("fr", "Est-ce vrai ? Une leçon sur les rumeurs"), ("ar", "هل هذا صحيح؟ درس عن الشائعات")],
            [("en", "Forty-five minutes, from a whisper in the yard to two sources."), ("fr", "Quarante-cinq minutes, d’un murmure dans la cour à deux sources."), ("ar", "خمس وأربعون دقيقة، من همسة في الساحة إلى مصدرين.")], ItemFormat.Lesson, ItemAudience.Teachers, 12, "CC-BY-NC-SA-4.0", "Schools and Youth"),
            [("en", MadeFiles.Pdf("A lesson on rumours", ["1. Whisper a sentence through the class (10 minutes).", "2. What became of it? Who could have known? (10)", "3. Two sources: whom would you ask? (15)", "4. Write the fact in one line (10)."])), ("fr", MadeFiles.Pdf("Une leçon sur les rumeurs", ["1. Chuchotez une phrase dans la classe (10 minutes).", "2. Qu’est-elle devenue ? Qui pouvait savoir ? (10)", "3. Deux sources : à qui demander ? (15)", "4. Écrivez le fait en une ligne (10)."]))]),
        (new([("en", "First week in Rivermeet"), ("fr", "Première semaine à Confluence")],
            [("en", "Where to go for what, on one sheet."), ("fr", "Où aller pour quoi, sur une feuille.")], ItemFormat.Leaflet, ItemAudience.Newcomers, null, "CC-BY-4.0", House),
            [("en", MadeFiles.Pdf("First week in Rivermeet", ["Day 1: the welcome desk on Bridge Square.", "Day 2: the library card, a name is enough.", "Day 3: the language café.", "Day 4: the doctor’s hour at the station."]))]),
    ];

    private sealed record Described((string, string)[] Title, (string, string)[] About, ItemFormat Format, ItemAudience Audience, int? FromAge, string Licence, string Credit)
    {
        public DateOnly Added { get; init; }
    }
}
