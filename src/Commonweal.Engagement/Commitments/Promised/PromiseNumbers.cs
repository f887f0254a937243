using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Promised;

/// <summary>How many promises stand how.</summary>
internal sealed class PromiseNumbers(Here here)
{
    /// <summary>The numbers among these, in the order they are shown.</summary>
    public async Task<IReadOnlyDictionary<PromiseFilter, int>> CountAsync(IQueryable<Commitment> promises, CancellationToken stop)
    {
        var today = here.Today;
        var cells = await promises.GroupBy(c => new { c.Outcome, IsPast = c.DueOn < today }).Select(g => new { g.Key.Outcome, g.Key.IsPast, Number = g.Count() }).ToListAsync(stop);
        int Sum(Func<Outcome, bool, bool> belongs) => cells.Where(c => belongs(c.Outcome, c.IsPast)).Sum(c => c.Number);
        return new Dictionary<PromiseFilter, int>
        {
            [PromiseFilter.Kept] = Sum((o, _) => o is Outcome.Kept),
            [PromiseFilter.Claimed] = Sum((o, _) => o is Outcome.KeptSaysCity or Outcome.KeptSaysCommunity),
            [PromiseFilter.Late] = Sum((o, past) => o is Outcome.Open && past),
            [PromiseFilter.Broken] = Sum((o, _) => o is Outcome.Broken or Outcome.BrokenSaysCommunity),
            [PromiseFilter.Disputed] = Sum((o, _) => o is Outcome.Disputed),
            [PromiseFilter.Open] = Sum((o, past) => o is Outcome.Open && !past),
        };
    }
}
