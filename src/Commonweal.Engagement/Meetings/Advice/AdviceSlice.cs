using Commonweal.Engagement.Meetings.Advice.Demo;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Meetings.Advice;

/// <summary>Advice of committees, and the council's answer by a day that everybody knows.</summary>
internal sealed class AdviceSlice : Slice
{
    public override IEnumerable<Permission> Permissions => [new("meetings.advice", [Role.Coordinator, Role.Mayor])];

    public override IEnumerable<DeskLink> DeskLinks => [new("/desk/meetings/advice", "meetings.advice.title", "meetings.advice", "meetings", Order: 46)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AdviceReading>();
        services.AddScoped<IMeetingPart, AdvicePart>();
        services.AddScoped<IWaitingWork, WaitingAdvice>();
    }

    public override void AddModel(ModelBuilder model) => CommitteeAdvice.Map(model);

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetAdvice.FillAsync(services, stop);
}
