using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Commonweal.Platform.Data;

/// <summary>A record two people may change at once: the second is told, never silently overwritten.</summary>
public interface IVersioned
{
    /// <summary>Counts up with every change.</summary>
    int Version { get; set; }
}

internal static class Versions
{
    internal static void Map(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(t => typeof(IVersioned).IsAssignableFrom(t.ClrType)))
            builder.Entity(type.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
    }

    internal static void CountUp(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Added) entry.Entity.Version = 1;
            if (entry.State == EntityState.Modified) entry.Entity.Version++;
        }
    }
}
