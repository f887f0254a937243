using Commonweal.Engagement.Volunteering.Demo;
using Commonweal.Engagement.Volunteering.Desk;
using Commonweal.Engagement.Volunteering.Own;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Receipts;
using Commonweal.Platform.Privacy.Retention;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Volunteering;

/// <summary>A board of ways to help, and those who offered.</summary>
internal sealed class VolunteeringSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("volunteering", "volunteering.part")];

    public override IEnumerable<Permission> Permissions =>
    [
        new("volunteering.write", [Role.Coordinator, Role.LiaisonOfficer, Role.PartnerOrganisation], ClosedToPolice: true),
        new("volunteering.keep", [Role.Coordinator, Role.LiaisonOfficer], ClosedToPolice: true),
        new("volunteering.all", [Role.Coordinator], ClosedToPolice: true),
        new("volunteering.agree", [Role.Coordinator, Role.Moderator], ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new("/desk/volunteering", "volunteering.desk.title", "volunteering.write", "volunteering", Order: 48),
        new("/desk/volunteering/waiting", "volunteering.waiting.title", "volunteering.agree", "volunteering", Order: 49),
    ];

    public override IEnumerable<DataClass> DataClasses =>
        [new(OfferRetention.DataClass, "volunteering.data", "volunteering.data.purpose", "volunteering.data.until", 30, Announced: false)];

    public override IEnumerable<SiteLink> SiteLinks => [new(ListWaysModel.Path, "volunteering.title", "volunteering")];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<HelpBoard>();
        services.AddScoped<Offering>();
        services.AddReceipts<OfferAccess>();
        services.AddScoped<KeptPosts>();
        services.AddScoped<IHomeSection, WaysOnHome>();
        services.AddScoped<ISearchable, SearchWays>();
        services.AddScoped<IWaitingWork, WaitingHelp>();
        services.AddRetention<OfferRetention>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapFormerReceiptDoor(ListWaysModel.Path + "/mine");

    public override void AddModel(ModelBuilder model)
    {
        WayToHelp.Map(model);
        HelpOffer.Map(model);
    }

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetVolunteering.FillAsync(services, stop);
}
