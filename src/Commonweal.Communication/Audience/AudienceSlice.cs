using System.CommandLine;
using Commonweal.Communication.Audience.Demo;
using Commonweal.Communication.Audience.Imports;
using Commonweal.Communication.Audience.Join;
using Commonweal.Communication.Audience.Phones;
using Commonweal.Communication.Audience.Places;
using Commonweal.Communication.Audience.Topics;
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

namespace Commonweal.Communication.Audience;

/// <summary>Who wants to hear from the city, about what, in which languages, and who is not reached yet.</summary>
internal sealed class AudienceSlice : Slice
{
    private const string Part = "audience";

    public override IEnumerable<WakeablePart> Parts => [new(Part, "audience.part")];

    public override IEnumerable<Permission> Permissions =>
    [
        new("audience.read", [Role.Coordinator, Role.CommunicationsOfficer, Role.Mayor, Role.LiaisonOfficer], ClosedToPolice: true),
        new("audience.keep", [Role.Coordinator, Role.CommunicationsOfficer], ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new("/desk/audience", "audience.reach.title", "audience.read", Part, Order: 80),
        new("/desk/audience/topics", "audience.topics.title", "audience.keep", Part, Order: 81),
        new("/desk/audience/places", "audience.places.title", "audience.keep", Part, Order: 82),
        new("/desk/audience/counter", "audience.counter.title", "audience.keep", Part, Order: 83),
    ];

    public override IEnumerable<SiteLink> SiteLinks => [new(SubscribeModel.Path, "audience.join.title", Part)];

    public override IEnumerable<DataClass> DataClasses =>
    [
        new("subscribers", "audience.data", "audience.data.purpose", "audience.data.until", KeepDays: null),
        new(AskedRetention.DataClass, "audience.data.asked", "audience.data.asked.purpose", "audience.data.asked.until", 7, Announced: false),
        new(ProofRetention.DataClass, "audience.data.proofs", "audience.data.proofs.purpose", "audience.data.proofs.until", 1095, Announced: false),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Subscriptions>();
        services.AddScoped<FurtherChannels>();
        services.AddScoped<AddressesTaken>();
        services.AddScoped<IOwnerLetters, SubscriberLetters>();
        services.AddScoped<PhoneAnswers>();
        services.AddSingleton<ChannelCodes>();
        services.AddSingleton(PhoneNumbersTaken.Read(configuration));
        services.AddSingleton(PushServices.Read(configuration));
        services.AddScoped<PushMoves>();
        services.AddScoped<AudienceTally>();
        services.AddScoped<SubscriberImport>();
        services.AddSingleton<AudienceLinks>();
        services.AddScoped<IResidentRecords, MySubscription>();
        services.AddRetention<AskedRetention>();
        services.AddRetention<ProofRetention>();
    }

    public override void AddModel(ModelBuilder model)
    {
        NewsTopic.Map(model);
        Subscriber.Map(model);
        Channel.Map(model);
        AudienceCount.Map(model);
        ChannelCount.Map(model);
        ReachPlace.Map(model);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapShortLinks();
        endpoints.MapPush();
    }

    public override IEnumerable<Command> Imports(CommandServices host) => [ImportSubscribersCommand.Create(host)];

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetAudience.FillAsync(services, stop);
}
