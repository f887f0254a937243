using Commonweal.Engagement.Meetings.WalkIn.Conversations;
using Commonweal.Engagement.Meetings.WalkIn.Demo;
using Commonweal.Engagement.Meetings.WalkIn.Desk;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Retention;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>Coming without appointment: numbers, desks that call them, a screen for the room, and what was said in confidence.</summary>
internal sealed class WalkInSlice : Slice
{
    public override IEnumerable<Permission> Permissions =>
    [
        new("meetings.run", [Role.Coordinator, Role.LiaisonOfficer, Role.Mayor, Role.CommunicationsOfficer], ClosedToPolice: true),
        new("meetings.conversations", [Role.Coordinator, Role.LiaisonOfficer, Role.Mayor], ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks => [new("/desk/meetings/conversations", "meetings.walkIn.notes.title", "meetings.conversations", "meetings", Order: 45)];

    public override IEnumerable<DataClass> DataClasses =>
        [new(NoteRetention.DataClass, "data.conversation-notes", "data.conversation-notes.purpose", "data.conversation-notes.until", 0)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<QueueBroadcast>();
        services.AddScoped<GivingNumbers>();
        services.AddScoped<CallingNumbers>();
        services.AddScoped<QueueReading>();
        services.AddScoped<QueueNews>();
        services.AddScoped<QueueSetup>();
        services.AddScoped<WaitWords>();
        services.AddScoped<NoteAccess>();
        services.AddScoped<ICommitmentOrigin, ConversationOrigin>();
        services.AddScoped<IMeetingPart, QueuePart>();
        services.AddRetention<NoteRetention>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapQueue();

    public override void AddModel(ModelBuilder model)
    {
        WalkInQueue.Map(model);
        WalkInTicket.Map(model);
        ConversationNote.Map(model);
    }

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetQueue.FillAsync(services, stop);
}
