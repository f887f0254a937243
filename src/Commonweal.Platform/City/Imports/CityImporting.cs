using Commonweal.Platform.Data;
using Commonweal.Platform.Imports;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City.Imports;

/// <summary>What an import did.</summary>
/// <param name="Districts">Changes of districts.</param>
/// <param name="Counts">How many counts of people were written or taken away.</param>
/// <param name="Left">Columns left out because the law allows no statistics by group.</param>
/// <param name="Faults">What is wrong; then nothing was written.</param>
internal sealed record CityImport(DistrictChanges Districts, int Counts, IReadOnlyList<string> Left, IReadOnlyList<ImportFault> Faults)
{
    internal static CityImport Refused(params IReadOnlyList<ImportFault> faults) => new(new([], [], [], []), 0, [], faults);

    /// <summary>Everything was as the files say already.</summary>
    internal bool ChangedNothing => Districts.IsEmpty && Counts == 0;
}

/// <summary>Brings in districts and people. All is read and checked before the one save, so that nothing is ever half there.</summary>
internal sealed class CityImporting(CommonwealDb db, CurrentCity current, IOutputCacheStore pages)
{
    /// <summary>The bytes of a file as districts, or why not.</summary>
    internal static (IReadOnlyList<DistrictOutline> Outlines, ImportFault? Fault) ReadDistricts(ReadOnlySpan<byte> bytes)
    {
        var text = ImportedText.Read(bytes);
        if (text.Fault is { } unreadable) return ([], unreadable);
        var reading = DistrictOutlines.Read(text.Text);
        return (reading.Outlines, reading.MessageKey is { } key ? new ImportFault(0, key, ("feature", reading.Feature)) : null);
    }

    /// <summary>Imports outlines, or a table of people, or both; with <paramref name="retire"/>, districts not among the outlines are retired.</summary>
    internal async Task<CityImport> RunAsync(IReadOnlyList<DistrictOutline>? outlines, byte[]? people, bool retire, Action<CitySettings>? settings, CancellationToken stop)
    {
        var city = await db.Set<CitySettings>().SingleAsync(stop);
        settings?.Invoke(city);
        var stored = await db.Set<District>().ToListAsync(stop);
        var changes = outlines is null ? new([], [], [], []) : DistrictChanges.Apply(outlines, stored, city.Languages[0], retire, d => { db.Add(d); stored.Add(d); });
        var counts = await db.Set<Population>().Where(p => changes.Retired.Contains(p.DistrictCode)).ToListAsync(stop);
        db.RemoveRange(counts);
        var changed = counts.Count;
        IReadOnlyList<string> left = [];
        if (people is not null)
        {
            var text = ImportedText.Read(people);
            if (text.Fault is { } unreadable) return CityImport.Refused(unreadable);
            var table = PopulationTable.Read(text.Text, stored.Where(d => !d.Retired).Select(d => d.Code).ToHashSet(StringComparer.Ordinal), city.GroupStatistics);
            if (table.Faults.Count > 0) return CityImport.Refused(table.Faults);
            changed += await CountAsync(table.Rows, stop);
            left = table.Left;
        }
        await db.SaveChangesAsync(stop);
        current.Forget();
        await pages.EvictByTagAsync(PublicCache.Tag, stop);
        return new(changes, changed, left, []);
    }

    /// <summary>Sets the counts of the districts named; counts of groups that are no longer in the table go.</summary>
    private async Task<int> CountAsync(IReadOnlyList<Population> rows, CancellationToken stop)
    {
        var districts = rows.Select(r => r.DistrictCode).Distinct(StringComparer.Ordinal).ToList();
        var stored = (await db.Set<Population>().Where(p => districts.Contains(p.DistrictCode)).ToListAsync(stop)).ToDictionary(p => (p.DistrictCode, p.Group));
        var changed = 0;
        foreach (var row in rows)
        {
            if (!stored.Remove((row.DistrictCode, row.Group), out var before)) db.Add(row);
            else if (before.People != row.People) before.People = row.People;
            else continue;
            changed++;
        }
        db.RemoveRange(stored.Values);
        return changed + stored.Count;
    }
}
