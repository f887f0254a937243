using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Audit;

internal static class AuditServices
{
    internal static void AddAudit(this IServiceCollection services)
    {
        services.AddScoped<AuditTrail>();
        services.AddScoped<AuditSearch>();
        services.AddScoped(p => new Readings(p.GetRequiredService<CommonwealDb>(), p.GetRequiredService<CityTime>(), p.GetRequiredService<Here>(), p.GetRequiredService<Texts>()));
        services.AddSingleton<AuditSealer>();
        services.AddHostedService(provider => provider.GetRequiredService<AuditSealer>());
        services.AddDailyJob<AuditHeadJob>(hour: 6);
    }
}
