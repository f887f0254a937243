using Commonweal.Communication.Delivery;
using Commonweal.Communication.Messages.Check;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.Translate;

/// <summary>What waits for translators: urgent ones first, then what goes out soonest.</summary>
[RequirePermission("messages.translate"), WhileAwake(DeliverySlice.Part)]
internal sealed class ListTranslationsModel(CommonwealDb db, Here here, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    internal sealed record Line(Message Message, LanguageCheck Check);

    public IReadOnlyList<Line> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var open = await db.Set<Message>().AsNoTracking().Where(m => m.State == MessageState.Draft || m.State == MessageState.Asked)
            .OrderByDescending(m => m.IsUrgent).ThenBy(m => m.GoesOutAt == null).ThenBy(m => m.GoesOutAt).ThenBy(m => m.WrittenAt).Take(Most).ToListAsync(stop);
        var around = new CheckSurroundings(here.City.Languages, new Dictionary<string, long>(StringComparer.Ordinal), clock.GetUtcNow(), [], []);
        Waiting = [.. open.Where(m => m.Written.Any()).SelectMany(m => SendCheck.Languages(m, around).Where(l => l.IsMachine || l.State is TextState.Missing or TextState.Outdated).Select(l => new Line(m, l)))];
    }
}
