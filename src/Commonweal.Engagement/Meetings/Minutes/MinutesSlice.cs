using Commonweal.Engagement.Meetings.Minutes.Demo;
using Commonweal.Platform;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Meetings.Minutes;

/// <summary>What a meeting decided, who was there, and what came of it.</summary>
internal sealed class MinutesSlice : Slice
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<MinutesReading>();
        services.AddScoped<FollowedCommitments>();
        services.AddScoped<IMeetingPart, MinutesPart>();
        services.AddScoped<IWaitingWork, WaitingMinutes>();
        services.AddHandler<CommitmentChanged, WhenCommitmentChanged>();
        services.AddScoped<ICommitmentOrigin, MeetingOrigin>();
    }

    public override void AddModel(ModelBuilder model)
    {
        MinutesEdition.Map(model);
        MinutesDraft.Map(model);
        FollowedCommitment.Map(model);
    }

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetMinutes.FillAsync(services, stop);
}
