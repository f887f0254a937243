using Commonweal.Platform.Events;

namespace Commonweal.Platform.Jobs;

/// <summary>Every kind of job in the house.</summary>
internal sealed class JobKinds(IEnumerable<JobEntry> entries)
{
    private readonly Dictionary<string, JobEntry> entries = entries.ToDictionary(e => e.Kind, StringComparer.Ordinal);

    public IEnumerable<JobEntry> All => entries.Values.OrderBy(e => e.Kind, StringComparer.Ordinal);

    /// <summary>The kind, or null where this version of the program does not know it.</summary>
    public JobEntry? Find(string kind) => entries.GetValueOrDefault(kind);
}

/// <summary>Wakes the worker when a job was asked for in this process.</summary>
internal sealed class JobSignal : WakeUp;
