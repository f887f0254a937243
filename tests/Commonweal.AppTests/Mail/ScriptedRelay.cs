using System.Net;
using System.Net.Sockets;
using System.Text;
using Commonweal.Platform.Mail;
using MailKit.Security;

namespace Commonweal.AppTests.Mail;

/// <summary>
/// A relay that says what it is told, for what no mail server can be brought to do. A script is a greeting, then what it answers to a
/// line that begins so (<c>MAIL=250 ok</c>; with <c>!</c> it hangs up), each once and in this order; it hangs up where none follows.
/// </summary>
internal sealed class ScriptedRelay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<string> heard = [];
    private Task talk = Task.CompletedTask;

    internal RelaySettings Settings(SecureSocketOptions security) => new("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, null, null, "city@example.org", security, null);

    internal static ScriptedRelay Start(params string[][] scripts)
    {
        var relay = new ScriptedRelay();
        relay.listener.Start();
        relay.talk = relay.TalkAsync(scripts);
        return relay;
    }

    /// <summary>The lines it was told, once it has hung up; a letter itself is not among them, only its end.</summary>
    internal async Task<IReadOnlyList<string>> HeardAsync()
    {
        await talk.WaitAsync(TimeSpan.FromSeconds(30));
        return heard;
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        try { await talk; }
        catch (Exception gone) when (gone is SocketException or IOException or ObjectDisposedException) { return; }
    }

    private async Task TalkAsync(string[][] scripts)
    {
        foreach (var script in scripts)
        {
            using var client = await listener.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await SayAsync(client, script[0]);
            foreach (var step in script[1..])
            {
                var (begins, answer) = (step[..step.IndexOf('=', StringComparison.Ordinal)], step[(step.IndexOf('=', StringComparison.Ordinal) + 1)..]);
                string? line;
                do line = await reader.ReadLineAsync(); while (line is not null && begins == "." && line != ".");
                if (line is null) return;
                heard.Add(line);
                if (!line.StartsWith(begins, StringComparison.Ordinal)) throw new InvalidOperationException($"'{line}' came instead of {begins}.");
                if (answer == "!") break;
                await SayAsync(client, answer);
            }
        }
    }

    private static async Task SayAsync(TcpClient client, string words) => await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(words + "\r\n"));
}
