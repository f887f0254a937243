using System.Globalization;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Communication.Campaigns.Parts;

/// <summary>Something that happens on a day of a campaign.</summary>
[RequirePermission("campaigns.keep"), WhileAwake(CampaignsSlice.Part)]
internal sealed class EditDayModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts, TimeProvider clock) : PartForm<CampaignDay>(db, cache, texts, CampaignDay.MostOfACampaign)
{
    private TimeOnly? begins;

    [BindProperty] public DateOnly? Day { get; set; }

    [BindProperty] public string? At { get; set; }

    [BindProperty] public int? Minutes { get; set; }

    [BindProperty] public MultilingualInput What { get; set; } = new();

    [BindProperty] public MultilingualInput Where { get; set; } = new();

    [BindProperty] public string? District { get; set; }

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)));

    protected override void Show(CampaignDay? part)
    {
        Day = part?.Day ?? Campaign.From;
        if (part is null) return;
        (At, Minutes, District) = (part.At?.ToString("HH:mm", CultureInfo.InvariantCulture), part.Minutes, part.DistrictCode);
        (What, Where) = (MultilingualInput.Of(part.What), MultilingualInput.Of(part.Where));
    }

    protected override void Check()
    {
        What.Check(ModelState, nameof(What), Texts, here.City.Languages, CampaignDay.LongestTitle, required: true);
        Where.Check(ModelState, nameof(Where), Texts, here.City.Languages, CampaignDay.LongestWhere);
        if (Day is null) ModelState.TryAddModelError(nameof(Day), Texts["errors.required"]);
        else if (Day < Campaign.From || Day > Campaign.Until) ModelState.AddModelError(nameof(Day), Texts["campaigns.day.outside"]);
        if (Minutes is < 1 or > CampaignDay.MostMinutes) ModelState.TryAddModelError(nameof(Minutes), Texts["campaigns.day.minutes.bad"]);
        if (string.IsNullOrWhiteSpace(At)) return;
        if (TimeOnly.TryParseExact(At, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) begins = at;
        else ModelState.AddModelError(nameof(At), Texts["campaigns.day.at.bad"]);
    }

    protected override Task<CampaignDay> NewAsync(CancellationToken stop) => Task.FromResult(new CampaignDay { CampaignId = Id, Day = Day!.Value, ChangedAt = clock.GetUtcNow() });

    protected override void Apply(CampaignDay part)
    {
        (part.Day, part.At, part.Minutes, part.DistrictCode, part.ChangedAt) = (Day!.Value, begins, begins is null ? null : Minutes, here.City.District(District)?.Code, clock.GetUtcNow());
        (part.What, part.Where) = (What.ApplyTo(part.What, here.City.Languages), Where.ApplyTo(part.Where, here.City.Languages));
    }
}
