using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Jobs;

/// <summary>One kind of job, as the worker knows it.</summary>
internal sealed record JobEntry(string Kind, string Title, Func<IServiceProvider, JobRun, CancellationToken, Task> RunAsync);

/// <summary>A job that runs once a day.</summary>
internal sealed record DailyEntry(string Kind, int Hour);

/// <summary>Registering jobs.</summary>
public static class JobServices
{
    /// <summary>Makes a kind of job known.</summary>
    public static IServiceCollection AddJob<TJob>(this IServiceCollection services) where TJob : class, IJob
    {
        services.AddScoped<TJob>();
        return services.AddSingleton(new JobEntry(TJob.Kind, TJob.Title, (provider, run, stop) => provider.GetRequiredService<TJob>().RunAsync(run, stop)));
    }

    /// <summary>Makes a kind of job known that runs by itself once a day, from this hour on in the city's time zone.</summary>
    public static IServiceCollection AddDailyJob<TJob>(this IServiceCollection services, int hour) where TJob : class, IJob
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hour, 23);
        ArgumentOutOfRangeException.ThrowIfNegative(hour);
        return services.AddJob<TJob>().AddSingleton(new DailyEntry(TJob.Kind, hour));
    }

    internal static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobKinds>();
        services.AddSingleton<JobSignal>();
        services.AddSingleton<JobRunner>();
        services.AddScoped<Stuck>();
        services.AddScoped(p => new JobQueue(p.GetRequiredService<CommonwealDb>(), p.GetRequiredService<AuditTrail>(), p.GetRequiredService<JobKinds>(), p.GetRequiredService<JobSignal>(), p.GetRequiredService<TimeProvider>()));
        services.AddHostedService<JobWorker>();
        services.AddHostedService<DailyJobs>();
        services.AddDailyJob<TidySearch>(hour: 4);
    }
}
