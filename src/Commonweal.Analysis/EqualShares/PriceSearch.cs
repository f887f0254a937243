using System.Numerics;

namespace Commonweal.Analysis.EqualShares;

/// <summary>
/// Finds the price of a project: the least amount a point such that its supporters, each paying points × price or else all
/// they have, pay its cost.
/// </summary>
/// <remarks>
/// What supporters pay together grows with the price along a concave line of straight pieces, and every piece, prolonged,
/// lies above it. So whichever supporters are taken for unable to pay in full, the price that follows is never too high, and
/// repeating it with those who could not pay (Newton's method) climbs to the price itself in finitely many steps.
/// </remarks>
internal sealed class PriceSearch(Election election, Purses purses)
{
    private readonly Supporter[][] supporters = election.Groups.Supporters;
    private readonly long[] numbers = [.. election.Groups.Supporters.Select(list => list.Sum(one => (long)one.Voters))];

    /// <summary>A price, in quick amounts, that the project's true price is certainly not under; null where its supporters cannot pay at all.</summary>
    /// <param name="project">The project.</param>
    /// <param name="known">What the price is known not to be under.</param>
    internal long? Lowest(int project, long known)
    {
        var cost = purses.Quick(election.Costs[project], BigInteger.One);
        var slack = (numbers[project] * purses.Slack) + 1;
        var left = purses.Left;
        var (price, isPayable) = (known, false);
        while (true)
        {
            var (money, paid, points) = (0L, 0L, 0L);
            foreach (var one in supporters[project])
            {
                var all = left[one.Group] * one.Voters;
                money += all;
                if (left[one.Group] < price * one.Points) paid += all;
                else points += (long)one.Points * one.Voters;
            }

            isPayable = isPayable || money - slack >= cost || (money + slack >= cost && IsPayable(project));
            if (!isPayable) return null;
            if (points == 0) return known;
            known = Math.Max(known, ((cost - paid - slack) / points) - 1);
            var next = (cost - paid) / points;
            if (next <= price) return known;
            price = next;
        }
    }

    /// <summary>The price itself, of a project whose supporters can pay.</summary>
    /// <param name="project">The project.</param>
    /// <param name="near">A quick amount near it, from where to start; whichever it is, the result is the same.</param>
    internal Price Exact(int project, long near)
    {
        var left = purses.Left;
        var list = supporters[project];
        var isShort = new bool[list.Length];
        for (var at = 0; at < list.Length; at++) isShort[at] = left[list[at].Group] < near * list[at].Points;
        if (Array.TrueForAll(isShort, one => one)) Array.Clear(isShort);
        while (true)
        {
            var points = list.Where((_, at) => !isShort[at]).Sum(one => (long)one.Points * one.Voters);
            var paid = purses.ExactLeft(list.Where((_, at) => isShort[at]));
            var price = new Price((election.Costs[project] * purses.Denominator) - paid, points);
            var quick = purses.Quick(price);
            var isStable = true;
            for (var at = 0; at < list.Length; at++)
            {
                var shortNow = purses.CompareToPrice(list[at], price, quick) < 0;
                isStable &= shortNow == isShort[at];
                isShort[at] = shortNow;
            }

            if (isStable) return price;
        }
    }

    private bool IsPayable(int project) => purses.ExactLeft(supporters[project]) >= election.Costs[project] * purses.Denominator;
}
