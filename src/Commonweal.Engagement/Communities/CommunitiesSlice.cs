using Commonweal.Engagement.Communities.Desk;
using Commonweal.Engagement.Communities.Listed;
using Commonweal.Engagement.Communities.Partner;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
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
    public override IEnumerable<WakeablePart> Parts => [new("communities", "communities.part", AwakeAtStart: true)];

    public override IEnumerable<Permission> Permissions =>
    [
        new("communities.read", [Role.Coordinator, Role.LiaisonOfficer, Role.Mayor], ClosedToPolice: true),
        new("communities.work", [Role.Coordinator, Role.LiaisonOfficer], ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new("/desk/communities", "communities.part", "communities.read", "communities", Order: 20),
    ];

    public override IEnumerable<DataClass> DataClasses =>
    [
        new(CodeRetention.DataClass, "communities.data.codes", "communities.data.codes.purpose", "communities.data.codes.until", 30, Announced: false),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Officers>();
        services.AddScoped<CommunityList>();
        services.AddSingleton<PartnerDigits>();
        services.AddScoped<PartnerRoom>();
        services.AddRetention<CodeRetention>();
        services.AddSingleton(new RoomLink("/communities/partner/words", "communities.room.words", "communities.room.words.text", "communities", Order: 40));
    }

    public override void AddModel(ModelBuilder model)
    {
        Community.Map(model);
        PartnerCode.Map(model);
    }
}
