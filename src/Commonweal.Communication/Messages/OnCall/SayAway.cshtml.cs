using Commonweal.Communication.Delivery;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.OnCall;

/// <summary>Single days on which somebody is away, and who stands in.</summary>
[RequirePermission("messages.translate"), WhileAwake(DeliverySlice.Part), ResponseCache(NoStore = true)]
internal sealed class SayAwayModel(CommonwealDb db, Duties duties, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostDays = 31, MostAhead = 366;

    private Guid me;
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();
    private List<OnCallPerson> rota = [];

    [BindProperty(SupportsGet = true)] public Guid? Account { get; set; }

    [BindProperty] public DateOnly? From { get; set; }

    [BindProperty] public DateOnly? Until { get; set; }

    [BindProperty] public string? StandIn { get; set; }

    public IReadOnlyList<OnCallAway> Days { get; private set; } = [];

    public string Name => NameOf(Whose);

    public bool IsMine => Whose == me;

    /// <summary>Those on the rota who share a language.</summary>
    public IEnumerable<Choice> StandIns
    {
        get
        {
            var mine = rota.Find(p => p.AccountId == Whose)?.Languages ?? [];
            return rota.Where(p => p.AccountId != Whose && names.ContainsKey(p.AccountId) && p.Languages.Exists(mine.Contains)).Select(p => new Choice(p.AccountId.ToString(), names[p.AccountId])).OrderBy(c => c.Label, StringComparer.CurrentCulture);
        }
    }

    private Guid Whose => Account ?? me;

    public string NameOf(Guid account) => names.GetValueOrDefault(account, "");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (From is not { } from || from < here.Today || from > here.Today.AddDays(MostAhead)) ModelState.TryAddModelError(nameof(From), texts["oncall.away.from.bad"]);
        else if ((Until ?? from) is var until && (until < from || until >= from.AddDays(MostDays))) ModelState.TryAddModelError(nameof(Until), texts.Count("oncall.away.until.bad", MostDays));
        else await SayAsync([.. Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).Select(from.AddDays)], stop);
        if (!ModelState.IsValid) return this.ShowAgain();
        TempData["done"] = texts["common.saved"];
        return LocalRedirect(Request.Path);
    }

    /// <summary>They are there after all.</summary>
    public async Task<IActionResult> OnPostBackAsync(Guid day, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (await db.Set<OnCallAway>().SingleOrDefaultAsync(a => a.Id == day && a.AccountId == Whose, stop) is { } away)
        {
            db.Remove(away);
            await db.SaveChangesAsync(stop);
        }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect(Request.Path);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        me = User.AccountId()!.Value;
        if (!IsMine && !User.HasClaim("permission", "oncall.keep")) return Forbid();
        names = await duties.PeopleAsync(stop);
        if (!names.ContainsKey(Whose)) return NotFound();
        rota = await db.Set<OnCallPerson>().AsNoTracking().ToListAsync(stop);
        var (whose, today) = (Whose, here.Today);
        Days = await db.Set<OnCallAway>().AsNoTracking().Where(a => a.AccountId == whose && a.Day >= today).OrderBy(a => a.Day).ToListAsync(stop);
        return null;
    }

    private async Task SayAsync(IReadOnlyList<DateOnly> days, CancellationToken stop)
    {
        Guid? other = string.IsNullOrEmpty(StandIn) ? null : Guid.TryParse(StandIn, out var key) ? key : Guid.Empty;
        if (other is not null && !StandIns.Any(c => c.Value == other.ToString())) ModelState.AddModelError(nameof(StandIn), texts["oncall.standIn.bad"]);
        else if (other is not null && await db.Set<OnCallAway>().AnyAsync(a => a.AccountId == other && days.Contains(a.Day), stop)) ModelState.AddModelError(nameof(StandIn), texts["oncall.standIn.away", ("who", NameOf(other.Value))]);
        if (!ModelState.IsValid) return;
        var whose = Whose;
        try
        {
            await db.InTransactionAsync(async s =>
            {
                db.RemoveRange(await db.Set<OnCallAway>().Where(a => a.AccountId == whose && days.Contains(a.Day)).ToListAsync(s));
                await db.SaveChangesAsync(s);
                db.AddRange(days.Select(d => new OnCallAway { AccountId = whose, Day = d, StandInId = other }));
                await db.SaveChangesAsync(s);
            }, stop);
        }
        catch (DbUpdateException twice) when (db.Dialect.IsDuplicate(twice))
        {
            // Said twice at once: the other one holds.
            db.ChangeTracker.Clear();
        }
    }
}
