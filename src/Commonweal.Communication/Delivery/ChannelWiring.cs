using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery.Mastodon;
using Commonweal.Communication.Delivery.Receipts;
using Commonweal.Communication.Delivery.Sms;
using Commonweal.Communication.Delivery.Telegram;
using Commonweal.Communication.Delivery.Web;
using Commonweal.Communication.Delivery.WebPush;
using Commonweal.Communication.Delivery.WhatsApp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Delivery;

/// <summary>The channels beside e-mail: each is there where the city has set it up, and nowhere else.</summary>
internal static class ChannelWiring
{
    public static void AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ReaderWords>();
        services.AddSingleton<OpenMedia>();
        services.AddScoped<ParcelReceipts>();
        services.AddScoped<IOwnerLetters, SubscriberTexts>();
        services.AddSingleton(SmsSettings.Read(configuration));
        services.AddSms(configuration);
        services.AddWhatsApp(configuration);
        services.AddPush(configuration);
        services.AddPublicAccounts(configuration);
        services.AddSingleton(s => new OfferedChannels([.. Kinds(s.GetRequiredService<OpenMedia>())], () => s.GetRequiredService<PushIdentity>().PublicKey));
    }

    private static IEnumerable<ChannelKind> Kinds(OpenMedia media) => media.All.Where(m => !media.IsPublic(m)).Select(Carriers.KindOf).Order();

    private static void AddPush(this IServiceCollection services, IConfiguration configuration)
    {
        if (WebPushSettings.Read(configuration) is not { } settings) return;
        services.AddSingleton(settings);
        services.AddSingleton<PushIdentity>();
        services.AddWebClient(Medium.Push, configuration.GetSection("web-push"));
        services.AddSingleton<ICarrier, PushCarrier>();
    }

    private static void AddWhatsApp(this IServiceCollection services, IConfiguration configuration)
    {
        if (WhatsAppSettings.Read(configuration) is not { } settings) return;
        services.AddSingleton(settings);
        services.AddWebClient(Medium.WhatsApp, configuration.GetSection("whatsapp"));
        services.AddSingleton<ICarrier, WhatsAppCarrier>();
    }

    private static void AddPublicAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        if (TelegramSettings.Read(configuration) is { } telegram)
        {
            services.AddSingleton(telegram);
            services.AddWebClient(Medium.Telegram, configuration.GetSection("telegram"));
            services.AddSingleton<ICarrier, TelegramCarrier>();
        }
        if (MastodonSettings.Read(configuration) is not { } mastodon) return;
        services.AddSingleton(mastodon);
        services.AddWebClient(Medium.Mastodon, configuration.GetSection("mastodon"));
        services.AddSingleton<ICarrier, MastodonCarrier>();
    }

    private static void AddSms(this IServiceCollection services, IConfiguration configuration)
    {
        var (gateway, line) = (GatewaySettings.Read(configuration), SmppLineSettings.Read(configuration));
        if (gateway is not null && line is not null) throw new InvalidOperationException("Text messages leave by sms:http or by sms:smpp: set one of them.");
        if (gateway is not null)
        {
            services.AddSingleton(gateway);
            services.AddWebClient(Medium.Sms, configuration.GetSection("sms:http"));
            services.AddSingleton<ICarrier, GatewayCarrier>();
        }
        else if (line is not null)
        {
            services.AddSingleton(line);
            services.AddSingleton<SmppLine>();
            services.AddHostedService(s => s.GetRequiredService<SmppLine>());
            services.AddSingleton<ICarrier, SmppCarrier>();
        }
    }
}
