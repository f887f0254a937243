using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Volunteering.Own;

/// <summary>An offer as the person who made it reads it: its state, the city's answer, and a way to take it back.</summary>
[AllowAnonymous, WhileAwake("volunteering"), ResponseCache(NoStore = true)]
internal sealed class MyOfferModel(OfferAccess access, Offering offering, CommonwealDb db, PersonalData personal, Here here) : PageModel, IFormPage
{
    public HelpOffer Offer { get; private set; } = null!;

    public WayToHelp Way { get; private set; } = null!;

    public string? Answer => Offer.AnswerSealed is { } answer ? personal.Open(answer) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        try
        {
            await offering.WithdrawAsync(Offer.Id, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await ShowAgainAsync(stop) ?? Page();
        }
        return LocalRedirect(here.Link(ListWaysModel.Path + "/mine/offer"));
    }

    public IActionResult OnPostLeave()
    {
        access.Close();
        return LocalRedirect(here.Link(ListWaysModel.Path));
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (access.Current()?.OfferId is not { } id || await db.Set<HelpOffer>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, stop) is not { } offer)
            return LocalRedirect(here.Link("/receipt"));
        Offer = offer;
        Way = await db.Set<WayToHelp>().AsNoTracking().SingleAsync(w => w.Id == offer.WayId, stop);
        return null;
    }
}
