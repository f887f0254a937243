namespace Commonweal.Engagement.Commitments.Balance;

/// <summary>What went back and forth in three months.</summary>
/// <param name="From">The first day of the quarter.</param>
/// <param name="Asked">How often the city asked something.</param>
/// <param name="Offered">How often it offered something.</param>
/// <param name="Kept">How many commitments to this community it kept; those in dispute do not count.</param>
internal sealed record QuarterBalance(DateOnly From, int Asked, int Offered, int Kept)
{
    /// <summary>The first day of the quarter a day lies in.</summary>
    public static DateOnly QuarterOf(DateOnly day) => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);
}

/// <summary>The balance with a community over time, and what it says plainly.</summary>
internal sealed record CommunityBalance(IReadOnlyList<QuarterBalance> Quarters, DateOnly? LastContact, ContactPledge? Pledge)
{
    private const int QuartersOfAYear = 4, FewestAsks = 2;

    private IEnumerable<QuarterBalance> LastYear => Quarters.TakeLast(QuartersOfAYear);

    /// <summary>How often the city asked within the last year.</summary>
    public int Asked => LastYear.Sum(q => q.Asked);

    /// <summary>How often it gave: offers and kept commitments.</summary>
    public int Given => LastYear.Sum(q => q.Offered + q.Kept);

    /// <summary>The city only takes: within a year it asked more than once and gave nothing.</summary>
    public bool OnlyTakes => Asked >= FewestAsks && Given == 0;

    /// <summary>The city has been silent longer than it pledged.</summary>
    public bool IsSilent(DateOnly today) => Pledge?.Until(LastContact) < today;
}
