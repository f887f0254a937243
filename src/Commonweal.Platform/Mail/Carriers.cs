using System.Globalization;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using MimeKit;

namespace Commonweal.Platform.Mail;

/// <summary>Takes letters away, several on one way.</summary>
internal interface IMailCarrier : IAsyncDisposable
{
    /// <summary>The state of a letter it has taken.</summary>
    MailState Taken { get; }

    Task CarryAsync(MimeMessage message, CancellationToken stop);
}

/// <summary>Writes letters to a folder, for cities without a relay and for trying things out.</summary>
internal sealed class FolderCarrier(string folder, TimeProvider clock) : IMailCarrier
{
    public MailState Taken => MailState.Filed;

    public async Task CarryAsync(MimeMessage message, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var name = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture) + "-" + Guid.NewGuid().ToString("N")[..8];
        var half = Path.Combine(folder, name + ".part");
        await using (var file = File.Create(half)) await message.WriteToAsync(file, stop);
        File.Move(half, Path.Combine(folder, name + ".eml"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Hands letters to the city's relay over one connection, opened with the first letter.</summary>
internal sealed class RelayCarrier(RelaySettings relay) : IMailCarrier
{
    private SmtpClient? client;

    public MailState Taken => MailState.Sent;

    public async Task CarryAsync(MimeMessage message, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        if (client is not { IsConnected: true }) client = await ConnectAsync(patience.Token);
        await client.SendAsync(message, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (client is null) return;
        if (client.IsConnected) await client.DisconnectAsync(quit: true);
        client.Dispose();
    }

    private async Task<SmtpClient> ConnectAsync(CancellationToken stop)
    {
        client?.Dispose();
        var fresh = new SmtpClient();
        // Our own socket, because without NoDelay every message waits 45 ms for an acknowledgement.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(relay.Host!, relay.Port, stop);
            await fresh.ConnectAsync(socket, relay.Host!, relay.Port, relay.Security, stop);
            if (!string.IsNullOrEmpty(relay.User)) await fresh.AuthenticateAsync(relay.User, relay.Password ?? "", stop);
            return fresh;
        }
        catch
        {
            fresh.Dispose();
            socket.Dispose();
            throw;
        }
    }
}
