using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience;

/// <summary>
/// Takes subscriptions in, proves, changes and ends them. Nothing is ever sent to an address that was not proven, but for
/// the one letter that asks; and nobody who asks for somebody else's address learns whether it is known.
/// </summary>
internal sealed class Subscriptions(CommonwealDb db, PersonalData personal, SubscriberLetters letters, AudienceTally tally, Here here)
{
    private const int MostAsked = 3;

    /// <summary>Somebody asks to be written to at an address.</summary>
    public async Task AskAsync(string email, Wish wish, Consent consent, CancellationToken stop)
    {
        var lookup = personal.Lookup(ResidentEmail.Normalise(email));
        try
        {
            await db.InTransactionAsync(async s =>
            {
                var channel = await db.Set<Channel>().SingleOrDefaultAsync(c => c.Kind == ChannelKind.Email && c.AddressLookup == lookup, s);
                if (channel is { State: ChannelState.Proven }) await letters.RemindAsync(channel, email, s);
                else if (channel is null || channel.State is ChannelState.Ended || channel.Asked < MostAsked)
                    await letters.AskAsync(await NoteAsync(channel, lookup, email, wish, consent, s), email, wish.Languages[0], s);
            }, stop);
        }
        catch (DbUpdateException twice) when (twice is DbUpdateConcurrencyException || db.Dialect.IsDuplicate(twice))
        {
            // The same address was sent twice in the same moment: the letter is on its way.
            db.ChangeTracker.Clear();
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
                var subscriber = await db.Set<Subscriber>().SingleAsync(x => x.Id == channel.SubscriberId, s);
                (channel.State, channel.ProvenOn) = (ChannelState.Proven, here.Today);
                subscriber.IsReached = true;
                await db.SaveChangesAsync(s);
                await tally.AddAsync(subscriber.Languages[0], await DistrictsAsync(subscriber.Id, s), 1, s);
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
    public async Task StopAsync(Guid channelId, ChannelEnd by, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await db.InTransactionAsync(s => StopOnceAsync(channelId, by, s), stop);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < 3)
            {
                // Something else was changed in the same moment; who wants to hear nothing more is not told to come again.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task StopOnceAsync(Guid channelId, ChannelEnd by, CancellationToken stop)
    {
        if (await db.Set<Channel>().SingleOrDefaultAsync(c => c.Id == channelId, stop) is not { State: not ChannelState.Ended } channel) return;
        var subscriber = await db.Set<Subscriber>().SingleAsync(x => x.Id == channel.SubscriberId, stop);
        var wasReached = subscriber.IsReached;
        channel.End(by, here.Today);
        var goesOn = await db.Set<Channel>().AnyAsync(c => c.SubscriberId == subscriber.Id && c.Id != channelId && c.State == ChannelState.Proven, stop);
        subscriber.IsReached = goesOn;
        if (!goesOn) (subscriber.Organisation, subscriber.PausedUntil) = (null, null);
        await db.SaveChangesAsync(stop);
        if (goesOn) return;
        var districts = await DistrictsAsync(subscriber.Id, stop);
        await ForgetWishAsync(subscriber.Id, stop);
        if (wasReached) await tally.AddAsync(subscriber.Languages[0], districts, -1, stop);
    }

    private async Task<Channel> NoteAsync(Channel? channel, byte[] lookup, string email, Wish wish, Consent consent, CancellationToken stop)
    {
        var subscriber = channel is null ? new Subscriber { Languages = [], SinceOn = here.Today } : await db.Set<Subscriber>().SingleAsync(x => x.Id == channel.SubscriberId, stop);
        if (channel is null)
        {
            channel = new Channel { SubscriberId = subscriber.Id, Kind = ChannelKind.Email, AddressLookup = lookup, Consent = consent.Words, ConsentBy = consent.By, ConsentOn = consent.On };
            db.Add(subscriber);
            db.Add(channel);
        }
        if (channel.State is ChannelState.Ended) channel.Asked = 0;
        (channel.State, channel.AddressSealed, channel.EndedOn, channel.EndedBy) = (ChannelState.Waiting, personal.Seal(email), null, null);
        (channel.Consent, channel.ConsentBy, channel.ConsentOn, channel.ProvenOn) = (consent.Words, consent.By, consent.On, null);
        channel.Asked++;
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
