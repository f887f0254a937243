using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery.Sms;
using Commonweal.Communication.Messages.Forms;
using Commonweal.Platform.Ui;
using Commonweal.Standards.Sms;

namespace Commonweal.Communication.Messages.Check;

/// <summary>What a text message is in one language, and what it will cost.</summary>
/// <param name="Language">The language.</param>
/// <param name="Text">The text, measured.</param>
/// <param name="Readers">About how many it goes to: those who read this language first, or none that there is.</param>
/// <param name="Cost">What that costs; null where nobody said what a part costs.</param>
internal sealed record SmsLine(string Language, SmsText Text, long Readers, decimal? Cost);

/// <summary>Reckons before anything is sent: parts, alphabet and cost, language by language.</summary>
internal sealed class SmsCost(ChannelReaders readers, MessageForms forms, SmsSettings settings, Here here)
{
    public string Currency => settings.Currency;

    public async Task<IReadOnlyList<SmsLine>> OfAsync(Message message, CancellationToken stop)
    {
        var written = here.City.Languages.Where(message.Written.Contains).ToList();
        if (!message.Outlets.Contains(Outlet.Sms) || written.Count == 0) return [];
        var people = await readers.OfAsync(message, ChannelKind.Sms, written, stop);
        return [.. written.Select(l =>
        {
            var text = forms.SmsOf(message, l);
            return new SmsLine(l, text, people[l], settings.Price * people[l] * text.Segments.Count);
        })];
    }
}
