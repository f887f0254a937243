using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours;

/// <summary>
/// Tells whoever asked, each in their language, and deletes the address with the same save. Where not everything is known
/// yet they are told so, and the address waits for the rest.
/// </summary>
internal sealed class WhenRumourTold(CommonwealDb db, IMailbox mailbox, PersonalData personal, CurrentCity city, CityTime time, TimeProvider clock, PublicAddress address, Texts texts) : IHandle<RumourTold>
{
    private const int Batch = 100;

    public async Task HandleAsync(RumourTold happened, CancellationToken stop)
    {
        if (await db.Set<Rumour>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == happened.RumourId, stop) is not { } rumour) return;
        var closed = rumour.State is RumourState.Closed && rumour.AnswerId is null;
        var answer = rumour.AnswerId is { } id ? await db.Set<RumourAnswer>().AsNoTracking().SingleAsync(a => a.Id == id, stop) : null;
        if (answer is null && !closed) return;
        var told = answer is null ? rumour.Outcome.ToString()! : answer.Id.ToString("N");
        while (await db.Set<Hearing>().Where(h => h.RumourId == rumour.Id && h.Waits).OrderBy(h => h.Id).Take(Batch).ToListAsync(stop) is { Count: > 0 } waiting)
        {
            foreach (var hearing in waiting) await TellAsync(hearing, rumour, answer, told, stop);
            db.ChangeTracker.Clear();
        }
        // Nothing more is going to be told: who still waited for the rest of an answer is forgotten, too.
        if (rumour.State is RumourState.Closed) await db.Set<Hearing>().Where(h => h.RumourId == rumour.Id && h.EmailSealed != null && !h.Waits).ExecuteUpdateAsync(s => s.SetProperty(h => h.EmailSealed, (byte[]?)null), stop);
    }

    private async Task TellAsync(Hearing hearing, Rumour rumour, RumourAnswer? answer, string told, CancellationToken stop)
    {
        var language = hearing.Language;
        var email = personal.Open(hearing.EmailSealed!);
        (hearing.Waits, hearing.ToldOn) = (false, time.Day(clock.GetUtcNow()));
        if (answer is null or { IsFinal: true }) hearing.EmailSealed = null;
        var name = In(city.Latest.Settings.Name, language);
        var mail = new OutgoingMail(email, texts.In(language, "rumours.mail.subject", ("city", name)), Text(rumour, answer, language, name), language) { Once = $"rumour-told/{hearing.Id:N}/{told}" };
        await mailbox.SendAsync(mail, stop);
        // A letter that is queued already saves nothing more.
        await db.SaveChangesAsync(stop);
    }

    private string Text(Rumour rumour, RumourAnswer? answer, string language, string name)
    {
        string?[] paragraphs = answer is null
            ? [texts.In(language, "rumours.mail.hello"), texts.In(language, "rumours.mail." + rumour.Outcome), texts.In(language, "rumours.mail.tell", ("link", address.Link($"/{language}/tell"))), texts.In(language, "rumours.mail.deleted"), name]
            : [
                texts.In(language, "rumours.mail.hello"),
                texts.In(language, "rumours.finding." + answer.Finding),
                In(answer.Headline, language),
                In(answer.Text, language),
                answer.Unknown.IsEmpty ? null : texts.In(language, "rumours.unknown") + "\n" + In(answer.Unknown, language),
                answer.IsFinal ? null : texts.In(language, "rumours.again", ("day", time.Full(answer.LookAgainOn, language))),
                rumour.PublishedOn is null ? null : texts.In(language, "rumours.mail.page", ("link", address.Link($"/{language}{Told.IsItTrueModel.Path}/{rumour.Id}"))),
                texts.In(language, answer.IsFinal ? "rumours.mail.deleted" : "rumours.mail.kept"),
                name,
            ];
        return string.Join("\n\n", paragraphs.OfType<string>()) + "\n";
    }

    private string In(MultilingualText text, string language) => text.For(language, city.Latest.Languages).Text;
}
