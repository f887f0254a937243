using Commonweal.Communication.Delivery.Email;
using Commonweal.Platform.Events;
using Commonweal.Standards.MailReports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Commonweal.Communication.Delivery.Returns;

/// <summary>
/// Reads what comes back: reports of failure (RFC 3464) and complaints (RFC 5965), which the city's mail server puts into a
/// Maildir. A report that was acted on is deleted; what is none is put aside, unread by us, for a person.
/// </summary>
internal sealed partial class ReturnsReading(IServiceScopeFactory scopes, MailingSettings settings, ReturnAddresses addresses, TimeProvider clock, ILogger<ReturnsReading> log) : BackgroundService
{
    private const int AtOnce = 1_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.ReturnsFolder is not { } folder) return;
        while (true)
        {
            try
            {
                await ReadAsync(folder, stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception failure)
            {
                LogRound(Failures.TraceOf(failure));
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    /// <summary>Reads what lies in a Maildir now.</summary>
    /// <returns>How many letters were acted on.</returns>
    internal async Task<int> ReadAsync(string maildir, CancellationToken stop)
    {
        var fresh = Path.Combine(maildir, "new");
        if (!Directory.Exists(fresh)) return 0;
        var acted = 0;
        foreach (var file in Directory.EnumerateFiles(fresh).Take(AtOnce).ToList())
        {
            if (await TakeAsync(file, stop)) acted++;
            else PutAside(file, Path.Combine(maildir, "aside"));
        }
        return acted;
    }

    private async Task<bool> TakeAsync(string file, CancellationToken stop)
    {
        ReceivedMail mail;
        await using (var content = File.OpenRead(file)) mail = await MailReader.ReadAsync(content, stop);
        // Who sent it is not proved; that it came to an address only we can make, is.
        if (mail.Fault is not null || addresses.Read(mail.SentTo) is not { } parcel || (mail.Delivery is null && mail.Complaint is null)) return false;
        await using (var scope = scopes.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<CameBack>().NoteAsync(parcel.Dispatch, parcel.Parcel, mail, stop);
        File.Delete(file);
        return true;
    }

    private void PutAside(string file, string aside)
    {
        Directory.CreateDirectory(aside);
        File.Move(file, Path.Combine(aside, Path.GetFileName(file)), overwrite: true);
        LogAside(Path.GetFileName(file));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter to the address for reports is no report about anything sent here and was put aside: {File}")]
    private partial void LogAside(string file);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading what came back broke off; the next round tries again: {Failure}")]
    private partial void LogRound(string failure);
}
