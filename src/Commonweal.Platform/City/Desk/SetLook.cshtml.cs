using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Files;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Theme;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City.Desk;

/// <summary>The city's one colour, with what becomes of it on the pages.</summary>
[RequirePermission("city.settings")]
internal sealed class SetLookModel(CommonwealDb db, CitySaving saving, PictureIntake intake, StoredFiles files, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? Colour { get; set; }

    [BindProperty] public IFormFile? Crest { get; set; }

    public ColourResult Result => ColourResult.Of(Ui.Theme.Colour.TryParse(Colour, out var colour) ? colour : default);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var city = await db.Set<CitySettings>().AsNoTracking().SingleAsync(stop);
        (Version, Colour) = (city.Version, city.Colour);
    }

    /// <summary>The samples alone, while somebody tries colours.</summary>
    public IActionResult OnGetResult(string? colour)
        => Ui.Theme.Colour.TryParse(colour, out var tried) ? Partial("/City/Desk/_ColourResult.cshtml", ColourResult.Of(tried)) : BadRequest();

    public IActionResult OnPostShow() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Ui.Theme.Colour.TryParse(Colour, out var colour)) ModelState.AddModelError(nameof(Colour), texts["city.colour.wrong"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var city = await db.Set<CitySettings>().SingleAsync(stop);
        city.Colour = colour.ToString();
        if (await saving.SaveAsync(city, Version, this, stop)) return LocalRedirect("/desk/city?saved=true");
        Version = (await db.Set<CitySettings>().AsNoTracking().SingleAsync(stop)).Version;
        return Page();
    }

    /// <summary>A picture is drawn anew like every other; a drawing (SVG) could carry script and is refused.</summary>
    public async Task<IActionResult> OnPostCrestAsync(CancellationToken stop)
    {
        if (Crest is null || Crest.Length == 0) return await RefuseAsync(texts["imports.noUpload"], stop);
        await using var sent = Crest.OpenReadStream();
        var taken = await intake.TakeAsync(sent, stop);
        if (taken.Picture is not { } picture) return await RefuseAsync(taken.Say(texts)!, stop);
        var file = await files.KeepAsync(picture.Preview, picture.ContentType, "crest", until: null, stop);
        return await ChangeCrestAsync(file.Id, stop);
    }

    public Task<IActionResult> OnPostPlainAsync(CancellationToken stop) => ChangeCrestAsync(null, stop);

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private async Task<IActionResult> ChangeCrestAsync(Guid? crest, CancellationToken stop)
    {
        var city = await db.Set<CitySettings>().SingleAsync(stop);
        var before = city.CrestId;
        city.CrestId = crest;
        var saved = await saving.SaveAsync(city, Version, this, stop);
        if ((saved ? before : crest) is { } unused) await files.DiscardAsync([unused], stop);
        if (saved) return LocalRedirect("/desk/city?saved=true");
        await OnGetAsync(stop);
        return Page();
    }

    private async Task<IActionResult> RefuseAsync(string reason, CancellationToken stop)
    {
        ModelState.AddModelError(nameof(Crest), reason);
        await OnGetAsync(stop);
        return this.ShowAgain();
    }
}
