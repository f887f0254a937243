using Commonweal.Communication.Delivery;
using Commonweal.Communication.Messages.Check;
using Commonweal.Communication.Messages.Demo;
using Commonweal.Communication.Messages.Forms;
using Commonweal.Communication.Messages.News;
using Commonweal.Communication.Messages.Release;
using Commonweal.Communication.Messages.Translate;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Messages;

/// <summary>What the city says: written once, translated, checked, agreed to by two, and out on every outlet.</summary>
internal sealed class MessagesSlice : Slice
{
    private const string Part = DeliverySlice.Part;

    public override IEnumerable<WakeablePart> Parts => [new(Part, "messages.part")];

    public override IEnumerable<Permission> Permissions =>
    [
        new("messages.read", [Role.Coordinator, Role.CommunicationsOfficer, Role.Mayor, Role.LiaisonOfficer, Role.Translator, Role.Approver, Role.Ombud]),
        new("messages.write", [Role.Coordinator, Role.CommunicationsOfficer]),
        new("messages.translate", [Role.Coordinator, Role.CommunicationsOfficer, Role.Translator]),
        new("messages.release", [Role.Coordinator, Role.CommunicationsOfficer, Role.Mayor, Role.Approver]),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new("/desk/messages", "messages.title", "messages.read", Part, Order: 84),
        new("/desk/translations", "messages.translations.title", "messages.translate", Part, Order: 85),
    ];

    public override IEnumerable<SiteLink> SiteLinks => [new(PublicNews.Path, "messages.news.title", Part)];

    public override IEnumerable<FeedLink> Feeds => [new(PublicNews.Path + ".atom", "messages.news.title", "messages.news.lead", Part)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Readers>();
        services.AddScoped<Releasing>();
        services.AddScoped<GoingOut>();
        services.AddScoped<MessageLetter>();
        services.AddScoped<MessageForms>();
        services.AddScoped<ChannelReaders>();
        services.AddScoped<SmsCost>();
        services.AddScoped<WhatsAppCost>();
        services.AddScoped<PublicNews>();
        services.AddScoped<NewsFeed>();
        services.AddScoped<MessageAlert>();
        services.AddScoped<TranslationMemory>();
        services.AddSingleton<MachineTranslation>();
        services.AddHttpClient(MachineTranslation.Client, c => c.Timeout = TimeSpan.FromSeconds(30));
        services.AddScoped<IHomeSection, NewsOnHome>();
        services.AddScoped<ISearchable, NewsOnHome>();
        services.AddScoped<IWaitingWork, WaitingMessages>();
        services.AddHandler<ApprovalGiven, WhenReleaseDecided>();
        services.AddHandler<ApprovalRefused, WhenReleaseDecided>();
        services.AddHostedService<ScheduledMessages>();
    }

    public override void AddModel(ModelBuilder model)
    {
        Message.Map(model);
        TranslationPair.Map(model);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapNews();

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetMessages.FillAsync(services, stop);
}
