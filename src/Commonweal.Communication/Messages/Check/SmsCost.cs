using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery.Sms;
using Commonweal.Communication.Messages.Forms;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Commonweal.Standards.Sms;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.Check;

/// <summary>What a text message is in one language, and what it will cost.</summary>
/// <param name="Language">The language.</param>
/// <param name="Text">The text, measured.</param>
/// <param name="Readers">About how many it goes to: those who read this language first, or none that there is.</param>
/// <param name="Cost">What that costs; null where nobody said what a part costs.</param>
internal sealed record SmsLine(string Language, SmsText Text, long Readers, decimal? Cost);

/// <summary>Reckons before anything is sent: parts, alphabet and cost, language by language.</summary>
internal sealed class SmsCost(CommonwealDb db, MessageForms forms, SmsSettings settings, Here here)
{
    public string Currency => settings.Currency;

    public async Task<IReadOnlyList<SmsLine>> OfAsync(Message message, CancellationToken stop)
    {
        var written = here.City.Languages.Where(message.Written.Contains).ToList();
        if (!message.Outlets.Contains(Outlet.Sms) || written.Count == 0) return [];
        var first = await new Segment(message.Topics, message.Districts).Of(db, ChannelKind.Sms, here.Today)
            .GroupBy(h => h.Languages[0]).Select(g => new { Language = g.Key, People = g.LongCount() }).ToListAsync(stop);
        return [.. written.Select(l =>
        {
            var text = forms.SmsOf(message, l);
            var readers = first.Where(f => f.Language == l || (l == written[0] && !written.Contains(f.Language))).Sum(f => f.People);
            return new SmsLine(l, text, readers, settings.Price * readers * text.Segments.Count);
        })];
    }
}
