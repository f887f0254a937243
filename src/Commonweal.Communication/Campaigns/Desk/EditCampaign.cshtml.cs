using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns.Desk;

/// <summary>Writes down what a campaign is for, whom, when, in which languages, and with what.</summary>
[RequirePermission("campaigns.keep"), WhileAwake(CampaignsSlice.Part)]
internal sealed class EditCampaignModel(CommonwealDb db, CampaignChoices choices, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput Name { get; set; } = new();

    [BindProperty] public MultilingualInput Aim { get; set; } = new();

    [BindProperty] public MultilingualInput About { get; set; } = new();

    [BindProperty] public DateOnly? From { get; set; }

    [BindProperty] public DateOnly? Until { get; set; }

    [BindProperty] public string? Slug { get; set; }

    [BindProperty] public List<string> Languages { get; set; } = [];

    [BindProperty] public List<string> Topics { get; set; } = [];

    [BindProperty] public List<string> Districts { get; set; } = [];

    [BindProperty] public List<string> Places { get; set; } = [];

    [BindProperty] public List<string> Messages { get; set; } = [];

    [BindProperty] public List<string> Materials { get; set; } = [];

    [BindProperty] public string? Currency { get; set; }

    [BindProperty] public bool ShowsTotal { get; set; }

    [BindProperty] public bool ShowsMayor { get; set; }

    public Campaign? Stored { get; private set; }

    public CampaignChoices Choices => choices;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        (Languages, Currency) = ([.. here.City.Languages], "EUR");
        if (Stored is not { } stored) return Page();
        (Version, Name, Aim, About) = (stored.Version, MultilingualInput.Of(stored.Title), MultilingualInput.Of(stored.Aim), MultilingualInput.Of(stored.About));
        (From, Until, Slug, Languages, Districts) = (stored.From, stored.Until, stored.Slug, stored.Languages, stored.Districts);
        (Topics, Places, Messages, Materials) = (Words(stored.Topics), Words(stored.Places), Words(stored.Messages), Words(stored.Materials));
        (Currency, ShowsTotal, ShowsMayor) = (stored.Currency, stored.ShowsTotal, stored.ShowsMayor);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var slug = Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        var campaign = Stored ?? new Campaign { Slug = slug, From = From!.Value, Until = Until!.Value, Currency = Currency!.Trim() };
        if (Stored is null) db.Add(campaign);
        else if (campaign.Version != Version) return this.ChangedMeanwhile(texts);
        Apply(campaign, slug);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception))
        {
            ModelState.AddModelError(nameof(Slug), texts["campaigns.slug.taken"]);
            return this.ShowAgain();
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect($"/desk/campaigns/{campaign.Id}");
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (Id is { } id && (Stored = await db.Set<Campaign>().SingleOrDefaultAsync(c => c.Id == id, stop)) is null) return NotFound();
        await choices.LoadAsync(Stored, stop);
        return null;
    }

    private string Check()
    {
        var languages = here.City.Languages;
        Name.Check(ModelState, nameof(Name), texts, languages, Campaign.LongestTitle, required: true);
        Aim.Check(ModelState, nameof(Aim), texts, languages, Campaign.LongestAim, required: true);
        About.Check(ModelState, nameof(About), texts, languages, Campaign.LongestAbout);
        if (From is null) ModelState.TryAddModelError(nameof(From), texts["errors.required"]);
        if (Until is null) ModelState.TryAddModelError(nameof(Until), texts["errors.required"]);
        else if (Until < From) ModelState.AddModelError(nameof(Until), texts["city.dates.backwards"]);
        if (!Languages.Exists(languages.Contains)) ModelState.AddModelError(nameof(Languages), texts["campaigns.languages.choose"]);
        if (Currency?.Trim() is not { Length: 3 } currency || !currency.All(char.IsAsciiLetterUpper)) ModelState.AddModelError(nameof(Currency), texts["campaigns.currency.bad"]);
        var slug = Slug?.Trim() is { Length: > 0 } typed ? typed : Slugs.Of(languages.Select(l => Name.Words.GetValueOrDefault(l)).FirstOrDefault(w => !string.IsNullOrWhiteSpace(w)) ?? "", Campaign.LongestSlug);
        if (slug.Length == 0 && ModelState.IsValid) slug = "campaign-" + Guid.NewGuid().ToString("N")[..8];
        if (!Campaign.IsSlug(slug)) ModelState.TryAddModelError(nameof(Slug), texts["campaigns.slug.bad"]);
        return slug;
    }

    private void Apply(Campaign campaign, string slug)
    {
        var languages = here.City.Languages;
        (campaign.Title, campaign.Aim, campaign.About) = (Name.ApplyTo(campaign.Title, languages), Aim.ApplyTo(campaign.Aim, languages), About.ApplyTo(campaign.About, languages));
        (campaign.From, campaign.Until, campaign.Slug, campaign.Currency) = (From!.Value, Until!.Value, slug, Currency!.Trim());
        (campaign.Languages, campaign.Districts) = ([.. languages.Where(Languages.Contains)], [.. Districts.Distinct(StringComparer.Ordinal).Where(d => here.City.District(d) is not null)]);
        (campaign.Topics, campaign.Places) = (CampaignChoices.Keys(choices.Topics, Topics), CampaignChoices.Keys(choices.Places, Places));
        (campaign.Messages, campaign.Materials) = (CampaignChoices.Keys(choices.Messages, Messages), CampaignChoices.Keys(choices.Materials, Materials));
        (campaign.ShowsTotal, campaign.ShowsMayor) = (ShowsTotal, ShowsMayor);
    }

    private static List<string> Words(IEnumerable<Guid> keys) => [.. keys.Select(k => k.ToString())];
}
