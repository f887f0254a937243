using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours.Desk;

/// <summary>A page of the desk about one rumour; one that was changed meanwhile is shown again as it is now.</summary>
internal abstract class RumourPage(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    public Rumour Rumour { get; private set; } = null!;

    public string Back => PathOf(Id);

    protected CommonwealDb Db => db;

    protected Here Here => here;

    protected Texts Texts => texts;

    public static string PathOf(Guid id, string? step = null) => "/desk/rumours/" + id + (step is null ? "" : "/" + step);

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Version = Rumour.Version;
        Fill();
        return Page();
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<Rumour>().SingleOrDefaultAsync(r => r.Id == Id, stop) is not { } rumour) return NotFound();
        Rumour = rumour;
        await LoadAsync(stop);
        if (IsPossible) return null;
        if (HttpMethods.IsPost(Request.Method)) TempData["done"] = texts["rumours.meanwhile"];
        return LocalRedirect(Back);
    }

    /// <summary>Whether this step can be taken as the rumour stands.</summary>
    protected virtual bool IsPossible => true;

    /// <summary>What the page shows besides the rumour.</summary>
    protected virtual Task LoadAsync(CancellationToken stop) => Task.CompletedTask;

    /// <summary>Fills the form the first time it is shown.</summary>
    protected virtual void Fill()
    {
    }

    /// <summary>Saves, says so and goes back to the rumour.</summary>
    protected async Task<IActionResult> SaveAsync(string done, CancellationToken stop)
    {
        if (Rumour.Version != Version) return this.ChangedMeanwhile(texts);
        // Also where only a part of it changes: whoever changes something else at the same moment is told.
        if (db.Entry(Rumour).State is EntityState.Unchanged) db.Entry(Rumour).Property(r => r.About).IsModified = true;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        TempData["done"] = texts[done];
        return LocalRedirect(Back);
    }
}
