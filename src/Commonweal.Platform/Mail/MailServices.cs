using Commonweal.Platform.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Mail;

internal static class MailServices
{
    internal static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(RelaySettings.Read(configuration));
        services.AddSingleton<MailSignal>();
        services.AddScoped<IMailbox, MailQueue>();
        services.AddSingleton<MailFolder>();
        services.AddHostedService<MailSending>();
    }
}
