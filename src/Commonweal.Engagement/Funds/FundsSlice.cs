using System.CommandLine;
using Commonweal.Engagement.Communities.Partner;
using Commonweal.Engagement.Funds.Challenges;
using Commonweal.Engagement.Funds.Demo;
using Commonweal.Engagement.Funds.Desk;
using Commonweal.Engagement.Funds.Grants;
using Commonweal.Engagement.Funds.Imports;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Results;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
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

namespace Commonweal.Engagement.Funds;

/// <summary>Challenges communities name, proposals that answer them, and money shared fairly.</summary>
internal sealed class FundsSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("funds", "funds.part")];

    public override IEnumerable<Permission> Permissions =>
    [
        new("funds.work", [Role.Coordinator, Role.LiaisonOfficer, Role.InformationOfficer, Role.DepartmentOfficer, Role.Mayor], ClosedToPolice: true),
        new("funds.keep", [Role.Coordinator], ClosedToPolice: true),
        new("funds.paper", [Role.Coordinator, Role.LiaisonOfficer, Role.InformationOfficer, Role.DepartmentOfficer], ClosedToPolice: true),
        new("funds.grants", [Role.Coordinator, Role.LiaisonOfficer], ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks => [new("/desk/funds", "funds.part", "funds.work", "funds", Order: 60)];

    public override IEnumerable<DataClass> DataClasses =>
    [
        new(ProposerRetention.DataClass, "funds.data.proposers", "funds.data.proposers.purpose", "funds.data.proposers.until", 90),
        new(VoterMarkRetention.DataClass, "funds.data.marks", "funds.data.marks.purpose", "funds.data.marks.until", 60),
        new(GrantCodeRetention.DataClass, "funds.data.codes", "funds.data.codes.purpose", "funds.data.codes.until", 90),
        new("fund-ballots", "funds.data.ballots", "funds.data.ballots.purpose", "funds.data.ballots.until", null),
    ];

    public override IEnumerable<SiteLink> SiteLinks => [new("/funds", "funds.title", "funds")];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<OpenRounds>();
        services.AddScoped<MoneyShares>();
        services.AddReceipts<ProposalAccess>();
        services.AddScoped<ProposerMail>();
        services.AddScoped<Joining>();
        services.AddReceipts<GrantRoom>();
        services.AddScoped<BallotBox>();
        services.AddScoped<BallotPaper>();
        services.AddScoped<VoterPass>();
        services.AddScoped<PaperReading>();
        services.AddScoped<BallotsFile>();
        services.AddScoped<RoundCounting>();
        services.AddScoped<FundImporting>();
        services.AddHandler<ChallengeTouched, WhenChallengeTouched>();
        services.AddScoped<IHomeSection, FundsOnHome>();
        services.AddScoped<ISearchable, SearchFunds>();
        services.AddScoped<IWaitingWork, WaitingFunds>();
        services.AddScoped<IResidentRecords, OpenVotes>();
        services.AddRetention<ProposerRetention>();
        services.AddRetention<VoterMarkRetention>();
        services.AddRetention<GrantCodeRetention>();
        services.AddSingleton(new RoomLink(NameChallengeModel.Path, "funds.room.challenges", "funds.room.challenges.text", "funds", Order: 40));
        services.AddDailyJob<CountRounds>(hour: 1);
        services.AddDailyJob<MixBallots>(hour: 2);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFundBallots();
        endpoints.MapFormerReceiptDoor("/funds/proposals/open");
    }

    public override IEnumerable<Command> Imports(CommandServices host) => [ImportFundCommand.Create(host)];

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetFunds.FillAsync(services, stop);

    public override void AddModel(ModelBuilder model)
    {
        FundRound.Map(model);
        Challenge.Map(model);
        Proposal.Map(model);
        JoinOffer.Map(model);
        FundBallot.Map(model);
        CountedBallot.Map(model);
        VoterMark.Map(model);
        PaperEntry.Map(model);
        GrantAgreement.Map(model);
        GrantInstalment.Map(model);
        GrantCode.Map(model);
    }
}
