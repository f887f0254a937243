using Commonweal.Engagement.Meetings.Speaking.Demo;
using Commonweal.Engagement.Meetings.Speaking.Desk;
using Commonweal.Platform;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Meetings.Speaking;

/// <summary>Signing up to speak, in an order that is fair, and how long each side spoke.</summary>
internal sealed class SpeakingSlice : Slice
{
    public override IEnumerable<DataClass> DataClasses =>
        [new(SpeakerRetention.DataClass, "data.meeting-speakers", "data.meeting-speakers.purpose", "data.meeting-speakers.until", 14)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<SigningUp>();
        services.AddScoped<SpeakerReading>();
        services.AddScoped<SpeakingSetup>();
        services.AddScoped<IMeetingPart, SpeakingPart>();
        services.AddRetention<SpeakerRetention>();
    }

    public override void AddModel(ModelBuilder model) => SpeakingRound.Map(model);

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetSpeakers.FillAsync(services, stop);
}
