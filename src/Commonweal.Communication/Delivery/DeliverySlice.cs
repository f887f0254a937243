using System.CommandLine;
using Commonweal.Communication.Delivery.Email;
using Commonweal.Communication.Delivery.Receipts;
using Commonweal.Communication.Delivery.Returns;
using Commonweal.Communication.Delivery.Sms;
using Commonweal.Communication.Delivery.WhatsApp;
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

namespace Commonweal.Communication.Delivery;

/// <summary>Carries texts to many: nothing is lost, and nothing goes twice without saying so.</summary>
internal sealed class DeliverySlice : Slice
{
    /// <summary>The part its page belongs to on the desk.</summary>
    internal const string Part = "messages";

    public override IEnumerable<Permission> Permissions =>
    [
        new("delivery.watch", [Role.Coordinator, Role.CommunicationsOfficer, Role.Administrator], ClosedToPolice: true),
        new("delivery.steer", [Role.Coordinator, Role.CommunicationsOfficer], ClosedToPolice: true),
    ];

    public override IEnumerable<DeskLink> DeskLinks => [new("/desk/dispatches", "delivery.title", "delivery.watch", Part, Order: 86)];

    public override IEnumerable<DataClass> DataClasses => [new(ParcelRetention.DataClass, "delivery.data", "delivery.data.purpose", "delivery.data.until", 90, Announced: false)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(MailingSettings.Read(configuration));
        services.AddSingleton(DeliveryLease.Read(configuration));
        services.AddSingleton<MailPace>();
        services.AddSingleton<DkimSigning>();
        services.AddSingleton<ReturnAddresses>();
        services.AddSingleton<MailLetter>();
        services.AddSingleton<ICarrier, EmailCarrier>();
        services.AddChannels(configuration);
        services.AddSingleton<DeliverySignal>();
        services.AddScoped<DispatchTally>();
        services.AddScoped<Dispatches>();
        services.AddScoped<ISendToMany, SendingToMany>();
        services.AddScoped<ParcelDesk>();
        services.AddScoped<Upkeep>();
        services.AddScoped<HeldUp>();
        services.AddScoped<CameBack>();
        services.AddScoped<Filling>();
        services.AddSingleton<FillingSignal>();
        services.AddHostedService<Sending>();
        services.AddHostedService<ReturnsReading>();
        services.AddRetention<ParcelRetention>();
    }

    public override void AddModel(ModelBuilder model)
    {
        Dispatch.Map(model);
        Parcel.Map(model);
        DispatchCount.Map(model);
        DeliveryWorker.Map(model);
        ParcelReference.Map(model);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSmsIncoming();
        endpoints.MapWhatsAppIncoming();
    }

    public override IEnumerable<Command> Commands(CommandServices host) => [DispatchCommands.Create(host)];
}
