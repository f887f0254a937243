using Commonweal.Platform.Data.Backup;
using Commonweal.Platform.Data.Postgres;
using Commonweal.Platform.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Data;

internal static class DataServices
{
    /// <summary>SQLite in the data folder, or PostgreSQL where a connection string is given.</summary>
    internal static void AddData(this IServiceCollection services, DataPlace place)
    {
        services.AddSingleton(place);
        services.AddScoped<DbSurroundings>();
        if (place.ConnectionString is { } postgres)
        {
            services.AddSingleton<PostgresDialect>();
            services.AddSingleton<ICopying, PostgresCopying>();
            services.AddSingleton<IDialect>(s => s.GetRequiredService<PostgresDialect>());
            services.AddDbContext<CommonwealDb, PostgresDb>(o => o.UseNpgsql(postgres).UseHouseRules(), optionsLifetime: ServiceLifetime.Singleton);
            return;
        }
        var sqlite = new SqliteConnectionStringBuilder { DataSource = place.DatabaseFile, Cache = SqliteCacheMode.Private, DefaultTimeout = 30 };
        services.AddSingleton<SqliteDialect>();
        services.AddSingleton<ICopying, SqliteCopying>();
        services.AddSingleton<IDialect>(s => s.GetRequiredService<SqliteDialect>());
        services.AddDbContext<CommonwealDb, SqliteDb>(
            o => o.UseSqlite(sqlite.ToString()).UseHouseRules().AddInterceptors(new SqlitePragmas()), optionsLifetime: ServiceLifetime.Singleton);
    }

    /// <summary>Whether one context is used by two at once is looked for where we develop and test; looking costs every row of every list.</summary>
    private static DbContextOptionsBuilder UseHouseRules(this DbContextOptionsBuilder options)
    {
#if !DEBUG
        options.EnableThreadSafetyChecks(false);
#endif
        return options.UseSnakeCaseNamingConvention();
    }
}
