using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Solidarity.Acts;
using Commonweal.Communication.Solidarity.Caring;
using Commonweal.Communication.Solidarity.Days;
using Commonweal.Communication.Solidarity.Demo;
using Commonweal.Communication.Solidarity.Shown;
using Commonweal.Communication.Solidarity.Thanks;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Retention;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Solidarity;

/// <summary>Standing with those who were targeted: what was done, care over the weeks after, thanks by consent, and days that come again.</summary>
internal sealed class SolidaritySlice : Slice
{
    public const string Part = "solidarity";

    /// <summary>Roles that may keep acts and care; a post that cares or prepares a day is one of them.</summary>
    internal static readonly Role[] Keepers = [Role.Coordinator, Role.CommunicationsOfficer, Role.LiaisonOfficer];

    public override IEnumerable<WakeablePart> Parts => [new(Part, "solidarity.part")];

    // What is told in care is told in confidence, as in a room.
    public override IEnumerable<Permission> Permissions =>
    [
        new("solidarity.read", [.. Keepers, Role.Mayor, Role.Ombud], ClosedToPolice: true),
        new("solidarity.keep", Keepers, ClosedToPolice: true),
        new("care.keep", Keepers, ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new(ListActsModel.Path, "solidarity.desk.title", "solidarity.read", Part, Order: 73),
        new(ListCaresModel.Path, "care.title", "care.keep", Part, Order: 73),
        new(ListRecognitionsModel.Path, "solidarity.recognitions", "solidarity.keep", Part, Order: 74),
        new(ListAnniversariesModel.Path, "solidarity.anniversaries", "solidarity.read", Part, Order: 74),
    ];

    public override IEnumerable<SiteLink> SiteLinks => [new(PublicSolidarity.Path, "solidarity.title", Part)];

    public override IEnumerable<FeedLink> Feeds => [new(PublicSolidarity.Path + ".atom", "solidarity.title", "solidarity.feed.about", Part)];

    public override IEnumerable<DataClass> DataClasses =>
    [
        new("solidarity", "solidarity.data", "solidarity.data.purpose", "solidarity.data.until", KeepDays: null),
        new(CareRetention.DataClass, "care.data", "care.data.purpose", "care.data.until", 1095),
        new(RecognitionRetention.DataClass, "solidarity.data.recognitions", "solidarity.data.recognitions.purpose", "solidarity.data.recognitions.until", 1095),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ActChoices>();
        services.AddScoped<KeeperPosts>();
        services.AddScoped<PublicSolidarity>();
        services.AddScoped<SolidarityFeed>();
        services.AddScoped<RecognitionLinks>();
        services.AddScoped<IHomeSection, SolidarityOnHome>();
        services.AddScoped<ISearchable, SolidarityOnHome>();
        services.AddScoped<IRoomPart, CareInRoom>();
        services.AddScoped<IRoomPart, ActsInRoom>();
        services.AddScoped<IWaitingWork, WaitingCare>();
        services.AddScoped<IWaitingWork, WaitingAnniversaries>();
        services.AddScoped<IResidentRecords, MyRecognitions>();
        services.AddDailyJob<RecognitionsRunOut>(hour: 3);
        services.AddRetention<CareRetention>();
        services.AddRetention<RecognitionRetention>();
    }

    public override void AddModel(ModelBuilder model)
    {
        SolidarityAct.Map(model);
        Care.Map(model);
        CareStep.Map(model);
        CareStepChange.Map(model);
        Recognition.Map(model);
        Anniversary.Map(model);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => SolidarityFeed.Map(endpoints);

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetSolidarity.FillAsync(services, stop);
}
