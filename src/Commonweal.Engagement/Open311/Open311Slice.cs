using Commonweal.Engagement.Open311.Desk;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Open311;

/// <summary>Other systems file concerns and read their state.</summary>
internal sealed class Open311Slice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("open311", "open311.part", AwakeAtStart: true)];

    public override IEnumerable<Permission> Permissions => [new(Open311Permission.KeepKeys, [Role.Administrator, Role.Coordinator], ClosedToPolice: true)];

    public override IEnumerable<DeskLink> DeskLinks => [new("/desk/open311", "open311.keys.title", Open311Permission.KeepKeys, "open311", Order: 900)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddOpen311();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapOpen311();

    public override void AddModel(ModelBuilder model)
    {
        Open311Key.Map(model);
        Open311Filing.Map(model);
    }
}
