using System.Text.Json;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Privacy;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Commonweal.Platform.Mail;

/// <summary>Takes letters out of the queue, one after the other; several nodes never take the same one.</summary>
internal sealed partial class MailSending(
    IServiceScopeFactory scopes, PersonalData personal, MailWays ways, MailSignal signal, TimeProvider clock, ILogger<MailSending> log)
    : BackgroundService
{
    /// <summary>Three days in all: relays are away for a night or a weekend.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(8), TimeSpan.FromHours(12), TimeSpan.FromHours(24), TimeSpan.FromHours(24),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try { await SendAllAsync(stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception failure) { LogRound(Failures.TraceOf(failure)); }
            await signal.WaitAsync(TimeSpan.FromSeconds(5), clock, stoppingToken);
        }
    }

    /// <summary>Sends everything that is due.</summary>
    internal async Task SendAllAsync(CancellationToken stop)
    {
        await using var carrier = ways.Open();
        while (await SendNextAsync(carrier, stop)) { }
    }

    private async Task<bool> SendNextAsync(IMailCarrier carrier, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        await using var hold = await db.Dialect.HoldAsync(db, stop);
        var due = await db.Dialect.UntakenAsync<QueuedMail>(
            db, "state = 'Waiting' AND (not_before IS NULL OR not_before <= {0})", most: 1, [clock.GetUtcNow().UtcDateTime], stop);
        if (due is not [var next]) return false;
        await CarryAsync(carrier, next, stop);
        await db.SaveChangesAsync(CancellationToken.None);
        if (hold is not null) await hold.CommitAsync(CancellationToken.None);
        return true;
    }

    private async Task CarryAsync(IMailCarrier carrier, QueuedMail next, CancellationToken stop)
    {
        next.Attempts++;
        try
        {
            var mail = JsonSerializer.Deserialize<OutgoingMail>(personal.Open(next.Letter!))!;
            using var message = Letter.Write(mail, ways.From, clock.GetUtcNow());
            await carrier.CarryAsync(WrittenLetter.Of(message, forEyes: carrier.Files), stop);
            End(next, carrier.Files ? MailState.Filed : MailState.Sent);
        }
        catch (Exception failure) when (failure is ParseException || failure is SmtpCommandException { StatusCode: >= SmtpStatusCode.MailboxBusy } refused && (int)refused.StatusCode >= 500)
        {
            next.LastFailure = Failures.NameOf(failure);
            End(next, MailState.Refused);
            LogEnded("Refused", next.LastFailure);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            next.LastFailure = Failures.NameOf(failure);
            if (next.Attempts <= Waits.Length) next.NotBefore = clock.GetUtcNow() + Waits[next.Attempts - 1];
            else End(next, MailState.GivenUp);
            LogFailed(next.LastFailure, next.Attempts);
        }
    }

    private static void End(QueuedMail mail, MailState state)
    {
        mail.State = state;
        mail.NotBefore = null;
        // What was given up can be tried again from the desk.
        if (state != MailState.GivenUp) mail.Letter = null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter could not be sent ({Failure}); attempt {Attempt}")]
    private partial void LogFailed(string failure, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter ended as {State} ({Failure})")]
    private partial void LogEnded(string state, string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The round of sending letters broke off; the next one tries again: {Failure}")]
    private partial void LogRound(string failure);
}
