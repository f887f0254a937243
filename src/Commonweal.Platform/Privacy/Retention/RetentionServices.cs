using Commonweal.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Privacy.Retention;

/// <summary>How one class of data is counted and cleared.</summary>
internal sealed record RetentionEntry(
    string DataClass,
    Func<IServiceProvider, DateOnly, int, CancellationToken, Task<long>> CountAsync,
    Func<IServiceProvider, DateOnly, int, CancellationToken, Task<int>> ClearAsync);

/// <summary>Registering what clears data away.</summary>
public static class RetentionServices
{
    /// <summary>Makes known how a class of data is cleared away.</summary>
    public static IServiceCollection AddRetention<TRetention>(this IServiceCollection services) where TRetention : class, IRetention
    {
        services.AddScoped<TRetention>();
        return services.AddSingleton(new RetentionEntry(TRetention.DataClass,
            (provider, day, most, stop) => provider.GetRequiredService<TRetention>().CountAsync(day, most, stop),
            (provider, day, most, stop) => provider.GetRequiredService<TRetention>().ClearAsync(day, most, stop)));
    }

    internal static void AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<HeldData>();
        services.AddScoped<RetentionPreview>();
        services.AddScoped<RetentionPlanning>();
        services.AddDailyJob<RetentionJob>(hour: 3);
        services.AddRetention<MailRetention>();
        services.AddRetention<JobRetention>();
        services.AddRetention<AuditRetention>();
        services.AddRetention<PlanRetention>();
    }
}
