using System.Globalization;
using Commonweal.AppTests.Mail;
using Commonweal.Communication.Delivery;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Delivery;

/// <summary>
/// Twenty times <c>kill -9</c> while a message goes to thousands, ten on each database: everybody gets it, and whoever may
/// have got it twice is written down.
/// </summary>
public sealed class KilledSendingTests
{
    private const int Readers = 4000, Kills = 10, InHand = 200;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task KilledWhileSending_LosesNobody_AndSaysWhoMayHaveGotItTwice(bool postgres)
    {
        await using var sink = await MailSink.StartAsync();
        await using var city = await SentCity.MakeAsync(postgres, sink.Port);
        var no = await city.AskAsync(await city.SubscribersAsync(Readers));
        var random = new Random(20270302);
        Dictionary<string, string> settings = new()
        {
            ["COMMONWEAL_smtp__host"] = "127.0.0.1", ["COMMONWEAL_smtp__port"] = sink.Port.ToString(CultureInfo.InvariantCulture), ["COMMONWEAL_smtp__tls"] = "none", ["COMMONWEAL_smtp__from"] = "city@example.org",
            ["COMMONWEAL_public-url"] = "https://city.example", ["COMMONWEAL_mailing__per-second"] = "300", ["COMMONWEAL_mailing__connections"] = "2", ["COMMONWEAL_delivery__lease"] = "3",
        };
        for (var kill = 0; kill < Kills; kill++)
        {
            var before = await EndedAsync(city, no);
            await using var child = Child.Start(settings, ["serve", "--urls", "http://127.0.0.1:0", .. city.Place]);
            await Until.TrueAsync(async () => child.HasEnded ? throw new InvalidOperationException((await child.EndAsync()).ToString()) : await EndedAsync(city, no) > before, "send: " + kill);
            await Task.Delay(random.Next(300));
            await child.KillAsync();
        }
        Assert.True(await EndedAsync(city, no) < Readers, "Everything had been sent before the last kill: the test showed too little.");
        settings.Remove("COMMONWEAL_mailing__per-second");
        await using (Child.Start(settings, ["serve", "--urls", "http://127.0.0.1:0", .. city.Place]))
            await Until.TrueAsync(async () => (await city.DispatchAsync(no)).State is DispatchState.Done, "send everything");

        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"Sent:{Readers}"), await city.BecameAsync(no));
        var arrived = sink.Letters.GroupBy(l => l.MessageId, StringComparer.Ordinal).ToDictionary(g => int.Parse(g.Key!.Split('@')[0].Split('.')[1], CultureInfo.InvariantCulture), g => g.Count());
        Assert.Equal(Enumerable.Range(1, Readers), arrived.Keys.Order());
        var said = (await city.ParcelsAsync(no)).Where(p => p.MayRepeat).Select(p => p.No).ToHashSet();
        Assert.Empty(arrived.Where(a => a.Value > 1).Select(a => a.Key).Except(said));
        // At most what the workers had in hand each time.
        Assert.InRange(said.Count, 1, Kills * InHand);
    }

    private static Task<int> EndedAsync(SentCity city, int no)
        => city.LookAsync(db => db.Set<DispatchCount>().Where(c => c.DispatchNo == no && c.State == ParcelState.Sent).SumAsync(c => c.Parcels));
}
