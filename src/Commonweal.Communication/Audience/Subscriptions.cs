using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience;

/// <summary>
/// Takes subscriptions in, proves, changes and ends them. Nothing is ever sent to an address that was not proven, but for
/// the one letter that asks; and nobody who asks for somebody else's address learns whether it is known.
/// </summary>
internal sealed class Subscriptions(CommonwealDb db, PersonalData personal, IEnumerable<IOwnerLetters> letters, AudienceTally tally, Here here)
{
    public const int MostAsked = 3;

    /// <summary>Somebody asks to hear from the city at an address; returns the channel, known before or not.</summary>
    public async Task<Guid> AskAsync(Address address, Wish wish, Consent consent, CancellationToken stop)
    {
        var lookup = personal.Lookup(address.Normal);
        var toOwner = letters.Single(l => l.WritesBy(address.Kind));
        try
        {
            return await db.InTransactionAsync(async s =>
            {
                var channel = await FindAsync(address.Kind, lookup, s);
                if (channel is { State: ChannelState.Proven }) await toOwner.RemindAsync(channel, address.Value, s);
                else if (channel is null || channel.State is ChannelState.Ended || channel.Asked < MostAsked)
                    await toOwner.AskAsync(channel = await NoteAsync(channel, lookup, address, wish, consent, s), address.Value, wish.Languages[0], isFurther: false, s);
                return channel.Id;
            }, stop);
        }
        catch (DbUpdateException twice) when (twice is DbUpdateConcurrencyException || db.Dialect.IsDuplicate(twice))
        {
            // The same address was sent twice in the same moment: the letter is on its way.
            db.ChangeTracker.Clear();
            return (await FindAsync(address.Kind, lookup, stop))!.Id;
        }
    }

