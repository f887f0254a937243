using System.Numerics;

namespace Commonweal.Analysis.EqualShares;

/// <summary>
/// What every group of voters has left, twice: as whole numbers of a tiny fixed part of the money, with a bound for their
/// error, to decide quickly; and exactly, to decide what the quick way cannot.
/// </summary>
/// <remarks>
/// The exact amounts are never kept for each group. Whoever is not emptied has the endowment less points × price for each
/// project bought, so the endowment, the prices (over one common denominator) and the moment a group was emptied tell all.
/// </remarks>
internal sealed class Purses(Election election)
{
    private readonly BallotGroups groups = election.Groups;
    private readonly long[] left = new long[election.Groups.Count];
    private readonly int[] emptiedAt = new int[election.Groups.Count];
    private readonly int[] wonAt = new int[election.Projects.Count];
    private readonly long[] paidPoints = new long[election.Projects.Count + 1];
    private readonly List<BigInteger> prices = [];
    private int shift;

    /// <summary>The quick amounts, in parts of 2^-shift units of money each.</summary>
    internal ReadOnlySpan<long> Left => left;

    /// <summary>No quick amount is further than this from the exact one.</summary>
    internal long Slack { get; private set; }

    /// <summary>Exact amounts are whole numbers divided by this.</summary>
    internal BigInteger Denominator { get; private set; }

    /// <summary>What everybody was given, times the denominator.</summary>
    internal BigInteger Endowment { get; private set; }

    /// <summary>Projects bought so far.</summary>
    internal int Bought => prices.Count;

    /// <summary>Gives every voter the same.</summary>
    /// <param name="each">In smallest units of money.</param>
    internal void Fill(Fraction each)
    {
        prices.Clear();
        Array.Fill(emptiedAt, int.MaxValue);
        Array.Fill(wonAt, -1);
        (Endowment, Denominator) = (each.Numerator, each.Denominator);
        // All the money times the most points stays under 2^61, so that no sum in the search can overflow.
        var most = (Endowment * groups.Voters * (groups.MostGiven + 1L) / Denominator) + 1;
        shift = 61 - (int)most.GetBitLength();
        Slack = 1;
        Array.Fill(left, Quick(Endowment, Denominator));
    }

    /// <summary>A quick amount, rounded down.</summary>
    internal long Quick(BigInteger numerator, BigInteger denominator) =>
        (long)(shift >= 0 ? Fraction.Floor(numerator << shift, denominator) : Fraction.Floor(numerator, denominator << -shift));

    /// <summary>A price as a quick amount, rounded down.</summary>
    internal long Quick(Price price) => Quick(price.Numerator, Denominator * price.Points);

    /// <summary>Whether a group is known to have nothing at all left.</summary>
    internal bool IsEmpty(int group) => emptiedAt[group] != int.MaxValue;

    /// <summary>Compares what a supporter has left with what the price asks of it.</summary>
    /// <param name="one">The supporter.</param>
    /// <param name="price">The price, exactly.</param>
    /// <param name="quick">The price, quickly.</param>
    internal int CompareToPrice(Supporter one, Price price, long quick)
    {
        if (IsEmpty(one.Group)) return -price.Numerator.Sign;
        var (has, asked) = (left[one.Group], quick * one.Points);
        if (has + Slack < asked) return -1;
        if (has - Slack > asked + one.Points) return 1;
        return (ExactLeft(one.Group) * price.Points).CompareTo(price.Numerator * one.Points);
    }

    /// <summary>What one voter of a group has left, times the denominator.</summary>
    internal BigInteger ExactLeft(int group) => ExactLeft([new Supporter(group, 1, 0)]);

    /// <summary>What supporters have left together, times the denominator.</summary>
    internal BigInteger ExactLeft(IEnumerable<Supporter> supporters)
    {
        paidPoints.AsSpan(0, Bought).Clear();
        var voters = 0L;
        foreach (var one in supporters)
        {
            if (IsEmpty(one.Group)) continue;
            voters += one.Voters;
            var ballot = groups.Ballot(one.Group);
            for (var at = 0; at < ballot.Length; at += 2)
            {
                if (wonAt[ballot[at]] is >= 0 and var step) paidPoints[step] += (long)one.Voters * ballot[at + 1];
            }
        }

        var sum = Endowment * voters;
        for (var step = 0; step < Bought; step++)
        {
            if (paidPoints[step] != 0) sum -= prices[step] * paidPoints[step];
        }

        return sum;
    }

    /// <summary>What one voter of a group paid, step after step, times the denominator.</summary>
    internal IEnumerable<(int Step, BigInteger Amount)> PaymentsOf(int group)
    {
        var has = Endowment;
        foreach (var (step, points) in StepsOf(group).Order())
        {
            if (step > emptiedAt[group]) yield break;
            var amount = step == emptiedAt[group] ? has : prices[step] * points;
            has -= amount;
            yield return (step, amount);
        }
    }

    /// <summary>The price of a project bought at a step, for each point given, times the denominator.</summary>
    internal BigInteger PriceAt(int step) => prices[step];

    /// <summary>The step a project was bought at, or null.</summary>
    internal int? StepOf(int project) => wonAt[project] is >= 0 and var step ? step : null;

    /// <summary>Takes the price from all who support the project: those who have less, or just as much, pay all they have.</summary>
    internal void Buy(int project, Price price)
    {
        var quick = Quick(price);
        var step = Bought;
        foreach (var one in groups.Supporters[project])
        {
            if (IsEmpty(one.Group)) continue;
            if (CompareToPrice(one, price, quick) <= 0) (left[one.Group], emptiedAt[one.Group]) = (0, step);
            else left[one.Group] -= quick * one.Points;
        }

        wonAt[project] = step;
        Slack += groups.MostGiven;
        var common = BigInteger.GreatestCommonDivisor(price.Numerator, price.Points);
        var factor = price.Points / common;
        for (var at = 0; at < prices.Count; at++) prices[at] *= factor;
        Endowment *= factor;
        Denominator *= factor;
        prices.Add(price.Numerator / common);
    }

    private List<(int Step, int Points)> StepsOf(int group)
    {
        var steps = new List<(int Step, int Points)>();
        var ballot = groups.Ballot(group);
        for (var at = 0; at < ballot.Length; at += 2)
        {
            if (StepOf(ballot[at]) is { } step) steps.Add((step, ballot[at + 1]));
        }

        return steps;
    }
}
