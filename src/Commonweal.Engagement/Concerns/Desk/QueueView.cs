using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>A list with everything its page shows.</summary>
internal sealed record QueueView
{
    public required bool Ombud { get; init; }

    public required Reach Reach { get; init; }

    public required QueueFilter Filter { get; init; }

    public required QueuePage Page { get; init; }

    public required Tally Tally { get; init; }

    public required Tally Mine { get; init; }

    /// <summary>Names of the topics, in their order.</summary>
    public required IReadOnlyDictionary<Guid, MultilingualText> Topics { get; init; }

    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    public required IReadOnlyList<Colleague> Colleagues { get; init; }

    public required IReadOnlyList<SavedFilter> Saved { get; init; }

    /// <summary>How many concerns the last bulk action changed, while it can still be undone.</summary>
    public required int Undoable { get; init; }

    /// <summary>The concern shown beside the list, or null.</summary>
    public required OpenedConcern? Opened { get; init; }

    public string Path => Ombud ? DeskPath.Ombud : DeskPath.Queue;

    /// <summary>This list as an address.</summary>
    public string Address => field ??= Path + Filter.Query();

    /// <summary>The list with other filters, from its beginning.</summary>
    public string With(Func<QueueFilter, QueueFilter> change) => Path + change(Filter with { After = null }).Query();
}
