using Commonweal.Communication.Campaigns.Demo;
using Commonweal.Communication.Campaigns.Desk;
using Commonweal.Communication.Campaigns.Shown;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Retention;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Campaigns;

/// <summary>Campaigns inside the city and outside: aim, audiences, messages, materials, a map of works, partners, days, money, and how far they came in each language.</summary>
internal sealed class CampaignsSlice : Slice
{
    public const string Part = "campaigns";

    public override IEnumerable<WakeablePart> Parts => [new(Part, "campaigns.part")];

    public override IEnumerable<Permission> Permissions =>
    [
        new("campaigns.read", [Role.Coordinator, Role.CommunicationsOfficer, Role.Mayor, Role.LiaisonOfficer, Role.Approver]),
        new("campaigns.keep", [Role.Coordinator, Role.CommunicationsOfficer]),
    ];

    public override IEnumerable<DeskLink> DeskLinks => [new("/desk/campaigns", "campaigns.desk.title", "campaigns.read", Part, Order: 87)];

    public override IEnumerable<SiteLink> SiteLinks => [new(PublicCampaigns.Path, "campaigns.title", Part)];

    public override IEnumerable<FeedLink> Feeds => [new(PublicCampaigns.Path + ".ics", "campaigns.title", "campaigns.calendar.all", Part)];

    public override IEnumerable<DataClass> DataClasses =>
    [
        new("campaigns", "campaigns.data", "campaigns.data.purpose", "campaigns.data.until", KeepDays: null),
        new(ArtistRetention.DataClass, "campaigns.data.artists", "campaigns.data.artists.purpose", "campaigns.data.artists.until", 1095),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Campaigning>();
        services.AddScoped<CampaignReach>();
        services.AddScoped<CampaignChoices>();
        services.AddScoped<PublicCampaigns>();
        services.AddScoped<WorkPictures>();
        services.AddScoped<CampaignCalendar>();
        services.AddScoped<IHomeSection, CampaignsOnHome>();
        services.AddScoped<ISearchable, CampaignsOnHome>();
        services.AddRetention<ArtistRetention>();
    }

    public override void AddModel(ModelBuilder model)
    {
        Campaign.Map(model);
        CampaignWork.Map(model);
        CampaignDay.Map(model);
        CampaignPartner.Map(model);
        BudgetLine.Map(model);
        Handout.Map(model);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        WorkPictures.Map(endpoints);
        CampaignCalendar.Map(endpoints);
    }

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetCampaign.FillAsync(services, stop);
}
