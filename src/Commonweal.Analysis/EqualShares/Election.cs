using System.Numerics;

namespace Commonweal.Analysis.EqualShares;

/// <summary>A participatory budget to be decided: money, projects, ballots. Immutable; ballots filled in alike are counted together.</summary>
public sealed class Election
{
    /// <summary>Neither the budget nor a cost may have more of its smallest unit than this.</summary>
    private const decimal MostMoney = 1_000_000_000_000_000;

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private Election(decimal budget, IReadOnlyList<BudgetProject> projects, IReadOnlyCollection<Ballot> ballots)
    {
        if (projects.Count == 0) throw new ArgumentException("An election needs a project.", nameof(projects));
        foreach (var project in projects)
        {
            if (project.Cost < 0) throw new ArgumentException($"The project '{project.Id}' has a negative cost.", nameof(projects));
            if (!places.TryAdd(project.Id, places.Count)) throw new ArgumentException($"The project '{project.Id}' is there twice.", nameof(projects));
        }

        (Budget, Projects) = (budget, projects);
        var decimals = projects.Select(project => project.Cost).Append(budget).Max(Decimals);
        Unit = BigInteger.Pow(10, decimals);
        BudgetUnits = Units(budget, nameof(budget));
        Costs = [.. projects.Select(project => Units(project.Cost, nameof(projects)))];
        Groups = new BallotGroups(places, ballots);
        Votes = [.. Groups.PointsOf(projects.Count).Select(points => points / Groups.PointsPerOne)];
    }

    /// <summary>The money to be spent.</summary>
    public decimal Budget { get; }

    /// <summary>The projects, in the order given.</summary>
    public IReadOnlyList<BudgetProject> Projects { get; }

    /// <summary>How many voters there are; the budget is shared among all of them.</summary>
    public long Voters => Groups.Voters;

    /// <summary>What each project got, in the order of <see cref="Projects"/>: the number of its supporters, or the sum of their points.</summary>
    public IReadOnlyList<decimal> Votes { get; }

    /// <summary>How many ballots differ from each other.</summary>
    public int DistinctBallots => Groups.Count;

    /// <summary>Smallest units of money in one of the currency: 100 where an amount has two decimals.</summary>
    internal BigInteger Unit { get; }

    internal long BudgetUnits { get; }

    internal long[] Costs { get; }

    internal BallotGroups Groups { get; }

    /// <summary>An election.</summary>
    /// <param name="budget">The money to be spent; more than zero.</param>
    /// <param name="projects">The projects; identifiers differ.</param>
    /// <param name="ballots">The ballots; at least one.</param>
    /// <exception cref="ArgumentException">
    /// The budget is not positive, identifiers repeat, an amount is negative or above 10^15 of its smallest unit, there is no
    /// voter, or a ballot names a project twice or one that does not exist, or gives negative points.
    /// </exception>
    public static Election Of(decimal budget, IReadOnlyList<BudgetProject> projects, IReadOnlyCollection<Ballot> ballots)
    {
        if (budget <= 0) throw new ArgumentException("The budget must be more than zero.", nameof(budget));
        return new Election(budget, projects, ballots);
    }

    /// <summary>The place of a project in <see cref="Projects"/>.</summary>
    /// <exception cref="ArgumentException">There is no such project.</exception>
    public int IndexOf(string project) =>
        places.TryGetValue(project, out var place) ? place : throw new ArgumentException($"There is no project '{project}'.", nameof(project));

    internal Fraction Money(BigInteger units, BigInteger parts) => new(units, parts * Unit);

    // Decimals in use: 12.50 has one.
    internal static int Decimals(decimal value) => (value / 1.0000000000000000000000000000m).Scale;

    private long Units(decimal amount, string name)
    {
        if (amount > MostMoney / (decimal)Unit) throw new ArgumentException($"The amount {amount} is more than can be shared exactly.", name);
        return (long)(amount * (decimal)Unit);
    }
}
