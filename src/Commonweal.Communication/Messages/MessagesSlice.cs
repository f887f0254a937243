using Commonweal.Communication.Delivery;
using Commonweal.Communication.Messages.Check;
using Commonweal.Communication.Messages.Demo;
using Commonweal.Communication.Messages.Forms;
using Commonweal.Communication.Messages.News;
using Commonweal.Communication.Messages.OnCall;
using Commonweal.Communication.Messages.PhoneIns;
using Commonweal.Communication.Messages.Release;
using Commonweal.Communication.Messages.Translate;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Retention;
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
        new("messages.translate", Duties.Translators),
        new("messages.release", [Role.Coordinator, Role.CommunicationsOfficer, Role.Mayor, Role.Approver]),
        new("oncall.keep", [Role.Coordinator]),
        // What callers say is told as concerns are.
        new("phonein.work", [Role.Coordinator, Role.CommunicationsOfficer, Role.InformationOfficer, Role.LiaisonOfficer], ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new("/desk/messages", "messages.title", "messages.read", Part, Order: 84),
        new("/desk/translations", "messages.translations.title", "messages.translate", Part, Order: 85),
        new("/desk/on-call", "oncall.title", "messages.read", Part, Order: 85),
        new(PhoneIn.List, "phonein.title", "phonein.work", Part, Order: 86),
    ];

    public override IEnumerable<DataClass> DataClasses =>
    [
        new(OnCallRetention.DataClass, "oncall.data", "oncall.data.purpose", "oncall.data.until", 30, Announced: false),
        new(PhoneCallRetention.DataClass, "phonein.data.calls", "phonein.data.calls.purpose", "phonein.data.calls.until", 90),
        new(PhoneInRetention.DataClass, "phonein.data", "phonein.data.purpose", "phonein.data.until", 730, Announced: false),
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
        services.AddScoped<Duties>();
        services.AddScoped<HandingOver>();
        services.AddHandler<AccountLeft, WhenTranslatorLeft>();
        services.AddRetention<OnCallRetention>();
        services.AddScoped<IWaitingWork, WaitingPhoneIns>();
        services.AddRetention<PhoneCallRetention>();
        services.AddRetention<PhoneInRetention>();
        services.AddHostedService<ScheduledMessages>();
    }

    public override void AddModel(ModelBuilder model)
    {
        Message.Map(model);
        TranslationPair.Map(model);
        OnCallPerson.Map(model);
        OnCallAway.Map(model);
        HandedMessage.Map(model);
        PhoneIn.Map(model);
        PhoneCall.Map(model);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapNews();

    public override async Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop)
    {
        await RivermeetMessages.FillAsync(services, stop);
        await RivermeetOnCall.FillAsync(services, stop);
    }
}
