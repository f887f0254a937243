using Commonweal.Engagement.Communities;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Balance;

/// <summary>The balance with one community over time, and how often the city pledges to be in touch.</summary>
[RequirePermission("commitments.all"), WhileAwake("commitments"), ResponseCache(NoStore = true)]
internal sealed class ShowBalanceModel(CommonwealDb db, BalanceReading reading, Here here, Texts texts) : PageModel, IFormPage
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public int? Weeks { get; set; }

    public BalanceView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop)) return NotFound();
        Weeks = View.Balance.Pledge?.Weeks;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop)) return NotFound();
        if (Weeks is null or < 1 or > ContactPledge.MostWeeks) ModelState.TryAddModelError(nameof(Weeks), texts["commitments.balance.weeks.bad", ("most", ContactPledge.MostWeeks)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var pledge = await db.Set<ContactPledge>().SingleOrDefaultAsync(p => p.CommunityId == Id, stop);
        if ((pledge?.Version ?? 0) != Version) return this.ChangedMeanwhile(texts);
        if (pledge is null) db.Add(new ContactPledge { CommunityId = Id, Weeks = Weeks!.Value, PledgedOn = here.Today });
        else (pledge.Weeks, pledge.PledgedOn) = (Weeks!.Value, here.Today);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || db.Dialect.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return this.ChangedMeanwhile(texts);
        }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/commitments/balance/" + Id);
    }

    public Task PrepareAsync(CancellationToken stop) => OpenAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop) => await OpenAsync(stop) ? null : NotFound();

    private async Task<bool> OpenAsync(CancellationToken stop)
    {
        if (await db.Set<Community>().AsNoTracking().Where(c => c.Id == Id).Select(c => c.Name).SingleOrDefaultAsync(stop) is not { } name) return false;
        View = new BalanceView(here.Text(name), (await reading.OfAsync([Id], stop))[Id]);
        return true;
    }
}
