using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience;

/// <summary>
/// Further channels of somebody who hears from us already, each proven by itself. What belongs to somebody else stays theirs:
/// its owner is told, and whoever asked learns nothing.
/// </summary>
internal sealed class FurtherChannels(CommonwealDb db, PersonalData personal, Subscriptions subscriptions, IEnumerable<IOwnerLetters> letters)
{
    public const int Most = 6;

    /// <summary>Asks at the address whether it is theirs; returns the channel, or null where the subscriber hears nothing any more or has too many.</summary>
    public async Task<Guid?> AskAsync(Guid subscriber, Address address, Consent consent, CancellationToken stop)
    {
        var toOwner = letters.Single(l => l.WritesBy(address.Kind));
        return await AtLastAsync(async s =>
        {
            if (await HearerAsync(subscriber, s) is not { } hearer) return null;
            var channel = await FindAsync(address, s);
            if (channel is { State: ChannelState.Proven }) await toOwner.RemindAsync(channel, address.Value, s);
            else if (channel is null || channel.State is ChannelState.Ended || channel.Asked < Subscriptions.MostAsked)
            {
                if (await NoteAsync(channel, hearer, address, consent, s) is not { } noted) return null;
                await toOwner.AskAsync(channel = noted, address.Value, hearer.Languages[0], isFurther: true, s);
            }
            return channel.Id;
        }, stop);
    }

    /// <summary>A browser asks for notices, and has asked its owner itself; false where the subscriber hears nothing any more or has too many.</summary>
    public async Task<bool> TakePushAsync(Guid subscriber, Address address, Consent consent, CancellationToken stop)
        => await AtLastAsync(async s =>
        {
            if (await HearerAsync(subscriber, s) is not { } hearer) return null;
            var channel = await FindAsync(address, s);
            // Only the browser itself knows its place: where it was on another list, it moves.
            if (channel is { State: ChannelState.Proven } && channel.SubscriberId != subscriber) await subscriptions.StopAsync(channel.Id, ChannelEnd.Asked, s);
            if (channel is not { State: ChannelState.Proven } && (channel = await NoteAsync(channel, hearer, address, consent, s)) is null) return null;
            return await subscriptions.ConfirmAsync(channel.Id, s) ? channel.Id : (Guid?)null;
        }, stop) is not null;

    /// <summary>Repeats what met somebody else's change in the same moment.</summary>
    private async Task<Guid?> AtLastAsync(Func<CancellationToken, Task<Guid?>> work, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            try { return await db.InTransactionAsync(work, stop); }
            catch (DbUpdateException twice) when (attempt < 5 && (twice is DbUpdateConcurrencyException || db.Dialect.IsDuplicate(twice))) { db.ChangeTracker.Clear(); }
        }
    }

    /// <summary>The subscriber, whose row is taken first: of two who add at once one comes after the other, and whoever stops meanwhile is stopped.</summary>
    private async Task<Subscriber?> HearerAsync(Guid subscriber, CancellationToken stop)
    {
        var hearer = db.Set<Subscriber>().Where(s => s.Id == subscriber && s.IsReached);
        if (await hearer.ExecuteUpdateAsync(set => set.SetProperty(s => s.Version, s => s.Version + 1), stop) == 0) return null;
        return await hearer.AsNoTracking().SingleAsync(stop);
    }

    private Task<Channel?> FindAsync(Address address, CancellationToken stop)
    {
        var lookup = personal.Lookup(address.Normal);
        return db.Set<Channel>().SingleOrDefaultAsync(c => c.Kind == address.Kind && c.AddressLookup == lookup, stop);
    }

    /// <summary>The channel, waiting for its proof; null where they have enough.</summary>
    private async Task<Channel?> NoteAsync(Channel? known, Subscriber hearer, Address address, Consent consent, CancellationToken stop)
    {
        var others = await db.Set<Channel>().CountAsync(c => c.SubscriberId == hearer.Id && c.State != ChannelState.Ended && (known == null || c.Id != known.Id), stop);
        if (others >= Most) return null;
        var asked = known is { State: ChannelState.Waiting } ? known.Asked : 0;
        if (known is not null && known.SubscriberId != hearer.Id)
        {
            // A new channel: links and codes that were sent for the other subscription prove nothing for this one.
            db.Remove(known);
            await db.SaveChangesAsync(stop);
            await Cleared.DeleteAloneAsync(db, [known.SubscriberId], stop);
            known = null;
        }
        var channel = known ?? new Channel { SubscriberId = hearer.Id, Kind = address.Kind, AddressLookup = personal.Lookup(address.Normal), Consent = consent.Words, ConsentBy = consent.By, ConsentOn = consent.On };
        if (known is null) db.Add(channel);
        (channel.State, channel.AddressSealed, channel.EndedOn, channel.EndedBy) = (ChannelState.Waiting, personal.Seal(address.Value), null, null);
        (channel.Consent, channel.ConsentBy, channel.ConsentOn, channel.ProvenOn) = (consent.Words, consent.By, consent.On, null);
        (channel.Asked, channel.Tries) = (asked + 1, 0);
        await db.SaveChangesAsync(stop);
        return channel;
    }
}
