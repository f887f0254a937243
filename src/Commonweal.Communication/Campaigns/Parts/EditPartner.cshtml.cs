using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Communication.Campaigns.Parts;

/// <summary>An organisation that takes part in a campaign.</summary>
[RequirePermission("campaigns.keep"), WhileAwake(CampaignsSlice.Part)]
internal sealed class EditPartnerModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PartForm<CampaignPartner>(db, cache, texts, CampaignPartner.MostOfACampaign)
{
    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Link { get; set; }

    [BindProperty] public MultilingualInput Does { get; set; } = new();

    protected override void Show(CampaignPartner? part)
    {
        if (part is not null) (Name, Link, Does) = (part.Name, part.Link, MultilingualInput.Of(part.Does));
    }

    protected override void Check()
    {
        CheckWords(nameof(Name), Name, CampaignPartner.LongestName);
        Does.Check(ModelState, nameof(Does), Texts, here.City.Languages, CampaignPartner.LongestDoes);
        if (string.IsNullOrWhiteSpace(Link)) return;
        if (Link.Length > CampaignPartner.LongestLink || !Uri.TryCreate(Link, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps) ModelState.AddModelError(nameof(Link), Texts["campaigns.partner.link.bad"]);
    }

    protected override Task<CampaignPartner> NewAsync(CancellationToken stop) => Task.FromResult(new CampaignPartner { CampaignId = Id, Name = "" });

    protected override void Apply(CampaignPartner part)
        => (part.Name, part.Link, part.Does) = (Name!.Trim(), string.IsNullOrWhiteSpace(Link) ? null : Link.Trim(), Does.ApplyTo(part.Does, here.City.Languages));
}
