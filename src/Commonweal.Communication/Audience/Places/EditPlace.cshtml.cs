using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Places;

/// <summary>Writes a place down, or takes it off the list.</summary>
[RequirePermission("audience.keep"), WhileAwake("audience")]
internal sealed class EditPlaceModel(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    private const string List = "/desk/audience/places";

    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput Name { get; set; } = new();

    [BindProperty] public MultilingualInput How { get; set; } = new();

    [BindProperty] public PlaceKind? Kind { get; set; }

    [BindProperty] public string? District { get; set; }

    [BindProperty] public List<string> Languages { get; set; } = [];

    [BindProperty] public int? Reached { get; set; }

    [BindProperty] public DateOnly? EstimatedOn { get; set; }

    public ReachPlace? Place { get; private set; }

    public IEnumerable<Choice> Kinds => Enum.GetValues<PlaceKind>().Select(k => new Choice(k.ToString(), texts["audience.places.kind." + k]));

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)));

    public IEnumerable<Choice> Spoken => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        EstimatedOn = here.Today;
        if (Place is not { } place) return Page();
        (Version, Name, How, Kind) = (place.Version, MultilingualInput.Of(place.Name), MultilingualInput.Of(place.How), place.Kind);
        (District, Languages, Reached, EstimatedOn) = (place.DistrictCode, place.Languages, place.Reached, place.EstimatedOn);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Check();
        if (!ModelState.IsValid) return Page();
        var place = Id is { } id ? await db.Set<ReachPlace>().SingleAsync(p => p.Id == id, stop)
            : new ReachPlace { Kind = Kind!.Value, Name = MultilingualText.Empty, Reached = 0, EstimatedOn = here.Today };
        if (Id is null) db.Add(place);
        else if (place.Version != Version) return this.ChangedMeanwhile(texts);
        (place.Name, place.How, place.Kind) = (Name.ApplyTo(place.Name, here.City.Languages), How.ApplyTo(place.How, here.City.Languages), Kind!.Value);
        (place.DistrictCode, place.Languages) = (here.City.District(District)?.Code, [.. Languages.Where(here.City.Languages.Contains).Distinct()]);
        (place.Reached, place.EstimatedOn) = (Reached!.Value, EstimatedOn!.Value);
        return await SaveAsync(stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        if (Id is not { } id || await db.Set<ReachPlace>().SingleOrDefaultAsync(p => p.Id == id, stop) is not { } place) return LocalRedirect(List);
        if (place.Version != Version)
        {
            await PrepareAsync(stop);
            return this.ChangedMeanwhile(texts);
        }
        db.Remove(place);
        return await SaveAsync(stop);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (Id is not { } id) return null;
        Place = await db.Set<ReachPlace>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, stop);
        return Place is null ? NotFound() : null;
    }

    private void Check()
    {
        Name.Check(ModelState, nameof(Name), texts, here.City.Languages, ReachPlace.LongestName, required: true);
        How.Check(ModelState, nameof(How), texts, here.City.Languages, ReachPlace.LongestHow);
        if (Kind is null) ModelState.TryAddModelError(nameof(Kind), texts["audience.places.kind.choose"]);
        if (!Languages.Exists(here.City.Languages.Contains)) ModelState.AddModelError(nameof(Languages), texts["audience.languages.choose"]);
        if (Reached is not (>= 1 and <= ReachPlace.MostReached)) ModelState.TryAddModelError(nameof(Reached), texts["audience.places.reached.bad"]);
        if (EstimatedOn is null || EstimatedOn > here.Today) ModelState.TryAddModelError(nameof(EstimatedOn), texts["audience.places.estimated.bad"]);
    }

    private async Task<IActionResult> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect(List);
    }
}
