using System.CommandLine;
using Commonweal.Engagement.Consultations.Demo;
using Commonweal.Engagement.Consultations.Desk;
using Commonweal.Engagement.Consultations.Imports;
using Commonweal.Engagement.Consultations.Public;
using Commonweal.Engagement.Consultations.Results;
using Commonweal.Engagement.Consultations.Take;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Retention;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Consultations;

/// <summary>Statements, votes, and what all groups agree on.</summary>
internal sealed class ConsultationsSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("consultations", "consultations.part")];

    public override IEnumerable<Permission> Permissions =>
    [
        new("consultations.keep", [Role.Coordinator, Role.CommunicationsOfficer, Role.LiaisonOfficer]),
        new("consultations.moderate", [Role.Moderator, Role.Coordinator]),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new("/desk/consultations", "consultations.title", "consultations.keep", "consultations", Order: 50),
        new("/desk/consultations/moderate", "consultations.moderate.title", "consultations.moderate", "consultations", Order: 51),
    ];

    public override IEnumerable<Door> Doors => [new(ListConsultationsModel.Path, "consultations.door", "consultations.door.text", "consultations")];

    public override IEnumerable<DataClass> DataClasses =>
    [
        new("consultation-votes", "consultations.data.votes", "consultations.data.votes.purpose", "consultations.data.votes.until", null),
        new(VoiceContactRetention.DataClass, "consultations.data.contacts", "consultations.data.contacts.purpose", "consultations.data.contacts.until", 365),
    ];

    public override IEnumerable<SiteLink> SiteLinks => [new(ListConsultationsModel.Path, "consultations.title", "consultations")];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<KnownConsultations>();
        services.AddSingleton<VotedIn>();
        services.AddSingleton<Bursts>();
        services.AddSingleton<WaitingVotes>();
        services.AddSingleton<Casting>();
        services.AddSingleton<Voices>();
        services.AddScoped<Voting>();
        services.AddScoped<HearingLinks>();
        services.AddScoped<Hearing>();
        services.AddScoped<Adding>();
        services.AddScoped<WorkingOut>();
        services.AddScoped<BringingIn>();
        services.AddHostedService<ResultsWork>();
        services.AddDailyJob<CloseConsultations>(hour: 0);
        services.AddRetention<VoiceContactRetention>();
        services.AddHandler<ConsultationClosed, WhenConsultationClosed>();
        services.AddScoped<FateLetters>();
        services.AddHandler<CommitmentChanged, WhenSomethingBecame>();
        services.AddHandler<ObjectiveChanged, WhenSomethingBecame>();
        services.AddHandler<ChallengeChanged, WhenSomethingBecame>();
        services.AddScoped<ICommitmentOrigin, StatementOrigin>();
        services.AddScoped<IWaitingWork, WaitingStatements>();
        services.AddScoped<IHomeSection, ConsultationsOnHome>();
        services.AddScoped<ISearchable, SearchConsultations>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapExports();

    public override IEnumerable<Command> Imports(CommandServices host) => [ImportConsultationCommand.Create(host)];

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetConsultations.FillAsync(services, stop);

    public override void AddModel(ModelBuilder model)
    {
        Consultation.Map(model);
        Statement.Map(model);
        Participant.Map(model);
        ConsultationResult.Map(model);
        AskedFirst.Map(model);
        StatementFate.Map(model);
        VoteBurst.Map(model);
    }
}
