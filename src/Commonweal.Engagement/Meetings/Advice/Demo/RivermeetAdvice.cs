using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Meetings.Advice.Demo;

/// <summary>Advice of the invented city's committees: one answered, one late, one to be answered.</summary>
internal sealed class RivermeetAdvice(CommonwealDb db, CityTime time, TimeProvider clock)
{
    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetAdvice>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => m.Kind == MeetingKind.Committee && m.State != MeetingState.Cancelled && m.EndsAt < now).OrderByDescending(m => m.StartsAt).Take(3).ToListAsync(stop);
        if (meetings.Count == 0) return;
        var today = time.Day(now);
        var (newest, oldest) = (meetings[0], meetings[^1]);
        db.Add(new CommitteeAdvice
        {
            MeetingId = oldest.Id,
            Title = MultilingualText.Of(("en", "Letters of the city in plain words"), ("fr", "Des lettres de la ville en mots simples"), ("ar", "رسائل المدينة بكلمات بسيطة")),
            Words = MultilingualText.Of(
                ("en", "Every letter that asks something of a resident should say in its first sentence what to do, by when, and whom to ask."),
                ("fr", "Toute lettre qui demande quelque chose devrait dire dès la première phrase quoi faire, pour quand, et à qui s’adresser."),
                ("ar", "كل رسالة تطلب شيئًا من ساكن ينبغي أن تقول في جملتها الأولى ما المطلوب وحتى متى ومن يُسأل.")),
            GivenOn = time.Day(oldest.StartsAt),
            AnswerBy = today.AddDays(-6),
            Outcome = AdviceOutcome.Partly,
            AnsweredOn = today.AddDays(-9),
            Answer = MultilingualText.Of(
                ("en", "The council follows this for the ten letters that are sent most, from next month. The others follow when they are reprinted."),
                ("fr", "Le conseil suit cet avis pour les dix lettres les plus envoyées dès le mois prochain. Les autres suivront à la réimpression."),
                ("ar", "يأخذ المجلس بهذا في الرسائل العشر الأكثر إرسالًا من الشهر المقبل، وتتبعها البقية عند إعادة طباعتها.")),
        });
        db.Add(new CommitteeAdvice
        {
            MeetingId = oldest.Id,
            Title = MultilingualText.Of(("en", "A room for the young, open in the evening"), ("fr", "Un lieu pour les jeunes, ouvert le soir"), ("ar", "مكان للشباب يفتح مساءً")),
            Words = MultilingualText.Of(
                ("en", "Open the old library on three evenings a week, and let young people keep it."),
                ("fr", "Ouvrir l’ancienne bibliothèque trois soirs par semaine et la confier aux jeunes."),
                ("ar", "افتحوا المكتبة القديمة ثلاث أمسيات في الأسبوع ودعوا الشباب يديرونها.")),
            GivenOn = time.Day(oldest.StartsAt),
            AnswerBy = today.AddDays(-4),
        });
        db.Add(new CommitteeAdvice
        {
            MeetingId = newest.Id,
            Title = MultilingualText.Of(("en", "Benches every two hundred metres"), ("fr", "Un banc tous les deux cents mètres"), ("ar", "مقعد كل مئتي متر")),
            Words = MultilingualText.Of(
                ("en", "On the ways to the market and the hospital nobody should have to walk further than that to sit down."),
                ("fr", "Sur les chemins du marché et de l’hôpital, personne ne devrait marcher plus loin pour s’asseoir."),
                ("ar", "على الطرق إلى السوق والمستشفى لا ينبغي أن يمشي أحد أبعد من ذلك ليجلس.")),
            GivenOn = time.Day(newest.StartsAt),
            AnswerBy = today.AddDays(40),
        });
        await db.SaveChangesAsync(stop);
    }
}
