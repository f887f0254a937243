using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience;

/// <summary>
/// The push service gave a browser another place: its notices move there, and what was agreed to stays as it was. A browser shows
/// that the place was its own by the secret that came with it, which only it and we know.
/// </summary>
internal sealed class PushMoves(CommonwealDb db, PersonalData personal, Subscriptions subscriptions)
{
    /// <summary>Moves a channel; false where no notices go to the old place, or the secret is another one: whoever asks does not learn which.</summary>
    /// <param name="was">The address of the old place.</param>
    /// <param name="secret">The secret that came with it.</param>
    /// <param name="now">The new place.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<bool> MoveAsync(string was, string secret, PushPlace now, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            try { return await db.InTransactionAsync(s => MoveOnceAsync(was, secret, now, s), stop); }
            catch (DbUpdateException twice) when (attempt < 3 && (twice is DbUpdateConcurrencyException || db.Dialect.IsDuplicate(twice)))
            {
                // Told twice in the same moment: the other one is there by now.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<bool> MoveOnceAsync(string was, string secret, PushPlace now, CancellationToken stop)
    {
        var (old, there) = (await FindAsync(was, stop), await FindAsync(now.Endpoint, stop));
        // The first answer was lost on the way: it has moved already.
        if (old is null || !Has(old, secret)) return there is not null && Has(there, now.Auth);
        if (there is not null && there.Id != old.Id)
        {
            // Asked for anew by a button meanwhile, or stopped there: nothing goes twice, and nothing comes back.
            await subscriptions.StopAsync(old.Id, ChannelEnd.Asked, stop);
            return there.State is ChannelState.Proven;
        }
        (old.AddressLookup, old.AddressSealed) = (personal.Lookup(now.Endpoint), personal.Seal(now.Write()));
        await db.SaveChangesAsync(stop);
        return true;
    }

    private Task<Channel?> FindAsync(string endpoint, CancellationToken stop)
    {
        var lookup = personal.Lookup(endpoint);
        return db.Set<Channel>().SingleOrDefaultAsync(c => c.Kind == ChannelKind.Push && c.AddressLookup == lookup, stop);
    }

    private bool Has(Channel channel, string secret)
        => channel is { State: ChannelState.Proven, AddressSealed: { } kept } && PushPlace.Read(personal.Open(kept)) is { } place
            && Secret.IsSame(secret, place.Auth);
}
