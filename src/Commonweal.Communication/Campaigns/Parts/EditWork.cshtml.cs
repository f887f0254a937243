using System.Globalization;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Files;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Maps;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns.Parts;

/// <summary>A work of a campaign: what it is, where, who made it and agreed to be named, and its picture in words for every language.</summary>
[RequirePermission("campaigns.keep"), WhileAwake(CampaignsSlice.Part)]
internal sealed class EditWorkModel(CommonwealDb db, StoredFiles files, PictureIntake pictures, CityShapes shapes, IOutputCacheStore cache, Here here, Texts texts)
    : PartForm<CampaignWork>(db, cache, texts, CampaignWork.MostOfACampaign)
{
    private StoredFile? taken;
    private Guid? left;

    [BindProperty] public MultilingualInput Name { get; set; } = new();

    [BindProperty] public MultilingualInput About { get; set; } = new();

    [BindProperty] public MultilingualInput Where { get; set; } = new();

    [BindProperty] public string? District { get; set; }

    [BindProperty] public string? Latitude { get; set; }

    [BindProperty] public string? Longitude { get; set; }

    [BindProperty] public string? Artist { get; set; }

    [BindProperty] public string? Consent { get; set; }

    [BindProperty] public DateOnly? ConsentOn { get; set; }

    [BindProperty] public IFormFile? Sent { get; set; }

    [BindProperty] public bool NoPicture { get; set; }

    [BindProperty] public MultilingualInput Alt { get; set; } = new();

    [BindProperty] public bool ShowsMayor { get; set; }

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)));

    private bool HasPicture => Sent is { Length: > 0 } || (Stored?.PictureId is not null && !NoPicture);

    protected override void Show(CampaignWork? part)
    {
        if (part is null) return;
        (Name, About, Where, Alt) = (MultilingualInput.Of(part.Title), MultilingualInput.Of(part.About), MultilingualInput.Of(part.Where), MultilingualInput.Of(part.PictureAlt));
        (District, Latitude, Longitude) = (part.DistrictCode, part.Latitude?.ToString(CultureInfo.InvariantCulture), part.Longitude?.ToString(CultureInfo.InvariantCulture));
        (Artist, Consent, ConsentOn, ShowsMayor) = (part.Artist, part.ArtistConsent, part.ArtistConsentOn, part.ShowsMayor);
    }

    protected override void Check()
    {
        var languages = here.City.Languages;
        Name.Check(ModelState, nameof(Name), Texts, languages, CampaignWork.LongestTitle, required: true);
        About.Check(ModelState, nameof(About), Texts, languages, CampaignWork.LongestAbout);
        Where.Check(ModelState, nameof(Where), Texts, languages, CampaignWork.LongestWhere, required: true);
        Alt.Check(ModelState, nameof(Alt), Texts, languages, CampaignWork.LongestAlt);
        if (HasPicture)
            foreach (var language in languages.Where(l => string.IsNullOrWhiteSpace(Alt.Words.GetValueOrDefault(l)))) ModelState.AddModelError(MultilingualInput.Field(nameof(Alt), language), Texts["campaigns.work.alt.needed"]);
        if (string.IsNullOrWhiteSpace(Artist)) return;
        CheckWords(nameof(Artist), Artist, CampaignWork.LongestName);
        if (string.IsNullOrWhiteSpace(Consent) || ConsentOn is null || ConsentOn > here.Today) ModelState.TryAddModelError(nameof(Consent), Texts["campaigns.work.consent.needed"]);
        else CheckWords(nameof(Consent), Consent, CampaignWork.LongestConsent);
    }

    protected override async Task<bool> TakeAsync(CancellationToken stop)
    {
        if (Sent is not { Length: > 0 }) return true;
        await using var content = Sent.OpenReadStream();
        var read = await pictures.TakeAsync(content, stop);
        if (read.Picture is not { } picture)
        {
            ModelState.AddModelError(nameof(Sent), read.Say(Texts)!);
            return false;
        }
        // With a near end date, until the work that shows it is saved.
        taken = await files.KeepAsync(picture.Content, picture.ContentType, CampaignsSlice.Part, here.Today.AddDays(1), stop);
        return true;
    }

    protected override async Task<CampaignWork> NewAsync(CancellationToken stop)
        => new() { CampaignId = Id, Number = 1 + (await Db.Set<CampaignWork>().Where(w => w.CampaignId == Id).MaxAsync(w => (int?)w.Number, stop) ?? 0) };

    protected override void Apply(CampaignWork part)
    {
        var languages = here.City.Languages;
        (part.Title, part.About, part.Where) = (Name.ApplyTo(part.Title, languages), About.ApplyTo(part.About, languages), Where.ApplyTo(part.Where, languages));
        var point = MapPoint.Read(Latitude, Longitude);
        part.DistrictCode = here.City.District(District)?.Code ?? (point is { } at ? shapes.Latest?.At(at.Latitude, at.Longitude)?.Code : null);
        (part.Latitude, part.Longitude, part.ShowsMayor) = (point?.Latitude, point?.Longitude, ShowsMayor);
        if (string.IsNullOrWhiteSpace(Artist)) part.Unname();
        else part.Name(Artist.Trim(), Consent!.Trim(), ConsentOn!.Value);
        if (taken is not null || NoPicture)
        {
            (left, part.PictureId) = (part.PictureId, taken?.Id);
            taken?.Until = null;
        }
        part.PictureAlt = part.PictureId is null ? MultilingualText.Empty : Alt.ApplyTo(part.PictureAlt, languages);
    }

    protected override void Removing(CampaignWork part) => left = part.PictureId;

    protected override Task SettleAsync(CancellationToken stop) => left is { } gone ? files.DiscardAsync([gone], stop) : Task.CompletedTask;
}
