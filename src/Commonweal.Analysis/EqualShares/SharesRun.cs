using System.Numerics;

namespace Commonweal.Analysis.EqualShares;

/// <summary>
/// One count by equal shares with a given endowment: again and again the project whose supporters pay least for what it is
/// worth to them. Can be repeated with another endowment; nothing is left over from one count to the next.
/// </summary>
/// <remarks>
/// Money only gets less, so a project's price only rises: what was found out about it earlier stays a bound from below, and
/// only the projects whose bound could still beat the best must be looked at again.
/// </remarks>
internal sealed class SharesRun
{
    // More than all roundings of a division of two whole numbers in floating point together.
    private const double Margin = 1e-14;

    private readonly Election election;
    private readonly PriceSearch search;
    private readonly int[] ranks;
    private readonly long[] worth;
    private readonly long[] known;
    private readonly PriorityQueue<int, double> waiting = new();
    private readonly List<int> looked = [];

    internal SharesRun(Election election, Valuation valuation, TieRule ties)
    {
        this.election = election;
        Purses = new Purses(election);
        search = new PriceSearch(election, Purses);
        ranks = ties.Ranks(election.Projects, election.Votes);
        worth = [.. election.Costs.Select(cost => valuation == Valuation.Cost ? cost : 1)];
        known = new long[election.Projects.Count];
    }

    internal Purses Purses { get; }

    /// <summary>Counts.</summary>
    /// <param name="endowment">What every voter gets, in smallest units of money.</param>
    /// <returns>The winners, the first first.</returns>
    internal List<int> Count(Fraction endowment)
    {
        Purses.Fill(endowment);
        Array.Clear(known);
        waiting.Clear();
        var winners = new List<int>();
        foreach (var project in Enumerable.Range(0, worth.Length).Where(IsSupported).OrderBy(project => ranks[project]))
        {
            if (election.Costs[project] == 0) Buy(project, new Price(BigInteger.Zero, election.Groups.Supporters[project].Sum(one => (long)one.Points * one.Voters)));
            else if (new Fraction(election.Costs[project], 1) <= endowment * new Fraction(election.Voters, 1)) waiting.Enqueue(project, 0);
        }

        while (Best() is var (project, price)) Buy(project, price);
        return winners;

        void Buy(int project, Price price)
        {
            Purses.Buy(project, price);
            winners.Add(project);
        }
    }

    private bool IsSupported(int project) => election.Groups.Supporters[project].Length > 0;

    private (int Project, Price Price)? Best()
    {
        looked.Clear();
        Look(double.PositiveInfinity, sinks: true);
        if (looked.Count == 0) return null;
        var best = looked.MinBy(Bound);
        var price = search.Exact(best, known[best]);
        var certain = (double)(Purses.Quick(price) + 1) / worth[best] * (1 + Margin);
        Look(certain, sinks: false);
        foreach (var other in looked.Where(other => other != best && Bound(other) <= certain).ToList())
        {
            var otherPrice = search.Exact(other, known[other]);
            var difference = Price.Compare(otherPrice, worth[other], price, worth[best]);
            if (difference < 0 || (difference == 0 && ranks[other] < ranks[best])) (best, price) = (other, otherPrice);
        }

        foreach (var other in looked.Where(other => other != best)) waiting.Enqueue(other, Bound(other));
        return (best, price);
    }

    // Looks again at every project whose bound is not above the limit. A limit that sinks to the best bound found is quick, but
    // a bound is not yet a price: only what lies above a certain price is out.
    private void Look(double limit, bool sinks)
    {
        while (waiting.TryPeek(out var project, out var bound) && bound <= limit)
        {
            waiting.Dequeue();
            if (search.Lowest(project, known[project]) is not { } lowest) continue;
            known[project] = lowest;
            looked.Add(project);
            if (sinks) limit = Math.Min(limit, Bound(project));
        }
    }

    // Certainly not above the project's price for one unit of its worth.
    private double Bound(int project) => (double)known[project] / worth[project] * (1 - Margin);
}
