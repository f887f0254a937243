using System.Globalization;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Audience.Topics;
using Commonweal.Communication.Delivery;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests.Delivery;

/// <summary>A city of its own whose program is open but sends only when a test says so, with subscribers and a mail server.</summary>
internal sealed class SentCity : IAsyncDisposable
{
    private readonly OtherCity city;

    private SentCity(OtherCity city) => this.city = city;

    internal IServiceProvider Services { get; private set; } = null!;

    internal string[] Place => city.Place;

    internal static async Task<SentCity> MakeAsync(bool postgres, int port, params string[] settings)
    {
        var made = new SentCity(await OtherCity.MakeAsync(postgres, durable: false));
        await made.OpenAsync(port, settings);
        await made.LookAsync(async db =>
        {
            (await db.Set<CitySettings>().SingleAsync()).Languages = ["en", "fr", "ar"];
            return await db.SaveChangesAsync();
        });
        made.Services.GetRequiredService<CurrentCity>().Forget();
        return made;
    }

    /// <summary>Opens the program anew, with a mail server that listens on a port.</summary>
    internal async Task OpenAsync(int port, params string[] settings)
        => Services = await city.OpenAsync(["--smtp:host=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"--smtp:port={port}"), "--smtp:tls=none", "--smtp:from=city@example.org", "--public-url=https://city.example", .. settings]);

    internal Task<T> LookAsync<T>(Func<CommonwealDb, Task<T>> look) => city.LookAsync(look);

    /// <summary>Subscribers to one topic: <c>reader1@home.example</c> and on, in English, French, Arabic in turn.</summary>
    internal Task<Guid> SubscribersAsync(int many) => LookAsync(async db =>
    {
        var personal = Services.GetRequiredService<PersonalData>();
        var topic = new NewsTopic { Code = "t" + Guid.NewGuid().ToString("N")[..8], Name = MultilingualText.Of(("en", "Safety")) };
        db.Add(topic);
        for (var number = 1; number <= many; number++)
        {
            var email = string.Create(CultureInfo.InvariantCulture, $"reader{number}@home.example");
            var subscriber = new Subscriber { Languages = [((string[])["en", "fr", "ar"])[number % 3]], SinceOn = new DateOnly(2026, 1, 1), IsReached = true };
            db.Add(subscriber);
            db.Add(new SubscriberTopic { SubscriberId = subscriber.Id, TopicId = topic.Id });
            db.Add(new Channel
            {
                SubscriberId = subscriber.Id, Kind = ChannelKind.Email, AddressLookup = personal.Lookup(email), AddressSealed = personal.Seal(email), State = ChannelState.Proven,
                Consent = "Test", ConsentBy = ConsentWay.Form, ConsentOn = new DateOnly(2026, 1, 1),
            });
        }
        await db.SaveChangesAsync();
        return topic.Id;
    });

    internal async Task<int> AskAsync(Guid topic, Lane lane = Lane.Bulk, string? origin = null, DateTimeOffset? expires = null, DateTimeOffset? notBefore = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var texts = new[] { ("en", "The bridge is open"), ("fr", "Le pont est ouvert"), ("ar", "الجسر مفتوح") }.Select(t => new DispatchText
        {
            Language = t.Item1, Subject = t.Item2, Text = t.Item2 + ".\n\n{stop}\n{mine}\n", Html = $"<p>{t.Item2}.</p><p><a href=\"{{stop}}\">x</a></p>",
        });
        return await scope.ServiceProvider.GetRequiredService<Dispatches>().AskAsync(
            new DispatchAsk(Medium.Email, lane, origin ?? "test/" + Guid.NewGuid(), "The bridge is open", notBefore, expires ?? TimeProvider.System.GetUtcNow().AddDays(1), [.. texts]), new Segment([topic], []), CancellationToken.None);
    }

    /// <summary>Subscribers by number, <c>+447700900001</c> and on, all in English.</summary>
    internal Task<Guid> PhonesAsync(int many, int first = 1, ChannelKind kind = ChannelKind.Sms) => LookAsync(async db =>
    {
        var personal = Services.GetRequiredService<PersonalData>();
        var topic = new NewsTopic { Code = "p" + Guid.NewGuid().ToString("N")[..8], Name = MultilingualText.Of(("en", "Safety")) };
        db.Add(topic);
        for (var at = first; at < first + many; at++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"+447700900{at:D3}");
            var subscriber = new Subscriber { Languages = ["en"], SinceOn = new DateOnly(2026, 1, 1), IsReached = true };
            db.Add(subscriber);
            db.Add(new SubscriberTopic { SubscriberId = subscriber.Id, TopicId = topic.Id });
            db.Add(new Channel { SubscriberId = subscriber.Id, Kind = kind, AddressLookup = personal.Lookup(number), AddressSealed = personal.Seal(number), State = ChannelState.Proven, Consent = "Test", ConsentBy = ConsentWay.Form, ConsentOn = new DateOnly(2026, 1, 1) });
        }
        await db.SaveChangesAsync();
        return topic.Id;
    });

    /// <summary>Asks for a text to them.</summary>
    internal Task<int> TextAsync(Guid topic, string origin = "first", Medium medium = Medium.Sms) => WithAsync<Dispatches, int>(d => d.AskAsync(
        new DispatchAsk(medium, Lane.Bulk, "test/" + origin, "The bridge is open", null, TimeProvider.System.GetUtcNow().AddDays(1), [new DispatchText { Language = "en", Subject = "The bridge is open", Text = "The bridge is open. Stop: {stop}", Link = "https://city.example/en/news/1" }]), new Segment([topic], []), CancellationToken.None));

    /// <summary>Makes and sends everything that is due now.</summary>
    internal Task SendAsync() => Sender().SendAllAsync(CancellationToken.None);

    internal Sending Sender() => ActivatorUtilities.CreateInstance<Sending>(Services);

    internal async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    internal Task<Dispatch> DispatchAsync(int no) => LookAsync(db => db.Set<Dispatch>().AsNoTracking().SingleAsync(d => d.No == no));

    internal Task<List<Parcel>> ParcelsAsync(int no) => LookAsync(db => db.Set<Parcel>().AsNoTracking().Where(p => p.DispatchNo == no).OrderBy(p => p.No).ToListAsync());

    /// <summary>What became of a dispatch, as the counts say and as the parcels do: both must be the same.</summary>
    internal async Task<string> BecameAsync(int no)
    {
        var counts = await LookAsync(db => db.Set<DispatchCount>().AsNoTracking().Where(c => c.DispatchNo == no && c.Parcels != 0).ToListAsync());
        var parcels = await ParcelsAsync(no);
        var kept = Write(counts.GroupBy(c => c.State).Select(g => (g.Key, g.Sum(c => c.Parcels))));
        var counted = Write(parcels.GroupBy(p => p.State is ParcelState.Taken or ParcelState.Later ? ParcelState.Waiting : p.State).Select(g => (g.Key, g.Count())));
        return kept == counted ? kept : $"the counts say {kept}, the parcels {counted}";

        static string Write(IEnumerable<(ParcelState State, int Parcels)> cells) => string.Join(' ', cells.OrderBy(c => c.State).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.State}:{c.Parcels}")));
    }

    public ValueTask DisposeAsync() => city.DisposeAsync();
}
