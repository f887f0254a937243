using Commonweal.Communication.Audience.Topics;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Imports;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Imports;

/// <summary>What became of a list.</summary>
/// <param name="Added">New subscribers.</param>
/// <param name="Known">Addresses that are on the list already, or asked to be left alone once.</param>
/// <param name="Refused">Lines that were refused, each with its reason.</param>
/// <param name="IsNoList">The file has no line that could be read as one.</param>
internal sealed record SubscribersImported(int Added, int Known, IReadOnlyList<ImportFault> Refused, bool IsNoList = false);

/// <summary>
/// Brings a list in, some hundreds of lines at a time; each batch is there whole or not at all, and a second run goes on
/// where the first one ended. Nobody is added without the day and the words of their consent, and nobody who once stopped.
/// </summary>
internal sealed class SubscriberImport(CommonwealDb db, CurrentCity current, CityTime time, TimeProvider clock, PersonalData personal, AudienceTally tally)
{
    private const int Batch = 500;
    private static readonly string[] Needed = ["email", "languages", "topics", "consented_on", "consent"];

    public async Task<SubscribersImported> RunAsync(string text, Action<long, long> progress, CancellationToken stop)
    {
        var rows = CsvRows.Read(new StringReader(text), CsvRows.DelimiterOf(text)).ToList();
        var header = rows.Count == 0 ? [] : rows[0].Fields.Select(f => f.ToLowerInvariant()).ToList();
        if (Needed.Where(n => !header.Contains(n)).ToList() is { Count: > 0 } missing)
            return new SubscribersImported(0, 0, [.. missing.Select(m => new ImportFault(1, "audience.import.noColumn", ("column", m)))], IsNoList: true);
        var reading = new ListedSubscriber.Reading(header, await current.GetAsync(stop), await TopicsAsync(stop), time.Day(clock.GetUtcNow()));
        var (refused, seen, lines) = (new List<ImportFault>(), new Dictionary<string, int>(StringComparer.Ordinal), new List<ListedSubscriber>());
        foreach (var row in rows.Skip(1))
        {
            var (listed, fault) = reading.Read(row);
            if (listed is not null && !seen.TryAdd(listed.Email, row.Line)) fault = new ImportFault(row.Line, "audience.import.twice", ("first", seen[listed.Email]));
            if (fault is not null) refused.Add(fault);
            else lines.Add(listed!);
        }
        var (added, done) = (0, 0);
        foreach (var batch in lines.Chunk(Batch))
        {
            added += await db.InTransactionAsync(s => AddAsync(batch, reading.Today, s), stop);
            db.ChangeTracker.Clear();
            progress(done += batch.Length, lines.Count);
        }
        return new SubscribersImported(added, lines.Count - added, refused);
    }

    private async Task<int> AddAsync(IReadOnlyList<ListedSubscriber> batch, DateOnly today, CancellationToken stop)
    {
        var byLookup = batch.Select(l => (Listed: l, Lookup: personal.Lookup(ResidentEmail.Normalise(l.Email)))).ToList();
        var lookups = byLookup.ConvertAll(b => b.Lookup);
        var known = (await db.Set<Channel>().Where(c => c.Kind == ChannelKind.Email && lookups.Contains(c.AddressLookup)).Select(c => c.AddressLookup).ToListAsync(stop)).Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        var cells = new Dictionary<(string Language, string District), int>();
        var added = 0;
        foreach (var (listed, lookup) in byLookup.Where(b => !known.Contains(Convert.ToHexString(b.Lookup))))
        {
            var subscriber = new Subscriber { Languages = [.. listed.Wish.Languages], Organisation = listed.Wish.Organisation, SinceOn = listed.ConsentedOn, IsReached = true };
            db.Add(subscriber);
            db.Add(new Channel
            {
                SubscriberId = subscriber.Id, Kind = ChannelKind.Email, AddressLookup = lookup, AddressSealed = personal.Seal(listed.Email), State = ChannelState.Proven,
                Consent = listed.Consent, ConsentBy = ConsentWay.Import, ConsentOn = listed.ConsentedOn, ProvenOn = today,
            });
            db.AddRange(listed.Wish.Topics.Select(t => new SubscriberTopic { SubscriberId = subscriber.Id, TopicId = t }));
            db.AddRange(listed.Wish.Districts.Select(d => new SubscriberDistrict { SubscriberId = subscriber.Id, DistrictCode = d }));
            foreach (var district in AudienceCount.Cells(listed.Wish.Districts)) cells[(subscriber.Languages[0], district)] = cells.GetValueOrDefault((subscriber.Languages[0], district)) + 1;
            added++;
        }
        await db.SaveChangesAsync(stop);
        await tally.AddChannelsAsync(ChannelKind.Email, added, stop);
        foreach (var ((language, district), people) in cells.OrderBy(c => c.Key.Language, StringComparer.Ordinal).ThenBy(c => c.Key.District, StringComparer.Ordinal))
            await tally.AddToAsync(language, district, people, stop);
        return added;
    }

    private Task<Dictionary<string, Guid>> TopicsAsync(CancellationToken stop) => db.Set<NewsTopic>().ToDictionaryAsync(t => t.Code, t => t.Id, stop);
}
