using Commonweal.Engagement.Commitments.Balance;
using Commonweal.Engagement.Commitments.Demo;
using Commonweal.Engagement.Commitments.Desk;
using Commonweal.Engagement.Commitments.Partner;
using Commonweal.Engagement.Commitments.Promised;
using Commonweal.Engagement.Commitments.Reminding;
using Commonweal.Engagement.Communities.Partner;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Commitments;

/// <summary>What was promised, to whom, by when, and whether it was kept.</summary>
internal sealed class CommitmentsSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("commitments", "commitments.part", AwakeAtStart: true)];

    public override IEnumerable<Permission> Permissions =>
    [
        new("commitments.keep", [Role.Coordinator, Role.LiaisonOfficer, Role.DepartmentOfficer, Role.Mayor], ClosedToPolice: true),
        new("commitments.all", [Role.Coordinator, Role.LiaisonOfficer, Role.Mayor], ClosedToPolice: true),
        new("commitments.lead", [Role.Coordinator], ClosedToPolice: true),
        new("commitments.mayor", [Role.Mayor], ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new("/desk/commitments", "commitments.part", "commitments.keep", "commitments", Order: 30),
        new("/desk/commitments/balance", "commitments.balance.title", "commitments.all", "commitments", Order: 31),
    ];

    public override IEnumerable<FeedLink> Feeds => [new(ListPromisesModel.Path + ".atom", "commitments.public", "commitments.feed.text", "commitments")];

    public override IEnumerable<DataClass> DataClasses => [new("commitments", "data.commitments", "data.commitments.purpose", "data.commitments.until", null)];

    public override IEnumerable<SiteLink> SiteLinks => [new(ListPromisesModel.Path, "commitments.public", "commitments")];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Making>();
        services.AddScoped<CommitmentReading>();
        services.AddScoped<CommitmentWords>();
        services.AddScoped<CommitmentChoices>();
        services.AddScoped<MayorsName>();
        services.AddScoped<Picturing>();
        services.AddScoped<Owners>();
        services.AddScoped<IWaitingWork, WaitingCommitments>();
        services.AddScoped<PromiseNumbers>();
        services.AddScoped<PromisesFeed>();
        services.AddScoped<IHomeSection, PromisesOnHome>();
        services.AddScoped<IFirstMonthStep, PromisesOnHome>();
        services.AddScoped<ISearchable, SearchPromises>();
        services.AddScoped<BalanceReading>();
        services.AddScoped<IWaitingWork, WaitingPledges>();
        services.AddScoped<ReminderLetters>();
        services.AddDailyJob<RemindOfCommitments>(hour: 7);
        services.AddSingleton(new RoomLink(ListOursModel.Path, "commitments.ours", "commitments.ours.text", "commitments", Order: 10));
        services.AddSingleton(new DeskRoomLink("/desk/commitments?community={id}", "commitments.part", "commitments.keep", "commitments"));
        services.AddSingleton(new RoomLink("/communities/partner/balance", "commitments.balance.ours", "commitments.balance.ours.text", "commitments", Order: 60));
        services.AddSingleton(new DeskRoomLink("/desk/commitments/balance/{id}", "commitments.balance.title", "commitments.all", "commitments"));
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        PromisesFeed.Map(endpoints);
        endpoints.MapCommitmentPictures();
    }

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetCommitments.FillAsync(services, stop);

    public override void AddModel(ModelBuilder model)
    {
        Commitment.Map(model);
        CommitmentStep.Map(model);
        CommitmentTo.Map(model);
        CommitmentReminder.Map(model);
        ContactPledge.Map(model);
    }
}
