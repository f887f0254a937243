using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Commonweal.Benchmarks.Load;
using Commonweal.Benchmarks.Peers;
using Commonweal.Communication.Delivery;

namespace Commonweal.Benchmarks.Figures.Communication;

/// <summary>
/// A message to many by e-mail, from the segment to what is recorded of each: beside smtp-source, which only sends; signed
/// beside the signing alone; an urgent one overtaking; and a million, of which the memory must know nothing.
/// </summary>
internal static class ToldByMail
{
    private const int Bytes = 5000, Letters = 20_000, Rounds = 3, ToWarm = 2;

    /// <summary>Letters a second against smtp-source, by turns; the middle of three rounds.</summary>
    internal static async Task MeasureAsync(bool postgres)
    {
        await using var relay = await Postfix.StartAsync();
        await using var city = await MailingCity.OpenAsync(postgres, relay);
        var topic = await city.SubscribersAsync(Letters);
        var ratios = new List<double>();
        for (var round = 1; round <= ToWarm + Rounds; round++)
        {
            var ours = Letters / await city.TellAsync(topic, Letters);
            var limit = await relay.LimitAsync(Letters, Bytes, connections: 4);
            // While the first ones run, the program is still being compiled, and then again for what it turned out to do.
            if (round <= ToWarm) continue;
            ratios.Add(ours / limit);
            Figure.Note($"{ours:0} letters a second from the segment to the record; smtp-source {limit:0}");
        }
        Figure.AtLeast(postgres ? "mail-postgres-ratio" : "mail-sqlite-ratio", Clients.Median(ratios), 0.25);
    }

    /// <summary>Signed letters a second against RSA-2048 signatures alone on as many threads.</summary>
    internal static async Task MeasureSignedAsync()
    {
        using var rsa = RSA.Create(2048);
        using var place = new TemporaryFolder();
        var file = Path.Combine(place.Path, "dkim.pem");
        await File.WriteAllTextAsync(file, rsa.ExportPkcs8PrivateKeyPem());
        await using var relay = await Postfix.StartAsync();
        await using var city = await MailingCity.OpenAsync(postgres: false, relay, "--mailing:dkim:domain", "example.org", "--mailing:dkim:selector", "s", "--mailing:dkim:key", file);
        var topic = await city.SubscribersAsync(Letters);
        var ratios = new List<double>();
        for (var round = 1; round <= ToWarm + Rounds; round++)
        {
            var ours = Letters / await city.TellAsync(topic, Letters);
            var limit = Signatures(rsa);
            if (round <= ToWarm) continue;
            ratios.Add(ours / limit);
            Figure.Note($"{ours:0} signed letters a second; signing alone {limit:0}");
        }
        Figure.AtLeast("mail-signed-ratio", Clients.Median(ratios), 0.5);
    }

    /// <summary>A hundred thousand urgent letters, asked for while a million others are under way, and the first of them; a million enqueued; memory.</summary>
    internal static async Task MeasureManyAsync()
    {
        await using var relay = await Postfix.StartAsync();
        await using var city = await MailingCity.OpenAsync(postgres: false, relay);
        var few = await city.SubscribersAsync(10_000);
        var some = await city.SubscribersAsync(100_000);
        var many = await city.SubscribersAsync(1_000_000);
        await city.FillAsync();
        var small = await city.AskAsync(few);
        await city.FillAsync();
        await city.SendAsync(small, 10_000);
        var before = Settled();
        var bulk = await city.AskAsync(many);
        Figure.AtMost("mail-enqueue-seconds", await city.FillAsync(), 30);
        await city.WhileSendingAsync(async () =>
        {
            await city.UntilAsync(0, bulk, 10_000);
            var since = Stopwatch.GetTimestamp();
            var urgent = await city.AskAsync(some, Lane.Urgent);
            Figure.AtMost("mail-urgent-first-seconds", await city.UntilAsync(since, urgent, 1), 5);
            Figure.AtMost("mail-urgent-seconds", await city.UntilAsync(since, urgent, 100_000), 90);
            await city.UntilAsync(0, bulk, 300_000);
        });
        var after = Settled();
        Figure.Note($"{before / 1e6:0} MB after ten thousand, {after / 1e6:0} MB with a million");
        Figure.AtMost("mail-memory-growth", after / before, 1.25);
    }

    private static double Settled()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static double Signatures(RSA rsa)
    {
        var key = rsa.ExportPkcs8PrivateKey();
        var (digest, count, since) = (SHA256.HashData("measured"u8), 0, Stopwatch.GetTimestamp());
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            using var mine = RSA.Create();
            mine.ImportPkcs8PrivateKey(key, out var _);
            while (Stopwatch.GetElapsedTime(since).TotalSeconds < 2)
            {
                mine.SignHash(digest, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
                Interlocked.Increment(ref count);
            }
        });
        return count / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }
}
