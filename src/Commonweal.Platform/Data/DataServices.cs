using Commonweal.Platform.Data.Backup;
using Commonweal.Platform.Data.Postgres;
using Commonweal.Platform.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Data;

internal static class DataServices
{
    /// <summary>How many contexts are kept for the next request; what more work at once needs is made and thrown away.</summary>
    private const int Kept = 32;

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
            services.AddDb<PostgresDb>((_, o) => o.UseNpgsql(postgres));
            return;
        }
        var sqlite = new SqliteConnectionStringBuilder { DataSource = place.DatabaseFile, Cache = SqliteCacheMode.Private, DefaultTimeout = 30 };
        services.AddSingleton<SqliteDialect>();
        services.AddSingleton<ICopying, SqliteCopying>();
        services.AddSingleton<IDialect>(s => s.GetRequiredService<SqliteDialect>());
        services.AddSingleton<SqliteConnections>();
        services.AddDb<SqliteDb>((s, o) => KeptConnection.Use(o.UseSqlite(sqlite.ToString()).AddInterceptors(s.GetRequiredService<SqliteConnections>(), new KeptStatements())));
    }

    private static void AddDb<T>(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> use) where T : CommonwealDb
    {
        services.AddDbContextPool<T>((s, o) => use(s, o.UseHouseRules()), Kept);
        services.AddScoped<CommonwealDb>(s =>
        {
            var db = s.GetRequiredService<T>();
            db.Begin(s.GetRequiredService<DbSurroundings>());
            return db;
        });
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
