using System.CommandLine;
using Commonweal.Insight.Observations;
using Commonweal.Insight.Overview;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Insight;

/// <summary>Seeing the whole.</summary>
public sealed class InsightModule : Module
{
    public override string Name => "insight";

    public override IEnumerable<WakeablePart> Parts => [new("overview", "overview.part", AwakeAtStart: true)];

    public override IEnumerable<Permission> Permissions =>
        [new("overview.read", [Role.Mayor, Role.Coordinator, Role.CommunicationsOfficer, Role.LiaisonOfficer, Role.Ombud])];

    public override IEnumerable<DeskLink> DeskLinks => [new("/desk/overview", "overview.title", "overview.read", "overview", Order: 10)];

    public override IEnumerable<SiteLink> SiteLinks => [new(CityFiguresModel.Path, "figures.title", "overview")];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddHandler<ConcernChanged, WhenConcernChanged>();
        services.AddScoped<ObservationImport>();
    }

    public override void AddModel(ModelBuilder model)
    {
        ConcernFact.Map(model);
        ConcernCount.Map(model);
        OpenCount.Map(model);
        ObservationSource.Map(model);
        ObservationCategory.Map(model);
        ObservationCount.Map(model);
        CountedRecord.Map(model);
    }

    public override IEnumerable<Command> Imports(CommandServices host) => [ImportObservationsCommand.Make(host)];
}
