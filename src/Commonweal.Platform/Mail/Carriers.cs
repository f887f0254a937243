using System.Globalization;
using Commonweal.Platform.Data;
using Commonweal.Platform.Mail.Relay;

namespace Commonweal.Platform.Mail;

/// <summary>Takes letters away, one after the other on one way.</summary>
public interface IMailCarrier : IAsyncDisposable
{
    /// <summary>True where letters end in the mail folder, because no relay is configured.</summary>
    bool Files { get; }

    /// <summary>Makes sure somebody is there who takes letters; fails where nobody is.</summary>
    Task ReadyAsync(CancellationToken stop);

    /// <summary>Hands one letter over; it has been taken when this returns.</summary>
    Task CarryAsync(WrittenLetter letter, CancellationToken stop);
}

/// <summary>Opens ways for letters: to the city's relay, or to the mail folder where there is none.</summary>
public sealed class MailWays
{
    private readonly RelaySettings relay;
    private readonly DataPlace place;
    private readonly TimeProvider clock;

    internal MailWays(RelaySettings relay, DataPlace place, TimeProvider clock) => (this.relay, this.place, this.clock) = (relay, place, clock);

    /// <summary>The address letters come from.</summary>
    public string From => relay.From;

    /// <summary>Opens a way; the relay is called with the first letter.</summary>
    public IMailCarrier Open() => relay.IsConfigured ? new RelayCarrier(relay) : new FolderCarrier(place.MailFolder, clock);
}

/// <summary>Writes letters to a folder, for cities without a relay and for trying things out.</summary>
internal sealed class FolderCarrier(string folder, TimeProvider clock) : IMailCarrier
{
    public bool Files => true;

    public Task ReadyAsync(CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        return Task.CompletedTask;
    }

    public async Task CarryAsync(WrittenLetter letter, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var name = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture) + "-" + Guid.NewGuid().ToString("N")[..8];
        var half = Path.Combine(folder, name + ".part");
        await using (var file = File.Create(half)) await file.WriteAsync(letter.Bytes, stop);
        File.Move(half, Path.Combine(folder, name + ".eml"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
