using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Meetings;

/// <summary>Town halls, office hours, dialogues, committees and forums: one engine for meeting face to face.</summary>
internal sealed class MeetingsSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("meetings", "meetings.part", AwakeAtStart: true)];

    public override IEnumerable<Permission> Permissions =>
    [
        new("meetings.work", [Role.Coordinator, Role.LiaisonOfficer, Role.InformationOfficer, Role.CommunicationsOfficer, Role.DepartmentOfficer, Role.Mayor], ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new("/desk/meetings", "meetings.desk.title", "meetings.work", "meetings", Order: 40),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<MeetingSections>();
        services.AddScoped<MeetingWords>();
    }

    public override void AddModel(ModelBuilder model)
    {
        MeetingDialogue.Map(model);
        MeetingSeries.Map(model);
        Meeting.Map(model);
    }
}
