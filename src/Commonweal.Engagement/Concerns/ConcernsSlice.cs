using Commonweal.Engagement.Concerns.Demo;
using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Engagement.Concerns.Follow;
using Commonweal.Engagement.Concerns.Tell;
using Commonweal.Engagement.Concerns.Topics;
using Commonweal.Engagement.Concerns.YouSaidWeDid;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Receipts;
using Commonweal.Platform.Privacy.Retention;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Concerns;

/// <summary>A resident tells the city something, and the city answers.</summary>
internal sealed class ConcernsSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("concerns", "concerns.part", AwakeAtStart: true)];

    public override IEnumerable<Permission> Permissions =>
    [
        new("concerns.work", [Role.Coordinator, Role.DepartmentOfficer, Role.InformationOfficer, Role.LiaisonOfficer, Role.Mayor], ClosedToPolice: true),
        new("concerns.all", [Role.Coordinator, Role.Mayor], ClosedToPolice: true),
        new("concerns.open", [Role.Coordinator, Role.DepartmentOfficer, Role.InformationOfficer, Role.LiaisonOfficer, Role.Mayor, Role.Ombud], ClosedToPolice: true),
        new("concerns.enter", [Role.Coordinator, Role.InformationOfficer, Role.LiaisonOfficer, Role.DepartmentOfficer, Role.PartnerOrganisation], ClosedToPolice: true),
        new("concerns.release", [Role.Coordinator, Role.InformationOfficer, Role.DepartmentOfficer, Role.CommunicationsOfficer], ClosedToPolice: true),
        new("concerns.ombud", [Role.Ombud], ClosedToPolice: true),
        new("concerns.topics", [Role.Administrator, Role.Coordinator], ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new("/desk/concerns", "concerns.queue.title", "concerns.work", "concerns", Order: 10),
        new("/desk/ombud", "concerns.ombud.title", "concerns.ombud", "concerns", Order: 11),
        new("/desk/enter", "concerns.enter.title", "concerns.enter", "concerns", Order: 12),
        new("/desk/enter/letters", "concerns.letters.title", "concerns.open", "concerns", Order: 13),
        new("/desk/concerns/late", "concerns.late.title", "concerns.work", "concerns", Order: 14),
        new("/desk/concerns/topics", "concerns.topics.title", "concerns.topics", "concerns", Order: 90),
    ];

    public override IEnumerable<Door> Doors => [new("/tell", "concerns.door", "concerns.door.text", "concerns")];

    public override IEnumerable<SiteLink> SiteLinks => [new(ListAnswersModel.Path, "concerns.said.title", "concerns")];

    public override IEnumerable<FeedLink> Feeds => [new(ListAnswersModel.Path + ".atom", "concerns.said.title", "concerns.said.feed", "concerns")];

    public override IEnumerable<DataClass> DataClasses =>
    [
        new(DraftRetention.DataClass, "data.concern-drafts", "data.concern-drafts.purpose", "data.concern-drafts.until", 0, Announced: false),
        new(ContactRetention.DataClass, "data.concern-contacts", "data.concern-contacts.purpose", "data.concern-contacts.until", 90),
        new(WordsRetention.DataClass, "data.concerns", "data.concerns.purpose", "data.concerns.until", 730),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Promises>();
        services.AddSingleton<Telling>();
        services.AddScoped<Filing>();
        services.AddScoped<Drafts>();
        services.AddScoped<TellJourney>();
        services.AddReceipts<FollowAccess>();
        services.AddScoped<Replying>();
        services.AddHandler<ConcernTold, WhenConcernTold>();
        services.AddScoped<IResidentRecords, MyConcerns>();
        services.AddRetention<DraftRetention>();
        services.AddRetention<ContactRetention>();
        services.AddRetention<WordsRetention>();
        services.AddDesk();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapLeave();
        MyConcerns.Map(endpoints);
        endpoints.MapFormerReceiptDoor("/follow");
        endpoints.MapAnswers();
        endpoints.MapConcernPictures();
    }

    public override Task PrepareNewCityAsync(IServiceProvider services, CancellationToken stop) => DefaultTopics.AddAsync(services, stop);

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetConcerns.FillAsync(services, stop);

    public override void AddModel(ModelBuilder model)
    {
        Topic.Map(model);
        Concern.Map(model);
        ConcernMessage.Map(model);
        ConcernPicture.Map(model);
        PublishedAnswer.Map(model);
        StoredDraft.Map(model);
        model.MapDesk();
    }
}
