namespace Commonweal.Engagement.Commitments.Promised;

/// <summary>What the public can ask for; each is a number on top of the list.</summary>
internal enum PromiseFilter
{
    Kept,
    Claimed,
    Late,
    Broken,
    Disputed,
    Open,
}

/// <summary>What belongs to each.</summary>
internal static class PromiseFilters
{
    public static IQueryable<Commitment> Of(this IQueryable<Commitment> all, PromiseFilter filter, DateOnly today) => filter switch
    {
        PromiseFilter.Kept => all.Where(c => c.Outcome == Outcome.Kept),
        PromiseFilter.Claimed => all.Where(c => c.Outcome == Outcome.KeptSaysCity || c.Outcome == Outcome.KeptSaysCommunity),
        PromiseFilter.Late => all.Where(c => c.Outcome == Outcome.Open && c.DueOn < today),
        PromiseFilter.Broken => all.Where(c => c.Outcome == Outcome.Broken || c.Outcome == Outcome.BrokenSaysCommunity),
        PromiseFilter.Disputed => all.Where(c => c.Outcome == Outcome.Disputed),
        PromiseFilter.Open => all.Where(c => c.Outcome == Outcome.Open && c.DueOn >= today),
    };

    /// <summary>Whether what comes next in time comes first, or what changed last.</summary>
    public static bool ByDueDay(this PromiseFilter? filter) => filter is PromiseFilter.Late or PromiseFilter.Open;
}
