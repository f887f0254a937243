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

namespace Commonweal.Communication.Solidarity.Acts;

/// <summary>Writes down what was done, corrects it, tells everybody or takes it off the site again.</summary>
[RequirePermission("solidarity.read"), WhileAwake(SolidaritySlice.Part)]
internal sealed class EditActModel(CommonwealDb db, ActChoices choices, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? Kind { get; set; }

    [BindProperty] public MultilingualInput What { get; set; } = new();

    [BindProperty] public MultilingualInput By { get; set; } = new();

    [BindProperty] public MultilingualInput Where { get; set; } = new();

    [BindProperty] public DateOnly? On { get; set; }

    [BindProperty] public string? District { get; set; }

    [BindProperty(SupportsGet = true)] public string? Incident { get; set; }

    [BindProperty] public string? Campaign { get; set; }

    [BindProperty] public bool ShowsMayor { get; set; }

    public SolidarityAct? Stored { get; private set; }

    public ActChoices Choices => choices;

    public bool MayKeep => User.HasClaim("permission", "solidarity.keep");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Stored is null && !MayKeep) return Forbid();
        On = here.Today;
        if (Stored is not { } act) return Page();
        (Version, Kind, What, By, Where) = (act.Version, act.Kind.ToString(), MultilingualInput.Of(act.What), MultilingualInput.Of(act.By), MultilingualInput.Of(act.Where));
        (On, District, Incident, Campaign, ShowsMayor) = (act.On, act.DistrictCode, act.IncidentId?.ToString(), act.CampaignId?.ToString(), act.ShowsMayor);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayKeep) return Forbid();
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Stored is { } known && known.Version != Version) return this.ChangedMeanwhile(texts);
        var kind = Enum.Parse<ActKind>(Kind!);
        var act = Stored ?? new SolidarityAct { Kind = kind, On = On!.Value };
        if (Stored is null) db.Add(act);
        var languages = here.City.Languages;
        (act.Kind, act.On, act.DistrictCode, act.ShowsMayor) = (kind, On!.Value, here.City.District(District)?.Code, ShowsMayor);
        (act.What, act.By, act.Where) = (What.ApplyTo(act.What, languages), By.ApplyTo(act.By, languages), Where.ApplyTo(act.Where, languages));
        (act.IncidentId, act.CampaignId) = (ActChoices.Chosen(choices.Incidents, Incident), ActChoices.Chosen(choices.Campaigns, Campaign));
        return await SaveAsync("common.saved", $"{ListActsModel.Path}/edit/{act.Id}", stop);
    }

    public Task<IActionResult> OnPostPublishAsync(CancellationToken stop) => DoAsync(a => a.PublishedOn ??= here.Today, "solidarity.act.published", stop);

    public Task<IActionResult> OnPostTakeOffAsync(CancellationToken stop) => DoAsync(a => a.PublishedOn = null, "solidarity.act.takenOff", stop);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken stop) => DoAsync(a => db.Remove(a), "solidarity.act.removed", stop);

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (Id is { } id && (Stored = await db.Set<SolidarityAct>().SingleOrDefaultAsync(a => a.Id == id, stop)) is null) return NotFound();
        await choices.LoadAsync(Stored?.IncidentId ?? (Guid.TryParse(Incident, out var asked) ? asked : null), Stored?.CampaignId, stop);
        return null;
    }

    private void Check()
    {
        var languages = here.City.Languages;
        if (!Enum.TryParse<ActKind>(Kind, out var kind) || !Enum.IsDefined(kind)) ModelState.AddModelError(nameof(Kind), texts["solidarity.kind.choose"]);
        foreach (var (name, input, most, required) in new[] { (nameof(What), What, SolidarityAct.LongestWhat, true), (nameof(By), By, SolidarityAct.LongestBy, true), (nameof(Where), Where, SolidarityAct.LongestWhere, false) })
        {
            input.Check(ModelState, name, texts, languages, most, required);
            ModelState.Refuse(texts, name, input);
        }
        if (On is not { } day) ModelState.TryAddModelError(nameof(On), texts["errors.required"]);
        else if (day > here.Today) ModelState.AddModelError(nameof(On), texts["solidarity.act.on.future"]);
        if (!string.IsNullOrEmpty(District) && here.City.District(District) is null) ModelState.AddModelError(nameof(District), texts["incidents.describe.district.bad"]);
        if (!string.IsNullOrEmpty(Incident) && ActChoices.Chosen(choices.Incidents, Incident) is null) ModelState.AddModelError(nameof(Incident), texts["solidarity.act.gone"]);
        if (!string.IsNullOrEmpty(Campaign) && ActChoices.Chosen(choices.Campaigns, Campaign) is null) ModelState.AddModelError(nameof(Campaign), texts["solidarity.act.gone"]);
    }

    private async Task<IActionResult> DoAsync(Action<SolidarityAct> change, string done, CancellationToken stop)
    {
        if (!MayKeep) return Forbid();
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Stored is not { } act) return NotFound();
        // The form below the words carries none of them: the page is read again as it stands now.
        if (act.Version != Version)
        {
            TempData["done"] = texts["errors.changedMeanwhile.text"];
            return LocalRedirect($"{ListActsModel.Path}/edit/{act.Id}");
        }
        change(act);
        return await SaveAsync(done, ListActsModel.Path, stop);
    }

    private async Task<IActionResult> SaveAsync(string done, string path, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts[done];
        return LocalRedirect(path);
    }
}
