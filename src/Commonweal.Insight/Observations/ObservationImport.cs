using System.Text;
using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Insight.Observations;

/// <summary>What an import did.</summary>
/// <param name="Counted">Records counted now.</param>
/// <param name="Known">Records counted by an earlier import.</param>
/// <param name="Refused">Lines not counted, with the reason.</param>
internal sealed record ImportResult(int Counted, int Known, IReadOnlyList<RefusedLine> Refused);

/// <summary>
/// Takes a table of recorded incidents in as counts by district, day and category: all in one transaction, so that after
/// a power cut there is either everything or nothing; a second import of the same file changes nothing.
/// </summary>
internal sealed class ObservationImport(CommonwealDb db, AuditTrail audit, KeyRing keys)
{
    public async Task<ImportResult> RunAsync(ObservationMapping mapping, TextReader file, string name, Action<int>? progress, CancellationToken stop)
    {
        var districts = await db.Set<District>().Select(d => d.Code).ToHashSetAsync(stop);
        if (districts.Count == 0) throw new ImportRefused("The city has no districts yet. Import them first: import city DIR.");
        var reading = new ObservationReading(mapping, districts);
        var records = Distinct(reading, reading.Read(file, name), progress).ToList();
        var (counted, known) = await db.InTransactionAsync(within => StoreAsync(mapping, records, name, within), stop);
        return new ImportResult(counted, known, [.. reading.Refused.OrderBy(r => r.Line)]);
    }

    private static IEnumerable<ObservedRecord> Distinct(ObservationReading reading, IEnumerable<ObservedRecord> records, Action<int>? progress)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            progress?.Invoke(record.Line);
            if (seen.TryAdd(record.Id, record.Line)) yield return record;
            else reading.Refused.Add(new RefusedLine(record.Line, $"the same identifier as line {seen[record.Id]}"));
        }
    }

    private async Task<(int Counted, int Known)> StoreAsync(ObservationMapping mapping, List<ObservedRecord> records, string name, CancellationToken stop)
    {
        await DescribeAsync(mapping, stop);
        var hashes = await db.Set<CountedRecord>().Where(r => r.Source == mapping.Source).Select(r => r.RecordHash).ToListAsync(stop);
        var known = hashes.Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        var fresh = records.Select(r => (Record: r, Hash: Hash(mapping, r))).Where(r => !known.Contains(Convert.ToHexString(r.Hash))).ToList();
        var counts = await db.Set<ObservationCount>().Where(c => c.Source == mapping.Source)
            .ToDictionaryAsync(c => (c.Day, c.DistrictCode, c.Category), stop);
        foreach (var (record, hash) in fresh)
        {
            var place = (record.Day, record.DistrictCode, record.Category);
            if (!counts.TryGetValue(place, out var count))
                db.Add(counts[place] = count = new ObservationCount { Source = mapping.Source, Day = record.Day, DistrictCode = record.DistrictCode, Category = record.Category });
            count.Incidents++;
            db.Add(new CountedRecord { Source = mapping.Source, RecordHash = hash });
        }
        if (fresh.Count > 0) audit.Add("imported", "observation_source", mapping.Source, $"{fresh.Count} records of {Path.GetFileName(name)}");
        await db.SaveChangesAsync(stop);
        return (fresh.Count, records.Count - fresh.Count);
    }

    /// <summary>Title, credit and names of categories as the mapping says; nothing is written where nothing differs.</summary>
    private async Task DescribeAsync(ObservationMapping mapping, CancellationToken stop)
    {
        var source = await db.Set<ObservationSource>().SingleOrDefaultAsync(s => s.Key == mapping.Source, stop);
        if (source is null) db.Add(source = new ObservationSource { Key = mapping.Source, Title = mapping.Name, Credit = mapping.Credit });
        (source.Title, source.Credit) = (mapping.Name, mapping.Credit);
        var names = await db.Set<ObservationCategory>().Where(c => c.Source == mapping.Source).ToDictionaryAsync(c => c.Code, StringComparer.Ordinal, stop);
        foreach (var (code, name) in mapping.CategoryNames)
            if (names.TryGetValue(code, out var category)) category.Name = name;
            else db.Add(new ObservationCategory { Source = mapping.Source, Code = code, Name = name });
    }

    /// <summary>Keyed, so that nobody with the database alone can test whether a case they know of is in it.</summary>
    private byte[] Hash(ObservationMapping mapping, ObservedRecord record)
        => System.Security.Cryptography.HMACSHA256.HashData(keys.Current("observations").Key, Encoding.UTF8.GetBytes(mapping.Source + "\n" + record.Id))[..16];
}
