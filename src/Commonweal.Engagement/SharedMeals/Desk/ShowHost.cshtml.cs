using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Desk;

/// <summary>One host: contact (opening it is recorded), training, kit, and costs given back.</summary>
[RequirePermission("sharedMeals.work"), WhileAwake("shared-meals"), ResponseCache(NoStore = true)]
internal sealed class ShowHostModel(CommonwealDb db, Hosting hosting, PersonalData personal, AuditTrail audit, CityTime time, Here here, Texts texts) : PageModel, IFormPage
{
    private MealSeries series = null!;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public DateOnly? TrainedOn { get; set; }

    [BindProperty] public DateOnly? KitOn { get; set; }

    public MealHost Host { get; private set; } = null!;

    public IReadOnlyList<MealRound> Rounds { get; private set; } = [];

    public IReadOnlyList<MealClaim> Claims { get; private set; } = [];

    public string PersonName => personal.Open(Host.NameSealed);

    public string Contact => personal.Open(Host.ContactSealed);

    public string When(MealRound round) => time.ShortWithTime(round.StartsAt);

    public string Money(decimal amount) => Amounts.ShowCents(amount, series.Currency);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        (TrainedOn, KitOn) = (Host.TrainedOn, Host.KitOn);
        await audit.RecordAsync("read", "meal_host", Id.ToString(), "contact", stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (TrainedOn > here.Today) ModelState.AddModelError(nameof(TrainedOn), texts["sharedMeals.host.future"]);
        if (KitOn > here.Today) ModelState.AddModelError(nameof(KitOn), texts["sharedMeals.host.future"]);
        if (Host.State is HostState.Ready && TrainedOn is null) ModelState.TryAddModelError(nameof(TrainedOn), texts["sharedMeals.host.untrained"]);
        return ModelState.IsValid ? await ChangeAsync(s => hosting.NoteAsync(Id, Version, TrainedOn, KitOn, s), stop) : this.ShowAgain();
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken stop)
        => await ShowAgainAsync(stop) ?? await ChangeAsync(s => hosting.LeaveAsync(Id, Version, s), stop);

    public async Task<IActionResult> OnPostPayAsync(Guid claim, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        return await ChangeAsync(async s =>
        {
            if (await db.Set<MealClaim>().SingleOrDefaultAsync(c => c.Id == claim && c.HostId == Id && c.PaidOn == null, s) is not { } found) throw new DbUpdateConcurrencyException();
            found.PaidOn = here.Today;
            await db.SaveChangesAsync(s);
        }, stop);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<MealHost>().AsNoTracking().SingleOrDefaultAsync(h => h.Id == Id, stop) is not { } host) return NotFound();
        Host = host;
        series = await db.Set<MealSeries>().AsNoTracking().SingleAsync(s => s.Id == host.SeriesId, stop);
        Rounds = await db.Set<MealTable>().Where(t => t.HostId == Id).Join(db.Set<MealRound>().AsNoTracking(), t => t.RoundId, r => r.Id, (_, r) => r).OrderBy(r => r.StartsAt).ToListAsync(stop);
        Claims = await db.Set<MealClaim>().AsNoTracking().Where(c => c.HostId == Id).OrderBy(c => c.MadeOn).ThenBy(c => c.Id).ToListAsync(stop);
        return null;
    }

    private async Task<IActionResult> ChangeAsync(Func<CancellationToken, Task> change, CancellationToken stop)
    {
        try
        {
            await change(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await this.ChangedMeanwhileAsync(db, texts, stop);
        }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/shared-meals/hosts/" + Id);
    }
}
