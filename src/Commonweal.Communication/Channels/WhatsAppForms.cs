using Commonweal.Communication.Delivery;
using Commonweal.Communication.Delivery.WhatsApp;
using Commonweal.Communication.Messages;
using Commonweal.Communication.Messages.Check;
using Commonweal.Communication.Messages.Forms;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Channels;

/// <summary>What goes out by WhatsApp in one language, or what is missing for it.</summary>
/// <param name="Template">The approved template of the language; null where it has none.</param>
/// <param name="Text">What stands in the template's place, as it leaves; null where nothing leaves in this language.</param>
/// <param name="Instead">The language that its readers get there; null where they get their own, or nobody gets any.</param>
/// <param name="Line">How many it goes to and what that costs; null where the message does not go out there.</param>
internal sealed record WhatsAppForm(WhatsAppTemplate? Template, string? Text, string? Instead, WhatsAppLine? Line);

/// <summary>Shows what the city's parcels for WhatsApp hold, where the city has set it up.</summary>
internal sealed class WhatsAppForms(CommonwealDb db, MessageForms forms, WhatsAppCost cost, IEnumerable<WhatsAppSettings> settings)
{
    private readonly WhatsAppSettings? ours = settings.SingleOrDefault();

    /// <summary>What one message costs; null where nobody said.</summary>
    public string? Price => ours?.Price is { } price ? Money(price) : null;

    /// <summary>By language; empty where the city has no number there.</summary>
    public async Task<IReadOnlyDictionary<string, WhatsAppForm>> OfAsync(Guid id, IEnumerable<string> languages, CancellationToken stop)
    {
        if (ours is null) return new Dictionary<string, WhatsAppForm>(StringComparer.Ordinal);
        var message = await db.Set<Message>().AsNoTracking().SingleAsync(m => m.Id == id, stop);
        var texts = forms.Write(message, Medium.WhatsApp);
        var lines = await cost.OfAsync(message, stop);
        return languages.ToDictionary(l => l, l => FormOf(l, texts, lines), StringComparer.Ordinal);
    }

    public string Money(decimal amount) => Amounts.ShowCents(amount, cost.Currency);

    private WhatsAppForm FormOf(string language, IReadOnlyList<DispatchText> texts, IReadOnlyList<WhatsAppLine> lines)
    {
        if (texts.FirstOrDefault(t => t.Language == language) is not { } text) return new(null, null, texts.Count > 0 ? texts[0].Language : null, null);
        return new(ours!.TemplateFor(language, isCode: false), text.Text, null, lines.FirstOrDefault(l => l.Language == language));
    }
}
