using Commonweal.Communication.Playbook.Demo;
using Commonweal.Communication.Playbook.Messengers;
using Commonweal.Communication.Playbook.Releasing;
using Commonweal.Communication.Playbook.Scenarios;
using Commonweal.Communication.Playbook.Standing;
using Commonweal.Communication.Playbook.Start;
using Commonweal.Communication.Playbook.Terms;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Retention;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Playbook;

/// <summary>What is agreed before anything happens: scenarios, who speaks, words to use, people who are believed, and all of it on paper.</summary>
internal sealed class PlaybookSlice : Slice
{
    private const string Part = "playbook";

    private static readonly Role[] Staff = [.. Enum.GetValues<Role>().Except([Role.PartnerOrganisation, Role.PolicePartner])];

    public override IEnumerable<WakeablePart> Parts => [new(Part, "playbook.part")];

    public override IEnumerable<Permission> Permissions =>
    [
        new("playbook.read", Staff),
        new("playbook.keep", [Role.Coordinator, Role.CommunicationsOfficer]),
        new("playbook.signoff", [Role.Mayor, Role.Coordinator]),
        new("messengers.read", [Role.Coordinator, Role.CommunicationsOfficer, Role.LiaisonOfficer], ClosedToPolice: true),
        new("messengers.keep", [Role.Coordinator, Role.CommunicationsOfficer], ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new("/desk/playbook", "playbook.title", "playbook.read", Part, Order: 75),
        new("/desk/playbook/danger", "playbook.danger", "playbook.read", Part, Order: 76),
        new("/desk/playbook/terms", "playbook.terms.title", "playbook.read", Part, Order: 77),
        new("/desk/playbook/messengers", "playbook.messengers", "messengers.read", Part, Order: 78),
        new("/desk/playbook/standing", "playbook.standing.title", "playbook.keep", Part, Order: 79),
        new("/desk/playbook/editions", "playbook.editions", "playbook.read", Part, Order: 79),
    ];

    public override IEnumerable<DataClass> DataClasses =>
    [
        new("playbook", "playbook.data", "playbook.data.purpose", "playbook.data.until", KeepDays: null),
        new(MessengerRetention.DataClass, "playbook.data.messengers", "playbook.data.messengers.purpose", "playbook.data.messengers.until", 90),
        new(RequestRetention.DataClass, "playbook.data.requests", "playbook.data.requests.purpose", "playbook.data.requests.until", 1095, Announced: false),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PostWords>();
        services.AddScoped<ReleasedScenarios>();
        services.AddScoped<ReleaseRequests>();
        services.AddScoped<StandingPages>();
        services.AddScoped<StartingScenarios>();
        services.AddScoped<KeyTerms>();
        services.AddScoped<MessengerLinks>();
        services.AddScoped<IWaitingWork, WaitingPlaybook>();
        services.AddScoped<IFirstMonthStep, WaitingPlaybook>();
        services.AddScoped<IResidentRecords, MyMessenger>();
        services.AddHandler<ApprovalGiven, WhenReleaseDecided>();
        services.AddHandler<ApprovalRefused, WhenReleaseDecided>();
        services.AddDailyJob<ConsentRunsOut>(hour: 8);
        services.AddRetention<MessengerRetention>();
        services.AddRetention<RequestRetention>();
    }

    public override void AddModel(ModelBuilder model)
    {
        Scenario.Map(model);
        ScenarioRelease.Map(model);
        PlaybookEdition.Map(model);
        StandingWords.Map(model);
        KeyTerm.Map(model);
        Messenger.Map(model);
        MessengerRequest.Map(model);
    }

    public override Task PrepareNewCityAsync(IServiceProvider services, CancellationToken stop) => services.GetRequiredService<StartingScenarios>().AddAsync(stop);

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetPlaybook.FillAsync(services, stop);
}
