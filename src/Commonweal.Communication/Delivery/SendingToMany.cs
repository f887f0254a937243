using Commonweal.Communication.Audience;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Delivery;

/// <summary>Takes texts of other modules to recipients whom only they know.</summary>
internal sealed class SendingToMany(CommonwealDb db, DispatchTally tally, PersonalData personal, CurrentCity city, DeliverySignal signal, TimeProvider clock) : ISendToMany
{
    private const int AtOnce = 5_000;

    private static readonly string[] Columns = ["dispatch_no", "no", "address_sealed", "language", "state", "attempts", "may_repeat"];

    private static readonly TakenToSend Nothing = new(0, 0, 0, 0);

    public async Task<TakenToSend> SendAsync(TextToMany text, IReadOnlyCollection<Recipient> recipients, CancellationToken stop = default)
    {
        var written = text.Text.Languages.Keys.Where(text.Subject.Languages.ContainsKey).ToList();
        if (written.Count == 0) throw new ArgumentException("There is no language with a subject and a text.", nameof(text));
        var languages = (await city.GetAsync(stop)).Languages;
        return await db.InTransactionAsync(async s =>
        {
            if (await db.Set<Dispatch>().AnyAsync(d => d.Origin == text.Origin && d.Medium == Medium.Email, s)) return Nothing;
            var (addresses, taken) = await SortAsync(recipients, s);
            var dispatch = new Dispatch
            {
                Medium = Medium.Email, Lane = text.IsUrgent ? Lane.Urgent : Lane.Bulk, Origin = text.Origin, Title = text.Subject.For(languages[0], languages).Text,
                IsFilled = true, Filled = addresses.Count, AskedAt = clock.GetUtcNow(), ExpiresAt = text.ExpiresAt,
            };
            db.Add(dispatch);
            await db.SaveChangesAsync(s);
            db.AddRange(written.Select(l => new DispatchText { DispatchNo = dispatch.No, Language = l, Subject = text.Subject.Languages[l].Text, Text = text.Text.Languages[l].Text }));
            db.OnceCommitted(signal.Raise);
            await db.SaveChangesAsync(s);
            var parcels = addresses.Select((a, at) => (No: at + 1, a.Address, Language: new Hearer { ChannelId = default, Languages = [a.Language] }.LanguageOf(written, languages))).ToList();
            await db.Dialect.AddManyAsync(db, "parcel", Columns, parcels.Select(p => new object?[] { dispatch.No, p.No, personal.Seal(p.Address), p.Language, nameof(ParcelState.Waiting), 0, false }), s);
            await tally.AddAsync(dispatch.No, parcels.GroupBy(p => p.Language, StringComparer.Ordinal).Select(g => (g.Key, g.Count())), s);
            return taken;
        }, stop);
    }

    private async Task<(List<Recipient> Addresses, TakenToSend Taken)> SortAsync(IReadOnlyCollection<Recipient> recipients, CancellationToken stop)
    {
        var known = recipients.Select(r => (Email: ContactValues.Email(r.Address), Recipient: r)).ToList();
        var addresses = known.Where(k => k.Email is not null).DistinctBy(k => k.Email, StringComparer.Ordinal).Select(k => k.Recipient with { Address = k.Email! }).ToList();
        var noAddress = known.Count(k => k.Email is null);
        var twice = known.Count - noAddress - addresses.Count;
        var bounced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in addresses.Select(a => (a.Address, Lookup: personal.Lookup(ResidentEmail.Normalise(a.Address)))).Chunk(AtOnce))
        {
            var lookups = step.Select(a => a.Lookup).ToList();
            var gone = await db.Set<Channel>().Where(c => c.Kind == ChannelKind.Email && c.EndedBy == ChannelEnd.Bounced && lookups.Contains(c.AddressLookup)).Select(c => c.AddressLookup).ToListAsync(stop);
            bounced.UnionWith(step.Where(a => gone.Exists(g => g.AsSpan().SequenceEqual(a.Lookup))).Select(a => a.Address));
        }
        addresses.RemoveAll(a => bounced.Contains(a.Address));
        return (addresses, new TakenToSend(addresses.Count, twice, noAddress, bounced.Count));
    }
}
