using System.Runtime.CompilerServices;
using Commonweal.AppTests.Mail;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Delivery.Email;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Delivery;

/// <summary>Messages to many through a real mail server, on both databases.</summary>
public sealed class DeliveryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Dispatch_ReachesEverybodyOnceInTheirLanguage_AndAskedTwiceIsSentOnce(bool postgres)
    {
        await using var sink = await MailSink.StartAsync();
        await using var city = await SentCity.MakeAsync(postgres, sink.Port);
        var topic = await city.SubscribersAsync(250);
        await city.LookAsync(async db =>
        {
            var some = await db.Set<Channel>().OrderBy(c => c.Id).Take(3).ToListAsync();
            some[0].End(ChannelEnd.Asked, new DateOnly(2026, 2, 1));
            some[1].State = ChannelState.Waiting;
            (await db.Set<Subscriber>().SingleAsync(s => s.Id == some[2].SubscriberId)).PausedUntil = DateOnly.MaxValue;
            return await db.SaveChangesAsync();
        });

        var no = await city.AskAsync(topic, origin: "message/1");
        Assert.Equal(no, await city.AskAsync(topic, origin: "message/1"));
        await city.SendAsync();
        await city.SendAsync();

        Assert.Equal("Sent:247", await city.BecameAsync(no));
        Assert.Equal(DispatchState.Done, (await city.DispatchAsync(no)).State);
        var letters = sink.Letters;
        Assert.Equal(247, letters.Select(l => l.To.Mailboxes.Single().Address).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(247, letters.Count);
        Assert.Equal(["Le pont est ouvert", "The bridge is open", "الجسر مفتوح"], letters.Select(l => l.Subject).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(letters, l =>
        {
            Assert.Equal("List-Unsubscribe=One-Click", l.Headers["List-Unsubscribe-Post"]);
            Assert.StartsWith("<https://city.example/", l.Headers["List-Unsubscribe"]!, StringComparison.Ordinal);
            Assert.Contains(l.Headers["List-Unsubscribe"]!.Trim('<', '>'), l.TextBody, StringComparison.Ordinal);
            Assert.DoesNotContain("{", l.TextBody + l.HtmlBody, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Workers_ManyAtOnce_NeverHaveTheSameParcelInHand(bool postgres)
    {
        await using var city = await SentCity.MakeAsync(postgres, MailSink.FreePort());
        var no = await city.AskAsync(await city.SubscribersAsync(600));
        await city.WithAsync<Filling, bool>(f => f.NextAsync(CancellationToken.None));

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var (worker, mine) = (Guid.NewGuid(), new List<int>());
            while (await city.WithAsync<ParcelDesk, Batch?>(d => d.TakeAsync(Medium.Email, worker, 7, CancellationToken.None)) is { } batch)
            {
                mine.AddRange(batch.Parcels.Select(p => p.No));
                await city.WithAsync<ParcelDesk, bool>(async d => { await d.RecordAsync(no, worker, [.. batch.Parcels.Select(p => (p, new Outcome(ParcelState.Sent)))], CancellationToken.None); return true; });
            }
            return mine;
        })));

        Assert.Equal(Enumerable.Range(1, 600), taken.SelectMany(t => t).Order());
        Assert.Equal("Sent:600", await city.BecameAsync(no));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Worker_SilentForHalfAMinute_LosesItsParcels_WhichSayThatTheyMayRepeat(bool postgres)
    {
        await using var sink = await MailSink.StartAsync();
        await using var city = await SentCity.MakeAsync(postgres, sink.Port);
        var no = await city.AskAsync(await city.SubscribersAsync(30));
        await city.WithAsync<Filling, bool>(f => f.NextAsync(CancellationToken.None));
        var dead = Guid.NewGuid();
        var batch = await city.WithAsync<ParcelDesk, Batch?>(d => d.TakeAsync(Medium.Email, dead, 10, CancellationToken.None));

        await city.SendAsync();
        Assert.Equal("Waiting:10 Sent:20", await city.BecameAsync(no));
        await city.LookAsync(db => db.Set<DeliveryWorker>().Where(w => w.Id == dead).ExecuteUpdateAsync(set => set.SetProperty(w => w.AliveUntil, DateTimeOffset.UnixEpoch)));
        await city.SendAsync();
        // It wakes up too late, and what it says of parcels in other hands counts no more.
        await city.WithAsync<ParcelDesk, bool>(async d => { await d.RecordAsync(no, dead, [.. batch!.Parcels.Select(p => (p, new Outcome(ParcelState.Refused, "late")))], CancellationToken.None); return true; });

        Assert.Equal("Sent:30", await city.BecameAsync(no));
        Assert.Equal(batch!.Parcels.Select(p => p.No), (await city.ParcelsAsync(no)).Where(p => p.MayRepeat).Select(p => p.No));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Relay_Away_Busy_Refusing_LosesNothingAndSaysWhy(bool postgres)
    {
        await using var city = await SentCity.MakeAsync(postgres, MailSink.FreePort());
        var topic = await city.SubscribersAsync(5);
        var no = await city.AskAsync(topic);
        await city.SendAsync();
        Assert.Equal("Waiting:5", await city.BecameAsync(no));
        Assert.All(await city.ParcelsAsync(no), p => Assert.Equal((ParcelState.Waiting, 0), (p.State, p.Attempts)));

        await using (var busy = await MailSink.StartAsync("-r", "RCPT"))
        {
            await city.OpenAsync(busy.Port);
            await city.SendAsync();
        }
        Assert.All(await city.ParcelsAsync(no), p => Assert.True(p is { State: ParcelState.Later, Attempts: 1, NotBefore: not null, Reason: not null }));
        await city.LookAsync(db => db.Set<Parcel>().ExecuteUpdateAsync(set => set.SetProperty(p => p.NotBefore, DateTimeOffset.UnixEpoch)));

        await using (var sink = await MailSink.StartAsync())
        {
            await city.OpenAsync(sink.Port);
            await city.SendAsync();
            Assert.Equal(5, sink.Letters.Count);
        }
        Assert.Equal("Sent:5", await city.BecameAsync(no));

        await using var closed = await MailSink.StartAsync("-f", "RCPT");
        await city.OpenAsync(closed.Port);
        var second = await city.AskAsync(topic);
        await city.SendAsync();
        Assert.Equal("Refused:5", await city.BecameAsync(second));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Dispatch_Urgent_OvertakesAndHeldBackOrStoppedStays(bool postgres)
    {
        await using var sink = await MailSink.StartAsync();
        await using var city = await SentCity.MakeAsync(postgres, sink.Port);
        var topic = await city.SubscribersAsync(150);
        var (bulk, urgent, late) = (await city.AskAsync(topic), await city.AskAsync(topic, Lane.Urgent), await city.AskAsync(topic, expires: TimeProvider.System.GetUtcNow().AddSeconds(-1)));
        var tomorrow = await city.AskAsync(topic, notBefore: TimeProvider.System.GetUtcNow().AddHours(3));
        while (await city.WithAsync<Filling, bool>(f => f.NextAsync(CancellationToken.None))) { }
        var first = await city.WithAsync<ParcelDesk, Batch?>(d => d.TakeAsync(Medium.Email, Guid.NewGuid(), 10, CancellationToken.None));
        Assert.Equal(urgent, first!.DispatchNo);

        Assert.True(await city.WithAsync<Dispatches, bool>(d => d.PauseAsync(bulk, CancellationToken.None)));
        await city.SendAsync();
        Assert.Equal("Waiting:150", await city.BecameAsync(bulk));
        Assert.Equal("Waiting:10 Sent:140", await city.BecameAsync(urgent));
        Assert.Equal("Expired:150", await city.BecameAsync(late));
        Assert.Equal("", await city.BecameAsync(tomorrow));

        Assert.True(await city.WithAsync<Dispatches, bool>(d => d.CancelAsync(bulk, CancellationToken.None)));
        Assert.False(await city.WithAsync<Dispatches, bool>(d => d.ResumeAsync(bulk, CancellationToken.None)));
        await city.SendAsync();
        Assert.Equal("Cancelled:150", await city.BecameAsync(bulk));
        Assert.Equal(DispatchState.Cancelled, (await city.DispatchAsync(bulk)).State);
        Assert.Equal(140, sink.Letters.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnotherModule_SendsToItsOwnRecipients_OnceEach(bool postgres)
    {
        await using var sink = await MailSink.StartAsync();
        await using var city = await SentCity.MakeAsync(postgres, sink.Port);
        await city.SubscribersAsync(2);
        await city.LookAsync(async db =>
        {
            (await db.Set<Channel>().FirstAsync(c => c.AddressLookup == city.Services.GetRequiredService<PersonalData>().Lookup("reader2@home.example"))).End(ChannelEnd.Bounced, new DateOnly(2026, 2, 1));
            return await db.SaveChangesAsync();
        });
        var text = new TextToMany("meeting/1/moved", MultilingualText.Of(("en", "It moved"), ("ar", "تغيّر الموعد")), MultilingualText.Of(("en", "It is on Friday."), ("ar", "سيكون يوم الجمعة.")), IsUrgent: true, TimeProvider.System.GetUtcNow().AddDays(1));
        Recipient[] recipients = [new("amal@home.example", "ar"), new("AMAL@home.example ", "en"), new("zoe@home.example", "fr"), new("nobody", "en"), new("reader2@home.example", "en"), new("x@y.example\r\nBcc: all@city.example", "en")];

        var taken = await city.WithAsync<ISendToMany, TakenToSend>(m => m.SendAsync(text, recipients));
        Assert.Equal(new TakenToSend(0, 0, 0, 0), await city.WithAsync<ISendToMany, TakenToSend>(m => m.SendAsync(text, recipients)));
        await city.SendAsync();

        Assert.Equal(new TakenToSend(Taken: 2, Twice: 1, NoAddress: 2, Bounced: 1), taken);
        Assert.Equal(["amal@home.example تغيّر الموعد", "zoe@home.example It moved"], sink.Letters.Select(l => $"{l.To.Mailboxes.Single().Address} {l.Subject}").Order(StringComparer.Ordinal));
        var no = await city.LookAsync(db => db.Set<Dispatch>().Select(d => d.No).SingleAsync());
        Assert.Equal("Sent:2", await city.BecameAsync(no));
        Assert.All(await city.ParcelsAsync(no), p => Assert.Null(p.AddressSealed));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Relay_ThatRefusesUserAndPassword_HoldsEverythingUp_AndTheDeskIsTold(bool postgres)
    {
        await using var relay = await MailPeer.StartAsync(new() { ["user"] = "city", ["password"] = "two rivers" });
        await using var city = await SentCity.MakeAsync(postgres, relay.Port, "--smtp:tls=starttls", "--smtp:ca=" + relay.Authority, "--smtp:user=city", "--smtp:password=three rivers");
        var no = await city.AskAsync(await city.SubscribersAsync(2));

        await city.SendAsync();
        Assert.Equal("Waiting:2", await city.BecameAsync(no));
        Assert.Equal([new Hindrance(Medium.Email, Held.NoEntry, "535")], await city.LookAsync(async db => await new HeldUp(db).FindAsync(no, CancellationToken.None)));

        await city.OpenAsync(relay.Port, "--smtp:tls=starttls", "--smtp:ca=" + relay.Authority, "--smtp:user=city", "--smtp:password=two rivers");
        await city.SendAsync();
        Assert.Equal("Sent:2", await city.BecameAsync(no));
        Assert.True((await relay.NextAsync()).Secure);
        Assert.Empty(await city.LookAsync(async db => await new HeldUp(db).FindAsync(no, CancellationToken.None)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Letter_OnceSent_IsKeptByNothingInMemory(bool postgres)
    {
        await using var city = await SentCity.MakeAsync(postgres, MailSink.FreePort());
        var letter = city.Services.GetRequiredService<MailLetter>();
        var text = new DispatchText { Language = "en", Subject = "The bridge is open", Text = "Come and see. {stop}", Html = "<p>Come and see. {stop}</p>" };

        var written = Write(letter, text);
        GC.Collect();

        Assert.False(written.IsAlive);
        GC.KeepAlive(letter);
        GC.KeepAlive(text);
    }

    /// <summary>In a method of its own: what this one holds is let go when it ends.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Write(MailLetter letter, DispatchText text)
        => new(letter.Write(1, new InHand(1, "en", Guid.NewGuid(), Guid.NewGuid(), null, 0), "reader@home.example", null, text));
}
