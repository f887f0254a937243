using System.Diagnostics;
using System.Globalization;
using Commonweal.Benchmarks.Peers;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Audience.Topics;
using Commonweal.Communication.Delivery;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Benchmarks.Figures.Communication;

/// <summary>A city with subscribers whose letters go to a mail server on this machine.</summary>
internal sealed class MailingCity : IAsyncDisposable
{
    private static readonly string[] SubscriberColumns = ["id", "version", "languages", "is_reached", "since_on"];
    private static readonly string[] ChannelColumns = ["id", "version", "subscriber_id", "kind", "address_lookup", "address_sealed", "state", "consent", "consent_by", "consent_on", "asked", "tries"];
    private static readonly string[] TopicColumns = ["topic_id", "subscriber_id"];

    private readonly TemporaryFolder place = new();
    private readonly PostgresCluster? cluster;
    private WebApplication program = null!;

    private MailingCity(PostgresCluster? cluster) => this.cluster = cluster;

    internal static async Task<MailingCity> OpenAsync(bool postgres, Postfix relay, params string[] settings)
    {
        var city = new MailingCity(postgres ? await PostgresCluster.StartAsync(durable: true) : null);
        string[] options = city.cluster is null ? ["--data", city.place.Path] : ["--data", city.place.Path, "--database", await city.cluster.CreateDatabaseAsync("mail")];
        await PlainCity.FillAsync(options);
        city.program = await SameData.OpenAsync([.. options, "--smtp:host", "127.0.0.1", "--smtp:port", string.Create(CultureInfo.InvariantCulture, $"{relay.Port}"), "--smtp:tls", "none", "--smtp:from", "city@example.org", "--public-url", "https://city.example", .. settings]);
        return city;
    }

    /// <summary>Subscribers of one topic; some thousands in a step.</summary>
    internal async Task<Guid> SubscribersAsync(int many)
    {
        await using var scope = program.Services.CreateAsyncScope();
        var (db, personal) = (scope.ServiceProvider.GetRequiredService<CommonwealDb>(), scope.ServiceProvider.GetRequiredService<PersonalData>());
        var topic = new NewsTopic { Code = "t" + Guid.NewGuid().ToString("N")[..8], Name = MultilingualText.Of(("en", "Safety")) };
        db.Add(topic);
        await db.SaveChangesAsync();
        var since = new DateOnly(2026, 1, 1);
        object day = db.Dialect.Name == "sqlite" ? "2026-01-01" : since;
        object languages = db.Dialect.Name == "sqlite" ? "[\"en\"]" : new List<string> { "en" };
        foreach (var step in Enumerable.Range(0, many).Select(n => (Subscriber: Guid.NewGuid(), Email: string.Create(CultureInfo.InvariantCulture, $"{topic.Code}.{n}@home{n % 50}.example"))).Chunk(20_000))
            await db.InTransactionAsync(async s =>
            {
                await db.Dialect.AddManyAsync(db, "subscriber", SubscriberColumns, step.Select(x => new object?[] { x.Subscriber, 1, languages, true, day }), s);
                await db.Dialect.AddManyAsync(db, "subscriber_channel", ChannelColumns, step.Select(x => new object?[] { Guid.NewGuid(), 1, x.Subscriber, "Email", personal.Lookup(x.Email), personal.Seal(x.Email), "Proven", "Measured", "Form", day, 0, 0 }), s);
                await db.Dialect.AddManyAsync(db, "subscriber_topic", TopicColumns, step.Select(x => new object?[] { topic.Id, x.Subscriber }), s);
            });
        return topic.Id;
    }

    /// <summary>Asks for a dispatch of a text of five thousand characters to the subscribers of a topic.</summary>
    internal async Task<int> AskAsync(Guid topic, Lane lane = Lane.Bulk)
    {
        await using var scope = program.Services.CreateAsyncScope();
        var words = string.Concat(Enumerable.Repeat("The bridge is open again, and we thank you for your patience. ", 38));
        var text = new DispatchText { Language = "en", Subject = "The bridge is open", Text = words + "\n{stop}\n{mine}\n", Html = $"<p>{words}</p><p><a href=\"{{stop}}\">Stop</a> <a href=\"{{mine}}\">Change</a></p>" };
        return await scope.ServiceProvider.GetRequiredService<Dispatches>().AskAsync(new DispatchAsk(Medium.Email, lane, "measured/" + Guid.NewGuid(), "Measured", null, TimeProvider.System.GetUtcNow().AddDays(1), [text]), new Segment([topic], []), default);
    }

    /// <summary>Seconds from asking for a dispatch to a segment until every parcel is recorded as sent, in a program whose senders wait for something to do.</summary>
    internal async Task<double> TellAsync(Guid topic, int many)
    {
        var seconds = 0d;
        await WhileSendingAsync(async () =>
        {
            var since = Stopwatch.GetTimestamp();
            seconds = await UntilAsync(since, await AskAsync(topic), many);
        });
        return seconds;
    }

    /// <summary>Makes every parcel there is to make; how many seconds it took.</summary>
    internal async Task<double> FillAsync()
    {
        var since = Stopwatch.GetTimestamp();
        for (var more = true; more;)
        {
            await using var scope = program.Services.CreateAsyncScope();
            more = await scope.ServiceProvider.GetRequiredService<Commonweal.Communication.Delivery.Filling>().NextAsync(default);
        }
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    /// <summary>Lets the senders work until so many parcels of a dispatch are recorded as sent; how many seconds it took.</summary>
    internal async Task<double> SendAsync(int dispatch, int many)
    {
        var seconds = 0d;
        await WhileSendingAsync(async () => seconds = await UntilAsync(Stopwatch.GetTimestamp(), dispatch, many));
        return seconds;
    }

    /// <summary>Lets the senders work, as they do in a served program, while something else is done.</summary>
    internal async Task WhileSendingAsync(Func<Task> workAsync)
    {
        var sending = ActivatorUtilities.CreateInstance<Sending>(program.Services);
        await sending.StartAsync(default);
        await workAsync();
        await sending.StopAsync(default);
    }

    /// <summary>Seconds since a moment until so many parcels of a dispatch are recorded as sent.</summary>
    internal async Task<double> UntilAsync(long since, int dispatch, int many)
    {
        while (await SentAsync(dispatch) < many) await Task.Delay(25);
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    internal async Task<int> SentAsync(int dispatch)
    {
        await using var scope = program.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CommonwealDb>().Set<DispatchCount>().Where(c => c.DispatchNo == dispatch && c.State == ParcelState.Sent).SumAsync(c => c.Parcels);
    }

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        if (cluster is not null) await cluster.DisposeAsync();
        place.Dispose();
    }
}
