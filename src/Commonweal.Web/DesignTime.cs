using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Data.Postgres;
using Commonweal.Platform.Data.Sqlite;
using Commonweal.Platform.Events;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Commonweal.Web;

/// <summary>Lets <c>dotnet ef</c> see the whole model: only this project knows every module.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args)
    {
        var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=design.db").UseSnakeCaseNamingConvention().UseApplicationServiceProvider(DesignTime.Services).Options);
        db.Begin(DesignTime.Around(new SqliteDialect()));
        return db;
    }
}

/// <inheritdoc cref="SqliteDesign"/>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args)
    {
        var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=design").UseSnakeCaseNamingConvention().UseApplicationServiceProvider(DesignTime.Services).Options);
        db.Begin(DesignTime.Around(new PostgresDialect()));
        return db;
    }
}

file static class DesignTime
{
    /// <summary>The passkeys' table comes with the third version of Identity's schema.</summary>
    public static IServiceProvider Services { get; } = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider();

    public static DbSurroundings Around(IDialect dialect) => new(dialect, Program.Modules, new Nobody(), TimeProvider.System, new OutboxSignal());

    private sealed class Nobody : IActor
    {
        public Guid? AccountId => null;

        public string Mark => "system";

        public bool IsResident => false;
    }
}
