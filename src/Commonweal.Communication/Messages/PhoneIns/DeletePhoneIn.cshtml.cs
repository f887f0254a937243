using Commonweal.Communication.Delivery;
using Commonweal.Communication.Playbook.Scenarios;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.PhoneIns;

/// <summary>Deletes a plan that is not needed. Once a call was noted it stays, for it says what became of the calls.</summary>
[RequirePermission("phonein.work"), WhileAwake(DeliverySlice.Part), ResponseCache(NoStore = true)]
internal sealed class DeletePhoneInModel(CommonwealDb db, PostWords posts, CityTime time, Texts texts) : PhoneInPage(db, posts, time), IFormPage
{
    private readonly CommonwealDb db = db;

    [BindProperty] public int Version { get; set; }

    public bool HasCalls { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Version = Plan.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await db.InTransactionAsync(DeleteAsync, stop)) return await ShowAgainAsync(stop) ?? this.ChangedMeanwhile(texts);
        TempData["done"] = texts["phonein.deleted"];
        return LocalRedirect(PhoneIn.List);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop)) return NotFound();
        HasCalls = await CallsAsync(stop);
        return null;
    }

    private async Task<bool> DeleteAsync(CancellationToken stop)
    {
        // Whoever notes a call at this moment was first, or comes after and finds no plan.
        if (!await PhoneIn.HoldAsync(db, Id, stop) || await CallsAsync(stop)) return false;
        var plan = await db.Set<PhoneIn>().SingleAsync(p => p.Id == Id, stop);
        if (plan.Version != Version) return false;
        db.Remove(plan);
        await db.SaveChangesAsync(stop);
        return true;
    }

    private Task<bool> CallsAsync(CancellationToken stop) => db.Set<PhoneCall>().AnyAsync(c => c.PhoneInId == Id, stop);
}
