using Commonweal.Engagement.Tensions.Demo;
using Commonweal.Engagement.Tensions.Desk;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Retention;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Tensions;

/// <summary>Events and places where tension shows, each ending in an agreed, supportive action; never a person.</summary>
internal sealed class TensionsSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("tensions", "tensions.part")];

    public override IEnumerable<Permission> Permissions =>
        [new("tensions.work", [Role.Coordinator, Role.LiaisonOfficer, Role.Mayor], ClosedToPolice: true)];

    public override IEnumerable<DeskLink> DeskLinks => [new("/desk/tensions", "tensions.title", "tensions.work", "tensions", Order: 36)];

    public override IEnumerable<DataClass> DataClasses =>
        [new(TensionRetention.DataClass, "data.tensions", "data.tensions.purpose", "data.tensions.until", 0, Announced: false)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<NamedCommunities>();
        services.AddScoped<TensionChoices>();
        services.AddScoped<TensionSaving>();
        services.AddScoped<IWaitingWork, WaitingTensions>();
        services.AddRetention<TensionRetention>();
    }

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetTensions.FillAsync(services, stop);

    public override void AddModel(ModelBuilder model)
    {
        Tension.Map(model);
        TensionAction.Map(model);
        TensionRenewal.Map(model);
        TensionPartner.Map(model);
        TensionCount.Map(model);
    }
}
