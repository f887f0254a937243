using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Mail;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests;

/// <summary>Makes the program forget: all rows of all tables, all files and mail, all caches. The keys stay.</summary>
public static class Emptying
{
    internal static async Task EmptyAsync(AppFixture app)
    {
        var db = app.Db();
        var delete = string.Join(' ', Tables(db).Select(t => $"DELETE FROM \"{t}\";"));
        // Without the order of foreign keys to think of: SQLite checks them at the end, PostgreSQL not at all.
        var free = db.Dialect.Name == "sqlite" ? "PRAGMA defer_foreign_keys=ON;" : "SET LOCAL session_replication_role=replica;";
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await db.InTransactionAsync(stop => db.Database.ExecuteSqlRawAsync(free + delete, stop));
                break;
            }
            catch (Npgsql.PostgresException deadlock) when (deadlock.SqlState == Npgsql.PostgresErrorCodes.DeadlockDetected && attempt < 5)
            {
                // A worker of the running program held what we wanted and wanted what we held; it is done now.
            }
        }
        await ForgetAsync(app);
    }

    /// <summary>Forgets caches after a test wrote past the pages.</summary>
    public static async Task ForgetAsync(this AppFixture app)
    {
        var services = app.Services;
        services.GetRequiredService<CurrentCity>().Forget();
        await services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(PublicCache.Tag, CancellationToken.None);
        (services.GetService<IMemoryCache>() as MemoryCache)?.Clear();
        var place = services.GetRequiredService<DataPlace>();
        foreach (var folder in new[] { place.FilesFolder, place.MailFolder })
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<string> Tables(CommonwealDb db) => db.Model.GetEntityTypes()
        .Where(t => t.ClrType != typeof(DataProtectionKey) && t.GetViewName() is null)
        // Queues first: their worker may hold rows while a handler writes elsewhere. Whoever waits for it must hold nothing yet.
        .OrderByDescending(t => t.ClrType == typeof(OutboxMessage) || t.ClrType == typeof(QueuedMail))
        .Select(t => t.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal);
}
