using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Mail;

internal static class MailServices
{
    internal static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(RelaySettings.Read(configuration));
        services.AddSingleton(p => new MailWays(p.GetRequiredService<RelaySettings>(), p.GetRequiredService<DataPlace>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<MailSignal>();
        services.AddScoped<IMailbox, MailQueue>();
        services.AddSingleton<MailFolder>();
        services.AddHostedService<MailSending>();
    }
}
