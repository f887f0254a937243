using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Commonweal.AppTests.Concerns;
using Commonweal.AppTests.Mail;
using Commonweal.Engagement.Concerns;
using Commonweal.Insight.Observations;
using Commonweal.Insight.Overview;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Events;

/// <summary>
/// Twenty times <c>kill -9</c> on each database, ten while residents file concerns and ten while incidents are imported:
/// whatever was acknowledged is there, and nothing is half there.
/// </summary>
public sealed class KilledFilingTests
{
    private const int Kills = 10, Residents = 4;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task KilledWhileFiling_LosesNothingThatWasAcknowledged(bool postgres)
    {
        await using var city = await OtherCity.MakeAsync(postgres);
        var topic = await city.LookAsync(db => db.Set<Topic>().AsNoTracking().FirstAsync(t => t.Kind == TopicKind.Service));
        var acknowledged = new ConcurrentBag<string>();
        var random = new Random(20270301);

        for (var kill = 0; kill < Kills; kill++)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{MailSink.FreePort()}");
            await using var child = Child.Start(["serve", "--urls", address, .. city.Place]);
            var before = acknowledged.Count;
            var round = kill;
            using var killed = new CancellationTokenSource();
            var filing = Task.WhenAll(Enumerable.Range(0, Residents).Select(r => FileAsync(new Uri(address), topic, $"{round}.{r}", acknowledged, killed.Token)));
            await Until.TrueAsync(() => Task.FromResult(filing.IsFaulted || acknowledged.Count > before + 2), "take concerns");
            await Task.Delay(random.Next(400));
            await child.KillAsync();
            await killed.CancelAsync();
            await filing;
        }
        await using (Child.Start(["serve", "--urls", "http://127.0.0.1:0", .. city.Place]))
            await Until.TrueAsync(() => city.LookAsync(async db => !await db.Set<OutboxMessage>().AnyAsync() && !await db.Set<AuditRecord>().AnyAsync(a => a.Number == null)), "handle and seal everything");

        var filed = await city.LookAsync(db => db.Set<Concern>().AsNoTracking().Select(c => new { c.Id, c.Words }).ToListAsync());
        Assert.Empty(acknowledged.Except(filed.Select(c => c.Words), StringComparer.Ordinal));
        Assert.Equal(filed.Count, filed.Select(c => c.Words).Distinct(StringComparer.Ordinal).Count());
        var recorded = await city.LookAsync(db => db.Set<AuditRecord>().AsNoTracking().Where(a => a.SubjectKind == "concern" && a.Action == "created").Select(a => a.Subject).ToListAsync());
        Assert.Equal(filed.Select(c => c.Id.ToString()).Order(StringComparer.Ordinal), recorded.Order(StringComparer.Ordinal));
        Assert.Equal(filed.Count, await city.LookAsync(db => db.Set<ConcernCount>().Where(c => c.Dimension == ConcernCount.Day).SumAsync(c => c.Received)));
        Assert.Empty((await city.LookAsync(db => AuditCheck.RunAsync(db, expected: null, progress: null, CancellationToken.None))).Findings);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task KilledWhileImporting_CountsEveryRecordOrNone(bool postgres)
    {
        await using var city = await OtherCity.MakeAsync(postgres);
        await using var whole = await OtherCity.MakeAsync(postgres);
        await DoneAsync(["import", "city", ReferenceData.Find("new-york"), .. city.Place]);
        await DoneAsync(["import", "city", ReferenceData.Find("new-york"), .. whole.Place]);
        var since = Stopwatch.GetTimestamp();
        await DoneAsync(Incidents(whole));
        var length = Stopwatch.GetElapsedTime(since);
        var before = 0;

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var child = Child.Start(Incidents(city));
            // From its middle, where it has read everything, to its very end.
            await Task.Delay(length * (0.5 + 0.5 * kill / Kills));
            await child.KillAsync();
            var state = await city.LookAsync(CountedAsync);
            Assert.True(state is (0, 0, 0) or (3255, 3255, 1), $"Half an import is there: {state}");
            if (state.Records == 0) before++;
        }
        await DoneAsync(Incidents(city));

        Assert.Equal((3255, 3255, 1), await city.LookAsync(CountedAsync));
        Assert.True(before > 0, "No import was killed before its end: the test showed nothing.");
    }

    private static string[] Incidents(OtherCity city) =>
    [
        "import", "observations", ReferenceData.Find("new-york/hate-crimes.csv"), "--mapping", Path.Combine(Repository.Root, "docs/operate/new-york-mapping.json"), .. city.Place,
    ];

    private static async Task<(int Records, int Incidents, int Told)> CountedAsync(CommonwealDb db) =>
    (
        await db.Set<CountedRecord>().CountAsync(), await db.Set<ObservationCount>().SumAsync(c => c.Incidents),
        await db.Set<AuditRecord>().CountAsync(a => a.Action == "imported" && a.SubjectKind == "observation_source")
    );

    private static async Task FileAsync(Uri address, Topic topic, string name, ConcurrentBag<string> acknowledged, CancellationToken killed)
    {
        using var resident = new Visitor(address, TimeProvider.System, new TestLog());
        for (var number = 0; !killed.IsCancellationRequested; number++)
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"The lamp at the bridge is dark ({name}.{number}).");
            try
            {
                if ((await resident.TellAsync(topic, words)).Length == 0) throw new InvalidOperationException("No receipt was shown.");
                acknowledged.Add(words);
            }
            // It does not listen yet, or no more.
            catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException) { await Task.Delay(50, CancellationToken.None); }
        }
    }

    private static async Task DoneAsync(string[] words)
    {
        await using var child = Child.Start(words);
        var (code, output, errors) = await child.EndAsync();
        Assert.True(code == 0, output + errors);
    }
}
