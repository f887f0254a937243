using Commonweal.Platform.Events;

namespace Commonweal.Engagement.Consultations.Results;

/// <summary>A consultation was closed.</summary>
internal sealed record ConsultationClosed(Guid Id) : IEvent
{
    public static string Name => "consultation-closed";
}

/// <summary>Works the final result out, once and for all.</summary>
internal sealed class WhenConsultationClosed(WorkingOut working) : IHandle<ConsultationClosed>
{
    public Task HandleAsync(ConsultationClosed happened, CancellationToken stop) => working.RunAsync(happened.Id, stop);
}
