using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Messages.Forms;
using Commonweal.Communication.Messages.News;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.Release;

/// <summary>Puts a released message out on all its outlets in one transaction: on all of them, or on none and tried again.</summary>
internal sealed class GoingOut(CommonwealDb db, Dispatches dispatches, MessageLetter letter, MessageForms forms, OpenMedia media, CurrentCity city, PublicNews news, TimeProvider clock)
{
    private static readonly TimeSpan Useful = TimeSpan.FromDays(7);

    /// <summary>Every released message whose time has come.</summary>
    public async Task AllDueAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        foreach (var id in await db.Set<Message>().Where(m => m.State == MessageState.Released && (m.GoesOutAt == null || m.GoesOutAt <= now)).Select(m => m.Id).ToListAsync(stop)) await IfDueAsync(id, stop);
    }

    /// <summary>Puts one out if it is released and its time has come; done twice, it is out once.</summary>
    public async Task IfDueAsync(Guid id, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await city.GetAsync(stop);
        try { await db.InTransactionAsync(s => PutOutAsync(id, now, s), stop); }
        catch (DbUpdateException twice) when (twice is DbUpdateConcurrencyException || db.Dialect.IsDuplicate(twice))
        {
            // Another node was quicker.
            db.ChangeTracker.Clear();
        }
        city.Forget();
        await news.ForgetAsync(stop);
    }

    private async Task PutOutAsync(Guid id, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Set<Message>().SingleOrDefaultAsync(m => m.Id == id, stop) is not { State: MessageState.Released } message || message.GoesOutAt > now) return;
        (message.State, message.OutAt) = (MessageState.Out, now);
        if (message.IsExercise)
        {
            // This is the one place where messages leave the house, and an exercise ends here: it only looks as if it had.
            await db.SaveChangesAsync(stop);
            return;
        }
        if (message.Outlets.Contains(Outlet.Notice)) await ShowAsync(message, stop);
        await db.SaveChangesAsync(stop);
        foreach (var medium in message.Outlets.Select(o => o.MediumOf()).OfType<Medium>().Where(media.Has)) await SendAsync(message, medium, now, stop);
    }

    private async Task SendAsync(Message message, Medium medium, DateTimeOffset now, CancellationToken stop)
    {
        var texts = medium is Medium.Email ? letter.Write(message) : forms.Write(message, medium);
        if (texts.Count == 0) return;
        var title = message.Headline.For(city.Latest.Languages[0], city.Latest.Languages).Text;
        var ask = new DispatchAsk(medium, message.IsUrgent ? Lane.Urgent : Lane.Bulk, $"message/{message.Id}", title, NotBefore: null, message.UsefulUntil ?? now + Useful, texts);
        if (media.IsPublic(medium)) await dispatches.AskPublicAsync(ask, stop);
        else await dispatches.AskAsync(ask, new Segment(message.Topics, message.Districts), stop);
    }

    private async Task ShowAsync(Message message, CancellationToken stop)
    {
        var settings = await db.Set<CitySettings>().SingleAsync(stop);
        (settings.Notice, settings.NoticeUntil) = (message.Headline, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(message.UsefulUntil ?? clock.GetUtcNow() + Useful, city.Latest.TimeZone).DateTime));
    }
}
