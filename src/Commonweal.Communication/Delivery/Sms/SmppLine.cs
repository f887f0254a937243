using System.Net.Security;
using System.Net.Sockets;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Audience.Phones;
using Commonweal.Communication.Delivery.Receipts;
using Commonweal.Platform.Events;
using Commonweal.Standards.Smpp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Commonweal.Communication.Delivery.Sms;

/// <summary>One session with the SMS centre for the whole program. It stays open while nothing is sent, for receipts and answers come by it too.</summary>
internal sealed partial class SmppLine(SmppLineSettings settings, SmsSettings sms, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SmppLine> log) : BackgroundService, IAsyncDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim opening = new(1);
    private SmppClient? session;

    /// <summary>The session, opened anew where it was lost.</summary>
    /// <exception cref="UnreachableException">The centre is not there, or will not have us.</exception>
    public async Task<SmppClient> OpenAsync(CancellationToken stop)
    {
        if (session is { Lost.IsCompleted: false } open) return open;
        await opening.WaitAsync(stop);
        try
        {
            if (session is { Lost.IsCompleted: false } meanwhile) return meanwhile;
            if (session is { } lost) await lost.DisposeAsync();
            session = null;
            return session = await SmppClient.BindAsync(await ConnectAsync(stop), settings.SystemId, settings.Password, TakeAsync, settings.Session, clock, stop);
        }
        catch (Exception nobody) when (nobody is IOException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            throw new UnreachableException(nobody is SmppException ? nobody.Message : Failures.NameOf(nobody), nobody);
        }
        finally { opening.Release(); }
    }

    public async ValueTask DisposeAsync()
    {
        if (session is { } open) await open.DisposeAsync();
        session = null;
        opening.Dispose();
        Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                try { await (await OpenAsync(stoppingToken)).Lost.WaitAsync(stoppingToken); }
                catch (UnreachableException nobody) { LogAway(nobody.Message); }
                await Task.Delay(Again, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
    }

    private async Task<Stream> ConnectAsync(CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(settings.Host, settings.Port, stop);
            var plain = new NetworkStream(socket, ownsSocket: true);
            if (!settings.Tls) return plain;
            var secured = new SslStream(plain);
            await secured.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = settings.Host }, stop);
            return secured;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A receipt or an answer; false asks for it again, when the database can be written to.</summary>
    private async Task<bool> TakeAsync(SmppDelivery delivery, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (delivery.Receipt is { } receipt) await NoteAsync(scope.ServiceProvider.GetRequiredService<ParcelReceipts>(), receipt, stop);
            else await scope.ServiceProvider.GetRequiredService<PhoneAnswers>().TakeAsync(ChannelKind.Sms, delivery.From.Value, delivery.Text, stop);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogTaking(Failures.TraceOf(failure));
            return false;
        }
    }

    private Task NoteAsync(ParcelReceipts receipts, SmppReceipt receipt, CancellationToken stop)
    {
        var reference = $"{Medium.Sms}/{receipt.MessageId}";
        return receipt.State switch
        {
            SmppState.Delivered => receipts.NoteAsync(new Receipt(reference, Arrived: true), stop),
            SmppState.Undeliverable or SmppState.Rejected or SmppState.Expired or SmppState.Deleted
                => receipts.NoteAsync(new Receipt(reference, Arrived: false, receipt.Error is { } code ? $"{receipt.State} {code}" : receipt.State.ToString(), receipt.State is SmppState.Undeliverable or SmppState.Rejected && receipt.Error is { } why && sms.Nobody.Contains(why)), stop),
            _ => Task.CompletedTask,
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The SMS centre is away: {Reason}; trying again")]
    private partial void LogAway(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "What the SMS centre brought could not be noted; it is asked to bring it again: {Failure}")]
    private partial void LogTaking(string failure);
}
