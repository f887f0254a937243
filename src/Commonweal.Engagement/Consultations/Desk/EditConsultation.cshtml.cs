using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Desk;

/// <summary>Begins a consultation, or changes its words, who may take part and until when.</summary>
[RequirePermission("consultations.keep"), WhileAwake("consultations")]
internal sealed class EditConsultationModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput? Title { get; set; }

    [BindProperty] public MultilingualInput? Words { get; set; }

    [BindProperty] public string? Slug { get; set; }

    [BindProperty] public Entrance? Entrance { get; set; }

    [BindProperty] public DateOnly? Until { get; set; }

    [BindProperty] public bool TakesStatements { get; set; } = true;

    public Consultation? Stored { get; private set; }

    /// <summary>The way in is decided before the first vote: afterwards one person could have two voices.</summary>
    public bool MayChooseEntrance => Stored is null or { State: ConsultationState.Draft };

    public IEnumerable<Choice> Entrances => Enum.GetValues<Entrance>().Select(e => new Choice(e.ToString(), texts["consultations.entrance." + e.ToString().ToLowerInvariant()], texts["consultations.entrance." + e.ToString().ToLowerInvariant() + ".hint"]));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Id is not null && Stored is null) return NotFound();
        if (Stored is { } stored) (Version, Entrance, Until, TakesStatements) = (stored.Version, stored.Entrance, stored.Until, stored.TakesStatements);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var stored = Id is { } id ? await db.Set<Consultation>().SingleOrDefaultAsync(c => c.Id == id && c.State != ConsultationState.Importing, stop) : null;
        if (Id is not null && stored is null) return NotFound();
        Stored = stored;
        (Title ?? new()).Check(ModelState, nameof(Title), texts, here.City.Languages, Consultation.LongestTitle, required: true);
        (Words ?? new()).Check(ModelState, nameof(Words), texts, here.City.Languages, Consultation.LongestWords);
        if (stored is null && !Consultation.IsSlug(Slug)) ModelState.AddModelError(nameof(Slug), texts["consultations.slug.bad"]);
        if (stored is null && await db.Set<Consultation>().AnyAsync(c => c.Slug == Slug, stop)) ModelState.AddModelError(nameof(Slug), texts["consultations.slug.taken"]);
        if (MayChooseEntrance && Entrance is null) ModelState.AddModelError(nameof(Entrance), texts["errors.required"]);
        if (Until < here.Today && stored is not { State: ConsultationState.Closed }) ModelState.AddModelError(nameof(Until), texts["consultations.until.past"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (stored is not null && stored.Version != Version) return this.ChangedMeanwhile(texts);
        if (stored is null) db.Add(stored = new Consultation { Slug = Slug!, Title = MultilingualText.Empty });
        stored.Title = Title!.ApplyTo(stored.Title, here.City.Languages);
        stored.Words = (Words ?? new()).ApplyTo(stored.Words, here.City.Languages);
        (stored.Until, stored.TakesStatements) = (Until, TakesStatements);
        if (stored.State is ConsultationState.Draft) stored.Entrance = Entrance!.Value;
        try { await db.SaveChangesAsync(stop); }
        catch (DbUpdateConcurrencyException) { return this.ChangedMeanwhile(texts); }
        catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception))
        {
            ModelState.AddModelError(nameof(Slug), texts["consultations.slug.taken"]);
            return this.ShowAgain();
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/consultations/" + stored.Id);
    }

    public async Task PrepareAsync(CancellationToken stop)
        => Stored = Id is { } id ? await db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.State != ConsultationState.Importing, stop) : null;
}
