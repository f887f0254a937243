using Commonweal.Engagement.Meetings.Agenda;
using Commonweal.Engagement.Meetings.Charter;
using Commonweal.Engagement.Meetings.Demo;
using Commonweal.Engagement.Meetings.Desk;
using Commonweal.Engagement.Meetings.Dialogues;
using Commonweal.Engagement.Meetings.Feeds;
using Commonweal.Engagement.Meetings.Planning;
using Commonweal.Engagement.Meetings.Registering;
using Commonweal.Engagement.Meetings.Show;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Receipts;
using Commonweal.Platform.Privacy.Retention;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Routing;
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
        new("meetings.registrations", [Role.Coordinator, Role.LiaisonOfficer, Role.InformationOfficer], ClosedToPolice: true),
        new("meetings.decide", [Role.Coordinator, Role.Mayor], ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new("/desk/meetings", "meetings.desk.title", "meetings.work", "meetings", Order: 40),
        new("/desk/meetings/series", "meetings.series.title", "meetings.work", "meetings", Order: 41),
        new("/desk/meetings/dialogues", "meetings.dialogue.title", "meetings.work", "meetings", Order: 42),
        new("/desk/meetings/charter", "meetings.charter.title", "meetings.decide", "meetings", Order: 43),
    ];

    public override IEnumerable<FeedLink> Feeds => [new(ListMeetingsModel.Path + ".ics", "meetings.title", "meetings.calendar.text", "meetings")];

    public override IEnumerable<DataClass> DataClasses =>
        [new(RegistrationRetention.DataClass, "data.meeting-registrations", "data.meeting-registrations.purpose", "data.meeting-registrations.until", 7, Announced: false)];

    public override IEnumerable<SiteLink> SiteLinks => [new(ListMeetingsModel.Path, "meetings.title", "meetings")];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<MeetingSections>();
        services.AddScoped<MeetingWords>();
        services.AddScoped<IMeetingPart, RegistrationPart>();
        services.AddScoped<IMeetingPart, AgendaPart>();
        services.AddScoped<IMeetingPart, DialoguePart>();
        services.AddScoped<MakingMeetings>();
        services.AddScoped<ChangingMeetings>();
        services.AddScoped<EndingSeries>();
        services.AddScoped<SeriesStanding>();
        services.AddScoped<Tickets>();
        services.AddScoped<Seating>();
        services.AddScoped<NeedCounts>();
        services.AddScoped<RegistrationLetters>();
        services.AddScoped<CharterReading>();
        services.AddScoped<MeetingCalendar>();
        services.AddHandler<MeetingChanged, WhenMeetingChanged>();
        services.AddHandler<RegistrationChanged, WhenRegistrationChanged>();
        services.AddDailyJob<MakeMeetingsJob>(hour: 2);
        services.AddDailyJob<RemindJob>(hour: 8);
        services.AddRetention<RegistrationRetention>();
        services.AddScoped<IResidentRecords, MyRegistrations>();
        services.AddReceipts<RegistrationReceipts>();
        services.AddScoped<IHomeSection, MeetingsOnHome>();
        services.AddScoped<ISearchable, SearchMeetings>();
        services.AddScoped<IWaitingWork, WaitingMeetings>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapCalendars();
        endpoints.MapFormerReceiptDoor("/meetings/receipt");
    }

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetMeetings.FillAsync(services, stop);

    public override void AddModel(ModelBuilder model)
    {
        MeetingDialogue.Map(model);
        MeetingSeries.Map(model);
        Meeting.Map(model);
        MeetingSeats.Map(model);
        MeetingRegistration.Map(model);
        AgendaItem.Map(model);
        CharterVersion.Map(model);
    }
}