    /// <summary>A browser asks for notices: it has asked its owner itself, so there is nothing left to prove. Returns whose it is.</summary>
    public async Task<Guid> TakePushAsync(Address address, Wish wish, Consent consent, CancellationToken stop)
    {
        var lookup = personal.Lookup(address.Normal);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await db.InTransactionAsync(async s =>
                {
                    var channel = await FindAsync(address.Kind, lookup, s);
                    if (channel is { State: ChannelState.Proven }) return channel.SubscriberId;
                    channel = await NoteAsync(channel, lookup, address, wish, consent, s);
                    await ProveAsync(channel, s);
                    return channel.SubscriberId;
                }, stop);
            }
            catch (DbUpdateException twice) when (attempt < 3 && (twice is DbUpdateConcurrencyException || db.Dialect.IsDuplicate(twice)))
            {
                // Pressed twice: the other one is there by now.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The address is theirs; false where the channel ended meanwhile or never was.</summary>
    public async Task<bool> ConfirmAsync(Guid channelId, CancellationToken stop)
    {
        try
        {
            return await db.InTransactionAsync(async s =>
            {
                if (await db.Set<Channel>().SingleOrDefaultAsync(c => c.Id == channelId, s) is not { State: not ChannelState.Ended } channel) return false;
                if (channel.State is ChannelState.Proven) return true;
                await ProveAsync(channel, s);
                return true;
            }, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Pressed twice: the other one counted.
            db.ChangeTracker.Clear();
            return await db.Set<Channel>().AnyAsync(c => c.Id == channelId && c.State == ChannelState.Proven, stop);
        }
    }

    /// <summary>Changes what a subscriber hears; false where somebody else changed it meanwhile.</summary>
    public async Task<bool> ChangeAsync(Guid subscriberId, int version, Wish wish, DateOnly? pausedUntil, CancellationToken stop)
    {
        try
        {
            return await db.InTransactionAsync(async s =>
            {
                var subscriber = await db.Set<Subscriber>().SingleAsync(x => x.Id == subscriberId, s);
                if (subscriber.Version != version) return false;
                var (language, districts) = (subscriber.Languages[0], await DistrictsAsync(subscriberId, s));
                subscriber.PausedUntil = pausedUntil;
                await ApplyAsync(subscriber, wish, s);
                if (!subscriber.IsReached) return true;
                await tally.AddAsync(language, districts, -1, s);
                await tally.AddAsync(wish.Languages[0], wish.Districts, 1, s);
                return true;
            }, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Ends a channel, and with the last one all that is known of the subscriber but the proof that they once agreed. Done twice, it stays done.</summary>
    public Task StopAsync(Guid channelId, ChannelEnd by, CancellationToken stop) => StopAtAsync(channelId, by, at: null, stop);

    /// <summary>Ends a channel where it still leads to the address, sealed as it was in hand: a browser that has moved meanwhile is somewhere else.</summary>
    public async Task StopAtAsync(Guid channelId, ChannelEnd by, byte[]? at, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await db.InTransactionAsync(s => StopOnceAsync(channelId, by, at, s), stop);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < 3)
            {
                // Something else was changed in the same moment; who wants to hear nothing more is not told to come again.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task StopOnceAsync(Guid channelId, ChannelEnd by, byte[]? at, CancellationToken stop)
    {
        if (await db.Set<Channel>().SingleOrDefaultAsync(c => c.Id == channelId, stop) is not { State: not ChannelState.Ended } channel) return;
        if (at is not null && channel.Kind is ChannelKind.Push && !at.AsSpan().SequenceEqual(channel.AddressSealed)) return;
        var subscriber = await db.Set<Subscriber>().SingleAsync(x => x.Id == channel.SubscriberId, stop);
        var (wasReached, wasProven) = (subscriber.IsReached, channel.State is ChannelState.Proven);
        channel.End(by, here.Today);
        var goesOn = await db.Set<Channel>().AnyAsync(c => c.SubscriberId == subscriber.Id && c.Id != channelId && c.State == ChannelState.Proven, stop);
        subscriber.IsReached = goesOn;
        if (!goesOn)
        {
            (subscriber.Organisation, subscriber.PausedUntil) = (null, null);
            // Nor does anything come back by a letter that was still on its way.
            foreach (var asked in await db.Set<Channel>().Where(c => c.SubscriberId == subscriber.Id && c.Id != channelId && c.State == ChannelState.Waiting).ToListAsync(stop)) asked.End(by, here.Today);
        }
        await db.SaveChangesAsync(stop);
        if (wasProven) await tally.AddChannelsAsync(channel.Kind, -1, stop);
        if (goesOn) return;
        var districts = await DistrictsAsync(subscriber.Id, stop);
        await ForgetWishAsync(subscriber.Id, stop);
        if (wasReached) await tally.AddAsync(subscriber.Languages[0], districts, -1, stop);
    }

    private Task<Channel?> FindAsync(ChannelKind kind, byte[] lookup, CancellationToken stop) => db.Set<Channel>().SingleOrDefaultAsync(c => c.Kind == kind && c.AddressLookup == lookup, stop);

    private async Task ProveAsync(Channel channel, CancellationToken stop)
    {
        var subscriber = await db.Set<Subscriber>().SingleAsync(x => x.Id == channel.SubscriberId, stop);
        (channel.State, channel.ProvenOn) = (ChannelState.Proven, here.Today);
        var wasReached = subscriber.IsReached;
        subscriber.IsReached = true;
        await db.SaveChangesAsync(stop);
        await tally.AddChannelsAsync(channel.Kind, 1, stop);
        if (!wasReached) await tally.AddAsync(subscriber.Languages[0], await DistrictsAsync(subscriber.Id, stop), 1, stop);
    }

    private async Task<Channel> NoteAsync(Channel? channel, byte[] lookup, Address address, Wish wish, Consent consent, CancellationToken stop)
    {
        var asked = channel is { State: ChannelState.Waiting } ? channel.Asked : 0;
        var subscriber = channel is null ? null : await db.Set<Subscriber>().SingleAsync(x => x.Id == channel.SubscriberId, stop);
        if (subscriber is { IsReached: true })
        {
            // It was to be a further channel of somebody who is reached otherwise: what they hear is not changed by whoever knows their number.
            db.Remove(channel!);
            await db.SaveChangesAsync(stop);
            (channel, subscriber) = (null, null);
        }
        subscriber ??= new Subscriber { Languages = [], SinceOn = here.Today };
        if (channel is null)
        {
            channel = new Channel { SubscriberId = subscriber.Id, Kind = address.Kind, AddressLookup = lookup, Consent = consent.Words, ConsentBy = consent.By, ConsentOn = consent.On };
            db.Add(subscriber);
            db.Add(channel);
        }
        (channel.State, channel.AddressSealed, channel.EndedOn, channel.EndedBy) = (ChannelState.Waiting, personal.Seal(address.Value), null, null);
        (channel.Consent, channel.ConsentBy, channel.ConsentOn, channel.ProvenOn) = (consent.Words, consent.By, consent.On, null);
        (channel.Asked, channel.Tries) = (asked + 1, 0);
        await ApplyAsync(subscriber, wish, stop);
        return channel;
    }

    private async Task ApplyAsync(Subscriber subscriber, Wish wish, CancellationToken stop)
    {
        (subscriber.Languages, subscriber.Organisation) = ([.. wish.Languages], wish.Organisation);
        // Also where only topics change: whoever changes something else at the same moment is told.
        var entry = db.Entry(subscriber);
        if (entry.State is EntityState.Unchanged) entry.Property(x => x.PausedUntil).IsModified = true;
        await db.SaveChangesAsync(stop);
        await ForgetWishAsync(subscriber.Id, stop);
        db.AddRange(wish.Topics.Select(t => new SubscriberTopic { SubscriberId = subscriber.Id, TopicId = t }));
        db.AddRange(wish.Districts.Select(d => new SubscriberDistrict { SubscriberId = subscriber.Id, DistrictCode = d }));
        await db.SaveChangesAsync(stop);
    }

    private async Task ForgetWishAsync(Guid subscriberId, CancellationToken stop)
    {
        await db.Set<SubscriberTopic>().Where(t => t.SubscriberId == subscriberId).ExecuteDeleteAsync(stop);
        await db.Set<SubscriberDistrict>().Where(d => d.SubscriberId == subscriberId).ExecuteDeleteAsync(stop);
    }

    private Task<List<string>> DistrictsAsync(Guid subscriberId, CancellationToken stop)
        => db.Set<SubscriberDistrict>().Where(d => d.SubscriberId == subscriberId).Select(d => d.DistrictCode).ToListAsync(stop);
}
