namespace Commonweal.Platform.Privacy.Retention;

/// <summary>What would go of one class of data on a day.</summary>
/// <param name="Class">The class.</param>
/// <param name="EndedBefore">What had come to its end before this day.</param>
/// <param name="Records">How many records that is.</param>
internal sealed record Due(DataClass Class, DateOnly EndedBefore, long Records);

/// <summary>Counts what would go, without touching it.</summary>
internal sealed class RetentionPreview(HeldData held, IEnumerable<RetentionEntry> entries, IServiceProvider services)
{
    /// <summary>What will have reached the end of its keeping by a day, for every class that is cleared by its age; counted no further than asked.</summary>
    internal async Task<IReadOnlyList<Due>> OnAsync(DateOnly day, CancellationToken stop, int most = int.MaxValue)
    {
        var dues = new List<Due>();
        foreach (var entry in entries)
        {
            if (held.Find(entry.DataClass) is not { KeepDays: { } days } dataClass) continue;
            var endedBefore = day.AddDays(-days);
            dues.Add(new Due(dataClass, endedBefore, await entry.CountAsync(services, endedBefore, most, stop)));
        }
        return dues;
    }
}
