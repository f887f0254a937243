using System.Globalization;

namespace Commonweal.Analysis.Siting;

/// <summary>An area as a place for new homes of one group: homes of a tenure, or households of a band of income.</summary>
public sealed record SitingArea
{
    /// <summary>An area and its limits.</summary>
    /// <param name="name">The area's name.</param>
    /// <param name="group">How many of the group it has.</param>
    /// <param name="others">How many others it has.</param>
    /// <param name="capacity">How many new homes fit.</param>
    /// <param name="least">How many it must get.</param>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    /// <exception cref="ImpossibleSitingException">The area must get more than fit.</exception>
    public SitingArea(string name, long group, long others, long capacity, long least = 0)
    {
        if (Math.Min(Math.Min(group, others), Math.Min(capacity, least)) < 0)
            throw new ArgumentException($"Area '{name}' has a negative count.", nameof(group));
        if (least > capacity)
            throw new ImpossibleSitingException(string.Create(CultureInfo.InvariantCulture, $"Area '{name}' must get {least} homes and has room for {capacity}."));
        (Name, Group, Others, Capacity, Least) = (name, group, others, capacity, least);
    }

    /// <summary>The area's name.</summary>
    public string Name { get; }

    /// <summary>How many of the group it has.</summary>
    public long Group { get; }

    /// <summary>How many others it has.</summary>
    public long Others { get; }

    /// <summary>How many new homes fit.</summary>
    public long Capacity { get; }

    /// <summary>How many new homes it must get.</summary>
    public long Least { get; }

    /// <summary>
    /// The same area under a target for its mix: never so many new homes that the group's share passes the highest; where
    /// it lies under the lowest, at least so many that it reaches it, as far as they fit.
    /// </summary>
    /// <param name="highest">The highest share of the group, 0 to 1. Where it is passed already no home is added.</param>
    /// <param name="lowest">The lowest share, 0 to under 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is not between 0 and 1, or the lowest is over the highest.</exception>
    /// <exception cref="ImpossibleSitingException">The area must get more homes than the highest share lets in.</exception>
    public SitingArea WithTarget(decimal highest, decimal lowest = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(highest, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lowest, highest);
        ArgumentOutOfRangeException.ThrowIfEqual(lowest, 1);
        var capacity = highest == 1 ? Capacity : (long)Math.Clamp(Math.Floor(HomesAt(highest)), 0, Capacity);
        var least = (long)Math.Clamp(Math.Ceiling(HomesAt(lowest)), Least, Math.Max(Least, capacity));
        return new SitingArea(Name, Group, Others, capacity, least);
    }

    // Group + h = share · (everybody + h), solved for h.
    private decimal HomesAt(decimal share) => ((share * (Group + Others)) - Group) / (1 - share);
}
