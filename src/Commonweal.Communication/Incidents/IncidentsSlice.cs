using Commonweal.Communication.Incidents.Calls;
using Commonweal.Communication.Incidents.Demo;
using Commonweal.Communication.Incidents.Exercises;
using Commonweal.Communication.Incidents.Facts;
using Commonweal.Communication.Incidents.Review;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Incidents.Statements;
using Commonweal.Communication.Incidents.Targets;
using Commonweal.Communication.Messages.Check;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Retention;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Incidents;

/// <summary>What happens in the city and is led from one room by a scenario of the playbook, for real or as an exercise; and what comes after.</summary>
internal sealed class IncidentsSlice : Slice
{
    internal const string Part = "incidents";

    public override IEnumerable<WakeablePart> Parts => [new(Part, "incidents.part")];

    // What is told in a room is told in confidence: the police have rooms of their own.
    public override IEnumerable<Permission> Permissions =>
    [
        new("incidents.read", [Role.Coordinator, Role.CommunicationsOfficer, Role.LiaisonOfficer, Role.Mayor, Role.Ombud], ClosedToPolice: true),
        new("incidents.lead", [Role.Coordinator, Role.CommunicationsOfficer, Role.LiaisonOfficer], ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new("/desk/incidents", "incidents.title", "incidents.read", Part, Order: 70),
        new("/desk/incidents/open", "incidents.open", "incidents.lead", Part, Order: 71),
        new("/desk/incidents/exercises", "incidents.exercises", "incidents.read", Part, Order: 72),
    ];

    public override IEnumerable<DataClass> DataClasses =>
    [
        new(IncidentRetention.DataClass, "incidents.data", "incidents.data.purpose", "incidents.data.until", 1095),
        new(CallRetention.DataClass, "incidents.data.calls", "incidents.data.calls.purpose", "incidents.data.calls.until", 90),
        new("incident-figures", "incidents.data.figures", "incidents.data.figures.purpose", "incidents.data.figures.until", KeepDays: null),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TargetMinutes.Read(configuration));
        services.AddScoped<IncidentLog>();
        services.AddScoped<Opening>();
        services.AddScoped<Closing>();
        services.AddScoped<RoomReading>();
        services.AddScoped<RoomParts>();
        services.AddScoped<CallTree>();
        services.AddScoped<StatementFilling>();
        services.AddSingleton<FurtherCheck, StatementCheck>();
        services.AddScoped<IFirstMonthStep, FirstExercise>();
        services.AddScoped<IWaitingWork, WaitingRooms>();
        services.AddScoped<ICommitmentOrigin, LessonOrigin>();
        services.AddHandler<CommitmentChanged, LessonOrigin>();
        services.AddRetention<IncidentRetention>();
        services.AddRetention<CallRetention>();
    }

    public override void AddModel(ModelBuilder model)
    {
        Incident.Map(model);
        IncidentEntry.Map(model);
        IncidentTask.Map(model);
        CallBranch.Map(model);
        HandContact.Map(model);
        CallAttempt.Map(model);
        IncidentFact.Map(model);
        IncidentStatement.Map(model);
        RoomFigure.Map(model);
        Lesson.Map(model);
    }

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetIncident.FillAsync(services, stop);
}
