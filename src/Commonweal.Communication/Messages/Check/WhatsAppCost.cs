using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Delivery.WhatsApp;
using Commonweal.Communication.Messages.Forms;

namespace Commonweal.Communication.Messages.Check;

/// <summary>What goes into the template of one language, and what it will cost.</summary>
/// <param name="Language">The language.</param>
/// <param name="Text">The paragraph as it will stand there.</param>
/// <param name="Readers">About how many it goes to.</param>
/// <param name="Cost">What that costs; null where nobody said what a message costs.</param>
internal sealed record WhatsAppLine(string Language, string Text, long Readers, decimal? Cost);

/// <summary>Reckons before anything is sent. Meta asks a price for each message, however long, which differs from country to country: the setting is a mean.</summary>
internal sealed class WhatsAppCost(ChannelReaders readers, MessageForms forms, IEnumerable<WhatsAppSettings> settings)
{
    private readonly WhatsAppSettings? ours = settings.SingleOrDefault();

    public string Currency => ours?.Currency ?? "";

    public async Task<IReadOnlyList<WhatsAppLine>> OfAsync(Message message, CancellationToken stop)
    {
        if (!message.Outlets.Contains(Outlet.WhatsApp) || forms.Write(message, Medium.WhatsApp) is not { Count: > 0 } texts) return [];
        var people = await readers.OfAsync(message, ChannelKind.WhatsApp, [.. texts.Select(t => t.Language)], stop);
        return [.. texts.Select(t => new WhatsAppLine(t.Language, t.Text, people[t.Language], ours?.Price * people[t.Language]))];
    }
}
