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

    /// <summary>It was not taken: it rests. True where it did not rest already; several may have been on their way.</summary>
    public bool Begin(WhatsAppTemplate template, int code, out Outcome instead)
    {
        var now = clock.GetUtcNow();
        instead = Later(code, Rest);
        var rest = (code, now + Rest);
        return resting.TryAdd(template, rest) || (resting.TryGetValue(template, out var before) && before.Until <= now && resting.TryUpdate(template, rest, before));
    }

    private static Outcome Later(int code, TimeSpan wait) => new(ParcelState.Later, string.Create(CultureInfo.InvariantCulture, $"{Held.Template} {code}"), wait, Counts: false);
}
