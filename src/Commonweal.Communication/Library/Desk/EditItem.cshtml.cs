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

namespace Commonweal.Communication.Library.Desk;

/// <summary>Describes a resource, or takes it off the shelf and puts it back.</summary>
[RequirePermission("library.keep"), WhileAwake("library")]
internal sealed class EditItemModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput Name { get; set; } = new();

    [BindProperty] public MultilingualInput About { get; set; } = new();

    [BindProperty] public ItemFormat? Format { get; set; }

    [BindProperty] public ItemAudience? Audience { get; set; }

    [BindProperty] public int? FromAge { get; set; }

    [BindProperty] public string? Licence { get; set; }

    [BindProperty] public string? Credit { get; set; }

    [BindProperty] public bool Withdrawn { get; set; }

    public LibraryItem? Item { get; private set; }

    public IEnumerable<Choice> Formats => Enum.GetValues<ItemFormat>().Select(f => new Choice(f.ToString(), texts["library.format." + f]));

    public IEnumerable<Choice> Audiences => Enum.GetValues<ItemAudience>().Select(a => new Choice(a.ToString(), texts["library.audience." + a]));

    public IEnumerable<Choice> LicenceChoices => Licences.All.Select(l => new Choice(l, l));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Licence = "CC-BY-4.0";
        if (Item is not { } item) return Page();
        (Version, Name, About, Format) = (item.Version, MultilingualInput.Of(item.Title), MultilingualInput.Of(item.About), item.Format);
        (Audience, FromAge, Licence, Credit, Withdrawn) = (item.Audience, item.FromAge, item.Licence, item.Credit, item.WithdrawnOn is not null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Check();
        if (!ModelState.IsValid) return Page();
        var item = Id is { } id ? await db.Set<LibraryItem>().SingleAsync(i => i.Id == id, stop)
            : new LibraryItem { Title = MultilingualText.Empty, Format = Format!.Value, Audience = Audience!.Value, Licence = Licence!, Credit = Credit!, AddedOn = here.Today };
        if (Id is null) db.Add(item);
        else if (item.Version != Version) return this.ChangedMeanwhile(texts);
        (item.Title, item.About) = (Name.ApplyTo(item.Title, here.City.Languages), About.ApplyTo(item.About, here.City.Languages));
        (item.Format, item.Audience, item.FromAge, item.Licence, item.Credit) = (Format!.Value, Audience!.Value, FromAge, Licence!, Credit!.Trim());
        item.WithdrawnOn = Withdrawn ? item.WithdrawnOn ?? here.Today : null;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect($"/desk/library/{item.Id}/files");
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (Id is not { } id) return null;
        Item = await db.Set<LibraryItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, stop);
        return Item is null ? NotFound() : null;
    }

    private void Check()
    {
        Name.Check(ModelState, nameof(Name), texts, here.City.Languages, LibraryItem.LongestTitle, required: true);
        About.Check(ModelState, nameof(About), texts, here.City.Languages, LibraryItem.LongestAbout);
        if (Format is null) ModelState.TryAddModelError(nameof(Format), texts["library.format.choose"]);
        if (Audience is null) ModelState.TryAddModelError(nameof(Audience), texts["library.audience.choose"]);
        if (FromAge is < 0 or > LibraryItem.OldestAge) ModelState.TryAddModelError(nameof(FromAge), texts["library.fromAge.bad", ("most", LibraryItem.OldestAge)]);
        if (Licence is null || !Licences.All.Contains(Licence)) ModelState.AddModelError(nameof(Licence), texts["library.licence.choose"]);
        if (string.IsNullOrWhiteSpace(Credit)) ModelState.AddModelError(nameof(Credit), texts["errors.required"]);
        else if (CleanText.Length(Credit) > LibraryItem.LongestCredit) ModelState.AddModelError(nameof(Credit), texts["errors.tooLong", ("most", LibraryItem.LongestCredit)]);
    }
}
