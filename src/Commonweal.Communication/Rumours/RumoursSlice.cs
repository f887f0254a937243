using Commonweal.Communication.Rumours.Demo;
using Commonweal.Communication.Rumours.Desk;
using Commonweal.Communication.Rumours.Told;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Retention;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Rumours;

/// <summary>What is said in the city: heard, checked, answered with the fact first, told back, and looked at again.</summary>
internal sealed class RumoursSlice : Slice
{
    private const string Part = "rumours";

    public override IEnumerable<WakeablePart> Parts => [new(Part, "rumours.part")];

    // Whoever reviews stands outside the press office: it never agrees to its own answers.
    public override IEnumerable<Permission> Permissions =>
    [
        new("rumours.read", [Role.Coordinator, Role.CommunicationsOfficer, Role.InformationOfficer, Role.LiaisonOfficer, Role.Ombud, Role.Mayor], ClosedToPolice: true),
        new("rumours.keep", [Role.Coordinator, Role.CommunicationsOfficer, Role.InformationOfficer, Role.LiaisonOfficer], ClosedToPolice: true),
        new("rumours.review", [Role.Coordinator, Role.LiaisonOfficer, Role.Ombud], ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new("/desk/rumours", "rumours.title", "rumours.read", Part, Order: 84),
        new("/desk/rumours/enter", "rumours.enter.title", "rumours.keep", Part, Order: 85),
        new("/desk/rumours/figures", "rumours.figures.title", "rumours.read", Part, Order: 86),
    ];

    public override IEnumerable<SiteLink> SiteLinks => [new(IsItTrueModel.Path, "rumours.public.title", Part)];

    public override IEnumerable<FeedLink> Feeds => [new(IsItTrueModel.Path + ".atom", "rumours.public.title", "rumours.public.feed.about", Part)];

    public override IEnumerable<DataClass> DataClasses =>
    [
        new("rumours", "rumours.data", "rumours.data.purpose", "rumours.data.until", KeepDays: null),
        new(AskerRetention.DataClass, "rumours.data.askers", "rumours.data.askers.purpose", "rumours.data.askers.until", 90, Announced: false),
        new(HearingRetention.DataClass, "rumours.data.hearings", "rumours.data.hearings.purpose", "rumours.data.hearings.until", 730),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Grouping>();
        services.AddScoped<Hearings>();
        services.AddScoped<SimilarHearings>();
        services.AddScoped<HearingChoices>();
        services.AddScoped<PublishedRumours>();
        services.AddScoped<TruthFeed>();
        services.AddHandler<RumourTold, WhenRumourTold>();
        services.AddScoped<IHomeSection, TruthsOnHome>();
        services.AddScoped<ISearchable, TruthsOnHome>();
        services.AddScoped<IWaitingWork, WaitingRumours>();
        services.AddRetention<AskerRetention>();
        services.AddRetention<HearingRetention>();
    }

    public override void AddModel(ModelBuilder model)
    {
        Rumour.Map(model);
        Hearing.Map(model);
        RumourSource.Map(model);
        RumourAnswer.Map(model);
        RumourMove.Map(model);
        HearingCount.Map(model);
        ReachRule.Map(model);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => TruthFeed.Map(endpoints);

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetRumours.FillAsync(services, stop);
}
