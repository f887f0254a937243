using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Events;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Data;

/// <summary>
/// The one database of the house. Every save writes its audit records and counts up versions in the same
/// transaction; what differs between SQLite and PostgreSQL lies in <c>Data/Sqlite</c> and <c>Data/Postgres</c>.
/// </summary>
public abstract class CommonwealDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    private readonly List<Action> onceCommitted = [];
    private DbSurroundings surroundings = null!;

    /// <summary>What only this provider does.</summary>
    public IDialect Dialect => surroundings.Dialect;

    /// <summary>Puts this context to work; contexts come out of a pool, and nothing of their last work goes along.</summary>
    public void Begin(DbSurroundings around)
    {
        surroundings = around;
        onceCommitted.Clear();
    }

    /// <summary>Who acts, for the audit trail.</summary>
    public IActor Actor => surroundings.Actor;

    internal DateTimeOffset Now => surroundings.Clock.GetUtcNow();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// Runs several statements in one short transaction, taking its turn on SQLite. Never hold it while waiting
    /// for anything but the database.
    /// </summary>
    public async Task<T> InTransactionAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken stop = default)
    {
        if (Database.CurrentTransaction is not null) return await work(stop);
        using var turn = await Dialect.TakeTurnAsync(stop);
        await using var transaction = await Database.BeginTransactionAsync(stop);
        var result = await work(stop);
        await transaction.CommitAsync(stop);
        RunOnceCommitted();
        return result;
    }

    /// <inheritdoc cref="InTransactionAsync{T}"/>
    public Task InTransactionAsync(Func<CancellationToken, Task> work, CancellationToken stop = default)
        => InTransactionAsync(async s => { await work(s); return true; }, stop);

    /// <summary>Does something small, such as waking a worker, when the save or transaction that follows has succeeded.</summary>
    public void OnceCommitted(Action action) => onceCommitted.Add(action);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Versions.CountUp(ChangeTracker);
        Publishing.TellOfChanges(this);
        AuditWriting.Record(this, surroundings);
        var publishes = ChangeTracker.Entries<OutboxMessage>().Any(e => e.State == EntityState.Added);
        using var turn = Database.CurrentTransaction is null ? await Dialect.TakeTurnAsync(cancellationToken) : null;
        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (publishes) OnceCommitted(surroundings.OutboxSignal.Raise);
        if (Database.CurrentTransaction is null) RunOnceCommitted();
        return written;
    }

    // The framework saves the keys of cookies and forms this way, a few times a year.
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
        => ChangeTracker.Entries().All(e => e.Entity is DataProtectionKey) ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new NotSupportedException("Save asynchronously: SaveChangesAsync takes its turn on SQLite.");

    private void RunOnceCommitted()
    {
        foreach (var action in onceCommitted) action();
        onceCommitted.Clear();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConversion>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var module in surroundings.Modules.All) module.AddModel(builder);
        Versions.Map(builder);
    }
}
