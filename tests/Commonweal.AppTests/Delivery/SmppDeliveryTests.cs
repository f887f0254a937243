using System.Globalization;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Delivery;

/// <summary>Text messages over a line to an SMS centre that is not ours (npm <c>smpp</c>).</summary>
public sealed class SmppDeliveryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Texts_Arrive_AreRefused_AreSlowedDown_AndTheLineComesBack(bool postgres)
    {
        await using var centre = await SmppCentre.StartAsync();
        await using var city = await SentCity.MakeAsync(postgres, port: 1, centre.Words);
        // A number that ends with 58 is throttled there, with 11 refused.
        var topic = await city.PhonesAsync(60, first: 1);
        var no = await city.TextAsync(topic);
        await city.SendAsync();
        await Until.TrueAsync(async () => (await city.BecameAsync(no)).StartsWith("Waiting:1 Delivered:58", StringComparison.Ordinal), "bring the receipts");
        Assert.Equal("Waiting:1 Delivered:58 Refused:1", await city.BecameAsync(no));
        Assert.Equal("pace", (await city.ParcelsAsync(no)).Single(p => p.State is ParcelState.Later).Reason);
        Assert.Equal(1, await city.LookAsync(db => db.Set<Channel>().CountAsync(c => c.EndedBy == ChannelEnd.Bounced)));

        // What people answer comes by the same line; a sentence with the word in it, or a stranger's, ends nothing.
        foreach (var (from, text) in new[] { ("447700900004", "please do not stop"), ("447700900999", "STOP"), ("447700900001", "Stop."), ("447700900002", "إيقاف"), ("447700900003", "Arrêt") })
            await centre.AnswerAsync(from, text);
        await Until.TrueAsync(async () => await EndedAsync() == 3, "end the channels of those who said stop");

        await centre.EndAsync();
        var second = await city.TextAsync(topic, "second");
        await Until.TrueAsync(async () => { await city.SendAsync(); return true; }, "find the line lost");
        Assert.DoesNotContain("Delivered", await city.BecameAsync(second), StringComparison.Ordinal);
        await centre.AgainAsync();
        await city.LookAsync(db => db.Set<Parcel>().Where(p => p.State == ParcelState.Later).ExecuteUpdateAsync(set => set.SetProperty(p => p.NotBefore, DateTimeOffset.UnixEpoch)));
        await city.SendAsync();
        await Until.TrueAsync(async () => (await city.BecameAsync(second)).Contains("Delivered:55", StringComparison.Ordinal), "bring the receipts again");
        Assert.Equal(3, await EndedAsync());

        Task<int> EndedAsync() => city.LookAsync(db => db.Set<Channel>().CountAsync(c => c.EndedBy == ChannelEnd.Replied));
    }
}

/// <summary>The centre of the format's own tests, at a port that stays the same.</summary>
internal sealed class SmppCentre : IAsyncDisposable
{
    private readonly string folder = Path.Combine(AppContext.BaseDirectory, "smpp-centre");
    private System.Diagnostics.Process? process;
    private int port;

    internal string[] Words => ["--sms:sender=Testport", "--sms:smpp:host=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"--sms:smpp:port={port}"), "--sms:smpp:system-id=city", "--sms:smpp:password=secret", "--sms:smpp:patience=5"];

    internal static async Task<SmppCentre> StartAsync()
    {
        var centre = new SmppCentre();
        Directory.CreateDirectory(centre.folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Commonweal.UnitTests", "Standards", "Smpp", "Peer"))) File.Copy(file, Path.Combine(centre.folder, Path.GetFileName(file)), overwrite: true);
        try
        {
            if (!Directory.Exists(Path.Combine(centre.folder, "node_modules", "smpp")))
            {
                using var npm = Run(centre.folder, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error");
                await npm.WaitForExitAsync();
            }
            await centre.AgainAsync();
        }
        catch (System.ComponentModel.Win32Exception absent) { Needed.Here(isHere: false, "npm's smpp is absent: " + absent.Message); }
        return centre;
    }

    internal async Task AgainAsync()
    {
        process = Run(folder, "node", "server.js", port.ToString(CultureInfo.InvariantCulture));
        var said = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        port = System.Text.Json.JsonDocument.Parse(said).RootElement.GetProperty("port").GetInt32();
        // Read on, or it stops when the pipe is full.
        _ = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Somebody answers a text.</summary>
    internal async Task AnswerAsync(string from, string text)
    {
        await process!.StandardInput.WriteLineAsync(System.Text.Json.JsonSerializer.Serialize(new { from, to = "Testport", text }));
        await process.StandardInput.FlushAsync();
    }

    internal async Task EndAsync()
    {
        if (process is null) return;
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync() => await EndAsync();

    private static System.Diagnostics.Process Run(string folder, string program, params string[] words)
        => System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, words) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
}
