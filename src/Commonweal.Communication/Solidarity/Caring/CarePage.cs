using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Caring;

/// <summary>A page about one care.</summary>
internal abstract class CarePage(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    public Care Care { get; private set; } = null!;

    public Incident Incident { get; private set; } = null!;

    public string ToWhom => Care.ToWhom.IsEmpty ? texts["care.targeted"] : here.Text(Care.ToWhom);

    protected CommonwealDb Db => db;

    protected Here Here => here;

    protected Texts Texts => texts;

    /// <summary>Whether the page is for care that goes on alone.</summary>
    protected virtual bool IsForRunning => true;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Fill();
        return Page();
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<Care>().SingleOrDefaultAsync(c => c.Id == Id, stop) is not { } care) return NotFound();
        Care = care;
        Incident = await db.Set<Incident>().SingleAsync(i => i.Id == care.IncidentId, stop);
        ViewData["Title"] = texts["care.title"] + " · " + ToWhom;
        if (!care.IsRunning && (IsForRunning || HttpMethods.IsPost(Request.Method)))
        {
            TempData["done"] = texts["care.over"];
            return LocalRedirect(care.Path);
        }
        return await LoadAsync(stop);
    }

    /// <summary>What the page shows besides; something else than the page where it cannot.</summary>
    protected virtual Task<IActionResult?> LoadAsync(CancellationToken stop) => Task.FromResult<IActionResult?>(null);

    /// <summary>Fills the form the first time it is shown.</summary>
    protected virtual void Fill() => Version = Care.Version;

    protected string Checked(string field, string? typed, int most, bool required = false)
    {
        var words = typed?.Trim() ?? "";
        if (required && words.Length == 0) ModelState.AddModelError(field, texts["incidents.fill"]);
        if (CleanText.Length(words) > most) ModelState.AddModelError(field, texts["errors.tooLong", ("most", most)]);
        ModelState.Refuse(texts, field, words, here.City.Languages);
        return words;
    }

    protected async Task<IActionResult> SaveAsync(string done, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await ShowAgainAsync(stop) ?? this.ChangedMeanwhile(texts);
        }
        TempData["done"] = texts[done];
        return LocalRedirect(Care.Path);
    }
}
