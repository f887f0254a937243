using System.Collections.Concurrent;
using System.Globalization;

namespace Commonweal.Communication.Delivery.WhatsApp;

/// <summary>
/// Templates that were not taken lately. Somebody may mend one at Meta meanwhile, so its messages are kept; but one question in
/// ten minutes is enough, not one for each of a hundred thousand readers.
/// </summary>
internal sealed class TemplateRests(TimeProvider clock)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<WhatsAppTemplate, (int Code, DateTimeOffset Until)> resting = new();

    /// <summary>What becomes of a message whose template rests; null where it does not.</summary>
    public Outcome? Of(WhatsAppTemplate template)
        => resting.TryGetValue(template, out var rest) && rest.Until - clock.GetUtcNow() is var left && left > TimeSpan.Zero ? Later(rest.Code, left) : null;

    /// <summary>It was not taken: it rests.</summary>
    public Outcome Begin(WhatsAppTemplate template, int code)
    {
        resting[template] = (code, clock.GetUtcNow() + Rest);
        return Later(code, Rest);
    }

    private static Outcome Later(int code, TimeSpan wait) => new(ParcelState.Later, string.Create(CultureInfo.InvariantCulture, $"{Held.Template} {code}"), wait, Counts: false);
}
