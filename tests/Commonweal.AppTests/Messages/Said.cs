using System.Diagnostics;
using Commonweal.Communication.Audience.Topics;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests.Messages;

/// <summary>What tests of messages begin with: one written at the desk, one agreed to, one delivered.</summary>
internal static class Said
{
    /// <summary>Writes a message and returns where it is checked.</summary>
    public static async Task<Page> WriteAsync(this Visitor officer, NewsTopic topic, params (string Name, object? Value)[] values)
    {
        var form = await officer.GetPageAsync("/desk/messages/write");
        (string Name, object? Value)[] usual = [("Headline[en]", "The bridge is open"), ("Text[en]", "You can cross again."), ("Topics", new[] { topic.Id.ToString() })];
        var written = await officer.SubmitAsync(form, "main form", [.. values, .. usual.Where(u => !values.Any(v => v.Name == u.Name))]);
        return written.Location is null ? written : await officer.FollowAsync(written);
    }

    /// <summary>Asks a second person, knowing what is missing.</summary>
    public static async Task<Page> AskAsync(this Visitor officer, Page check)
        => await officer.SubmitAsync(check, "button[formaction$='handler=Ask' i]", ("Knowingly", check.Has("[name=Knowingly]") ? "true" : null));

    /// <summary>A second person agrees to the latest request; what follows has happened when this returns.</summary>
    public static async Task AgreeAsync(this AppFixture app, Visitor second, bool yes = true)
    {
        var list = await second.GetPageAsync("/desk/approvals");
        var path = list.Document.QuerySelectorAll("main a[href^='/desk/approvals/']").Select(a => a.GetAttribute("href")!).Last(h => int.TryParse(h.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture, out _));
        await second.SubmitAsync(await second.GetPageAsync(path), yes ? "form[action$='handler=agree' i]" : "button[formaction$='handler=refuse' i]");
        await app.SettledAsync();
    }

    public static Task<Message> MessageAsync(this AppFixture app) => app.Db().Set<Message>().AsNoTracking().SingleAsync();

    /// <summary>Waits until every dispatch has ended, moving the clock on; fails after twenty seconds.</summary>
    public static async Task DeliveredAsync(this AppFixture app)
    {
        for (var since = Stopwatch.GetTimestamp(); ; await Task.Delay(20))
        {
            if (!await app.Db().Set<Dispatch>().AnyAsync(d => d.EndedAt == null)) return;
            if (Stopwatch.GetElapsedTime(since) > TimeSpan.FromSeconds(20)) throw new TimeoutException("A dispatch did not end. " + app.Log.LastFailure);
            app.Services.GetRequiredService<FillingSignal>().Raise();
            app.Services.GetRequiredService<DeliverySignal>().Raise();
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
