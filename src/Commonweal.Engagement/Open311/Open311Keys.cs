using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Open311;

/// <summary>Makes, recognises and revokes API keys.</summary>
internal sealed class Open311Keys(CommonwealDb db, PersonalData personal, TimeProvider clock)
{
    /// <summary>Makes a key and returns it: this is the only moment anybody can read it. Null where this form made one already.</summary>
    public async Task<string?> MakeAsync(Guid id, string name, string contact, CancellationToken stop)
    {
        var key = Secret.New();
        db.Add(new Open311Key
        {
            Id = id,
            Name = name,
            Contact = personal.Seal(contact),
            Hash = Secret.Hash(key),
            CreatedAt = clock.GetUtcNow(),
        });
        try
        {
            await db.SaveChangesAsync(stop);
            return key;
        }
        catch (DbUpdateException taken) when (db.Dialect.IsDuplicate(taken))
        {
            return null;
        }
    }

    /// <summary>The key somebody sent, where we made it and it was not revoked.</summary>
    public Task<Open311Key?> FindAsync(string? key, CancellationToken stop)
    {
        if (key is null) return Task.FromResult<Open311Key?>(null);
        var hash = Secret.Hash(key);
        return db.Set<Open311Key>().AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null, stop);
    }

    /// <summary>Ends a key at once. False where there is none; revoking twice changes nothing.</summary>
    public async Task<bool> RevokeAsync(Guid id, CancellationToken stop)
    {
        if (await db.Set<Open311Key>().SingleOrDefaultAsync(k => k.Id == id, stop) is not { } key) return false;
        key.RevokedAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(stop);
        return true;
    }
}
