using Commonweal.Engagement.Communities.Agreeing;
using Commonweal.Engagement.Communities.Barriers;
using Commonweal.Engagement.Communities.Demo;
using Commonweal.Engagement.Communities.Desk;
using Commonweal.Engagement.Communities.Liaison;
using Commonweal.Engagement.Communities.Listed;
using Commonweal.Engagement.Communities.Log;
using Commonweal.Engagement.Communities.Partner;
using Commonweal.Engagement.Communities.Voices;
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

namespace Commonweal.Engagement.Communities;

/// <summary>Communities as public bodies: whom the city knows, what was said both ways, and what they need.</summary>
internal sealed class CommunitiesSlice : Slice
{
    private const string Part = "communities";

    public override IEnumerable<WakeablePart> Parts => [new(Part, "communities.part", AwakeAtStart: true)];

    public override IEnumerable<Permission> Permissions =>
    [
        new("communities.read", [Role.Coordinator, Role.LiaisonOfficer, Role.Mayor], ClosedToPolice: true),
        new("communities.work", [Role.Coordinator, Role.LiaisonOfficer], ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new("/desk/communities", "communities.part", "communities.read", Part, Order: 20),
        new("/desk/communities/log", "communities.log.title", "communities.work", Part, Order: 21),
        new("/desk/communities/barriers", "communities.barriers.title", "communities.read", Part, Order: 22),
        new("/desk/communities/hours", "communities.hours.title", "communities.work", Part, Order: 23),
    ];

    public override IEnumerable<DataClass> DataClasses =>
    [
        new("communities", "communities.data.bodies", "communities.data.bodies.purpose", "communities.data.bodies.until", KeepDays: null),
        new(VoiceRetention.DataClass, "communities.data.voices", "communities.data.voices.purpose", "communities.data.voices.until", 90),
        new(LogRetention.DataClass, "communities.data.log", "communities.data.log.purpose", "communities.data.log.until", 1095),
        new(CodeRetention.DataClass, "communities.data.codes", "communities.data.codes.purpose", "communities.data.codes.until", 30, Announced: false),
    ];

    public override IEnumerable<SiteLink> SiteLinks => [new("/communities", "communities.list.title", "communities")];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Officers>();
        services.AddScoped<CommunityList>();
        services.AddScoped<VoiceLinks>();
        services.AddScoped<IContactsOfCommunities, VoicesToCall>();
        services.AddScoped<ContactLog>();
        services.AddScoped<Needs>();
        services.AddScoped<Planning>();
        services.AddScoped<PartnerRoom>();
        services.AddScoped<ISearchable, SearchCommunities>();
        services.AddScoped<IHomeSection, CommunitiesOnHome>();
        services.AddScoped<IWaitingWork, WaitingCommunities>();
        services.AddScoped<IResidentRecords, MyVoices>();
        services.AddHandler<CommitmentChanged, WhenBarrierCommitted>();
        services.AddScoped<ICommitmentOrigin, BarrierOrigin>();
        services.AddDailyJob<ConsentReminders>(hour: 7);
        services.AddRetention<VoiceRetention>();
        services.AddRetention<LogRetention>();
        services.AddRetention<CodeRetention>();
        foreach (var link in Rooms) services.AddSingleton(link);
    }

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetCommunities.FillAsync(services, stop);

    public override void AddModel(ModelBuilder model)
    {
        Community.Map(model);
        Voice.Map(model);
        ContactEntry.Map(model);
        EntryWord.Map(model);
        CommunityNeed.Map(model);
        PlanVersion.Map(model);
        BarrierEntry.Map(model);
        LiaisonHours.Map(model);
        PartnerCode.Map(model);
    }

    private static IEnumerable<RoomLink> Rooms =>
    [
        new("/communities/partner/written", "communities.room.written", "communities.room.written.text", Part, Order: 10),
        new("/communities/partner/needs", "communities.room.needs", "communities.room.needs.text", Part, Order: 20),
        new("/communities/partner/plan", "communities.plan.title", "communities.room.plan.text", Part, Order: 30),
        new("/communities/partner/barriers", "communities.room.barriers", "communities.room.barriers.text", Part, Order: 50),
        new("/communities/partner/words", "communities.room.words", "communities.room.words.text", Part, Order: 60),
    ];
}
