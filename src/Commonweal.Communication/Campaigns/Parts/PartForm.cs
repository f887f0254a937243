using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns.Parts;

/// <summary>A form for one part of a campaign: written down, changed, taken away.</summary>
internal abstract class PartForm<TPart>(CommonwealDb db, IOutputCacheStore cache, Texts texts, int most) : PageModel, IFormPage where TPart : class, ICampaignPart
{
    /// <summary>The campaign.</summary>
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    /// <summary>The part; null for a new one.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Part { get; set; }

    [BindProperty] public int Version { get; set; }

    public Campaign Campaign { get; private set; } = null!;

    public TPart? Stored { get; private set; }

    protected CommonwealDb Db => db;

    protected Texts Texts => texts;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Stored is { } part) Version = part.Version;
        Show(Stored);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Check();
        if (Stored is null && await db.Set<TPart>().CountAsync(p => p.CampaignId == Id, stop) >= most) ModelState.AddModelError("", texts["campaigns.part.many", ("most", most)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Stored is { } known && known.Version != Version) return this.ChangedMeanwhile(texts);
        if (!await TakeAsync(stop)) return this.ShowAgain();
        var part = Stored ?? await NewAsync(stop);
        if (Stored is null) db.Add(part);
        Apply(part);
        return await SaveAsync(stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Stored is not { } part) return NotFound();
        if (part.Version != Version) return this.ChangedMeanwhile(texts);
        Removing(part);
        db.Remove(part);
        return await SaveAsync(stop);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        Campaign = (await db.Set<Campaign>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, stop))!;
        if (Campaign is null) return NotFound();
        if (Part is { } key && (Stored = await db.Set<TPart>().SingleOrDefaultAsync(p => p.Id == key && p.CampaignId == Id, stop)) is null) return NotFound();
        await LoadAsync(stop);
        return null;
    }

    /// <summary>Fills the form with what is kept, or with what a new one starts with.</summary>
    protected abstract void Show(TPart? part);

    protected abstract void Check();

    protected abstract Task<TPart> NewAsync(CancellationToken stop);

    protected abstract void Apply(TPart part);

    /// <summary>Loads what the form offers.</summary>
    protected virtual Task LoadAsync(CancellationToken stop) => Task.CompletedTask;

    /// <summary>Takes what was sent with the form; false where it cannot be taken, and the form says why.</summary>
    protected virtual Task<bool> TakeAsync(CancellationToken stop) => Task.FromResult(true);

    protected virtual void Removing(TPart part) { }

    /// <summary>After it was saved.</summary>
    protected virtual Task SettleAsync(CancellationToken stop) => Task.CompletedTask;

    protected string CheckWords(string field, string? typed, int most)
    {
        var words = typed?.Trim() ?? "";
        if (words.Length == 0) ModelState.TryAddModelError(field, texts["errors.required"]);
        else if (CleanText.Length(words) > most) ModelState.AddModelError(field, texts["errors.tooLong", ("most", most)]);
        return words;
    }

    private async Task<IActionResult> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || db.Dialect.IsDuplicate(exception))
        {
            return this.ChangedMeanwhile(texts);
        }
        await SettleAsync(stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect($"/desk/campaigns/{Id}");
    }
}
