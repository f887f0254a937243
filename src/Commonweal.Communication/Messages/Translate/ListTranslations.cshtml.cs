using Commonweal.Communication.Delivery;
using Commonweal.Communication.Messages.Check;
using Commonweal.Communication.Messages.OnCall;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.Translate;

/// <summary>What waits for translators: urgent ones first, then what has waited longest; for whoever is on the rota, first their own languages.</summary>
[RequirePermission("messages.translate"), WhileAwake(DeliverySlice.Part), ResponseCache(NoStore = true)]
internal sealed class ListTranslationsModel(CommonwealDb db, Duties duties, Here here, Texts texts, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    internal sealed record Line(Message Message, LanguageCheck Check, DateTimeOffset Since);

    [BindProperty(SupportsGet = true)] public bool All { get; set; }

    public IReadOnlyList<Line> Waiting { get; private set; } = [];

    /// <summary>The languages of whoever looks; empty for those on no rota.</summary>
    public IReadOnlyList<string> Mine { get; private set; } = [];

    /// <summary>The shift they are in now, and else the next.</summary>
    public Shift? Now { get; private set; }

    public Shift? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var me = User.AccountId()!.Value;
        Mine = await db.Set<OnCallPerson>().Where(p => p.AccountId == me).Select(p => p.Languages).SingleOrDefaultAsync(stop) ?? [];
        var week = await duties.ReadAsync(stop);
        var shifts = week.Shifts.Where(s => s.AccountId == me && s.Until > week.Now).ToList();
        (Now, Next) = (shifts.Where(s => s.From <= week.Now).MaxBy(s => s.Until), shifts.Find(s => s.From > week.Now));
        var open = await db.Set<Message>().AsNoTracking().Where(m => m.State == MessageState.Draft || m.State == MessageState.Asked)
            .GroupJoin(db.Set<HandedMessage>(), m => m.Id, h => h.MessageId, (m, h) => new { Message = m, Handed = h }).SelectMany(x => x.Handed.DefaultIfEmpty(), (x, h) => new { x.Message, Since = h == null ? x.Message.WrittenAt : h.At })
            .OrderByDescending(x => x.Message.IsUrgent).ThenBy(x => x.Since).ThenBy(x => x.Message.Id).Take(Most).ToListAsync(stop);
        var around = new CheckSurroundings(here.City.Languages, new Dictionary<string, long>(StringComparer.Ordinal), week.Now, [], []);
        Waiting = [.. open.Where(x => x.Message.Written.Any()).SelectMany(x => SendCheck.Languages(x.Message, around).Where(l => l.NeedsTranslator && (All || Mine.Count == 0 || Mine.Contains(l.Language))).Select(l => new Line(x.Message, l, x.Since)))];
    }

    /// <summary>How long it has waited, in the greatest unit that fits.</summary>
    public string WaitOf(Line line) => (clock.GetUtcNow() - line.Since) switch
    {
        { TotalMinutes: < 1 } => texts["oncall.waits.now"],
        { TotalHours: < 1 } wait => texts.Count("oncall.waits.minutes", (long)wait.TotalMinutes),
        { TotalDays: < 2 } wait => texts.Count("oncall.waits.hours", (long)wait.TotalHours),
        var wait => texts.Count("oncall.waits.days", (long)wait.TotalDays),
    };
}
