using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Meetings.Minutes.Demo;

/// <summary>Minutes of the invented city: a town hall whose minutes were mended once, and a forum.</summary>
internal sealed class RivermeetMinutes(CommonwealDb db, CurrentCity current, CityTime time, TimeProvider clock)
{
    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetMinutes>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        db.AddRange(RivermeetPast.All(await current.GetAsync(stop), now));
        await db.SaveChangesAsync(stop);
        var author = (await db.Users.AsNoTracking().OrderBy(a => a.UserName).ToListAsync(stop)).FirstOrDefault(a => a.Roles.Contains(Role.LiaisonOfficer))?.Id;
        var held = db.Set<Meeting>().AsNoTracking().Where(m => m.EndsAt < now && m.State != MeetingState.Cancelled).OrderByDescending(m => m.StartsAt);
        if (author is not { } writer) return;
        if (await held.FirstOrDefaultAsync(m => m.Kind == MeetingKind.TownHall, stop) is { } hall)
        {
            db.Add(Edition(hall, writer, 1, Hall, HallDecisions, null, 140));
            db.Add(Edition(hall, writer, 2, Hall, HallDecisions, "The number of people there was counted again.", 148));
        }
        if (await held.FirstOrDefaultAsync(m => m.Kind == MeetingKind.Committee, stop) is { } committee) db.Add(new MinutesDraft { MeetingId = committee.Id, Summary = Committee, Attended = 21, On = time.Day(committee.EndsAt).AddDays(1) });
        if (await held.FirstOrDefaultAsync(m => m.Kind == MeetingKind.Forum, stop) is { } forum) db.Add(Edition(forum, writer, 1, Forum, ForumDecisions, null, 96));
        await db.SaveChangesAsync(stop);
    }

    private MinutesEdition Edition(Meeting meeting, Guid writer, int number, MultilingualText summary, MultilingualText decisions, string? why, int attended) => new()
    {
        MeetingId = meeting.Id,
        Number = number,
        Summary = summary,
        Decisions = decisions,
        Attended = attended,
        GrewUpHere = attended / 2,
        FromElsewhere = attended / 6,
        FromAbroad = attended / 5,
        On = time.Day(meeting.EndsAt).AddDays(number),
        AuthorId = writer,
        Why = why,
    };

    private static MultilingualText Hall => MultilingualText.Of(
        ("en", "The mayor opened with what was promised last time and what became of it. Most was asked about the lift at the north station, the library on Saturdays and letters of the school. Two people spoke about noise at night; the city and the owners meet them on the spot."),
        ("fr", "La mairie a d’abord dit ce qui avait été promis la fois précédente et ce qu’il en était advenu. On a surtout demandé l’ascenseur de la gare nord, la bibliothèque le samedi et les lettres de l’école. Deux personnes ont parlé du bruit la nuit ; la ville et les propriétaires les rencontrent sur place."),
        ("ar", "افتتحت رئاسة البلدية بما وُعد به في المرة السابقة وما تحقق منه. كانت أكثر الأسئلة عن مصعد المحطة الشمالية والمكتبة يوم السبت ورسائل المدرسة. وتحدث شخصان عن الضجيج ليلًا، وستلتقي المدينة والمالكون بهما في المكان."));

    private static MultilingualText HallDecisions => MultilingualText.Of(
        ("en", "The library at the mills stays open on Saturdays.\nThe benches on Market Square come back before summer."),
        ("fr", "La bibliothèque des Moulins reste ouverte le samedi.\nLes bancs de la place du Marché reviennent avant l’été."),
        ("ar", "تبقى مكتبة الطواحين مفتوحة يوم السبت.\nتعود مقاعد ساحة السوق قبل الصيف."));

    private static MultilingualText Committee => MultilingualText.Of(
        ("en", "The committee heard how the welcome desk at the station works, and asks for two more languages there."),
        ("fr", "Le comité a entendu comment fonctionne l’accueil à la gare et demande deux langues de plus."),
        ("ar", "استمعت اللجنة إلى كيفية عمل مكتب الترحيب في المحطة، وتطلب فيه لغتين أخريين."));

    private static MultilingualText Forum => MultilingualText.Of(
        ("en", "Both sides had the same time. They agree that the crossing must be safe and free of charge; they part on what comes first and on who waits longest."),
        ("fr", "Les deux parties ont eu le même temps. Elles s’accordent sur une traversée sûre et gratuite ; elles diffèrent sur ce qui vient d’abord et sur qui attend le plus."),
        ("ar", "كان للطرفين الوقت نفسه. يتفقان على أن يكون العبور آمنًا ومجانيًا، ويختلفان في ما يأتي أولًا وفي من ينتظر أطول."));

    private static MultilingualText ForumDecisions => MultilingualText.Of(
        ("en", "The city counts for a month who crosses when.\nBoth sides choose together who does the counting."),
        ("fr", "La ville compte pendant un mois qui traverse et quand.\nLes deux parties choisissent ensemble qui compte."),
        ("ar", "تحصي المدينة شهرًا من يعبر ومتى.\nيختار الطرفان معًا من يقوم بالإحصاء."));
}
