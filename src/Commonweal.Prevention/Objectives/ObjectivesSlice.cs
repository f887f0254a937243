using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Prevention.Objectives.Demo;
using Commonweal.Prevention.Objectives.Desk;
using Commonweal.Prevention.Objectives.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Prevention.Objectives;

/// <summary>What the city wants to reach: proposed, decided, shown.</summary>
internal sealed class ObjectivesSlice : Slice
{
    public const string Part = "objectives", DeskPath = "/desk/objectives";

    public override IEnumerable<WakeablePart> Parts => [new(Part, "objectives.title")];

    public override IEnumerable<Permission> Permissions =>
    [
        new("objectives.keep", [Role.Coordinator, Role.LiaisonOfficer, Role.CommunicationsOfficer, Role.Mayor]),
        new("objectives.decide", [Role.Coordinator, Role.Mayor]),
    ];

    public override IEnumerable<DeskLink> DeskLinks => [new(DeskPath, "objectives.title", "objectives.keep", Part, Order: 28)];

    public override IEnumerable<SiteLink> SiteLinks => [new(ListObjectivesModel.Path, "objectives.title", Part)];

    public override IEnumerable<DataClass> DataClasses => [new("objectives", "objectives.data", "objectives.data.purpose", "objectives.data.until", KeepDays: null)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ObjectiveWords>();
        services.AddScoped<IObjectiveProposals, Proposing>();
        services.AddScoped<IWaitingWork, WaitingObjectives>();
        services.AddScoped<ISearchable, SearchObjectives>();
    }

    public override void AddModel(ModelBuilder model) => Objective.Map(model);

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetObjectives.FillAsync(services, stop);
}
