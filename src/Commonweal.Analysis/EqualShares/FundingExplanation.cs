using System.Numerics;

namespace Commonweal.Analysis.EqualShares;

/// <summary>
/// Why a project was funded or not. The amounts add up exactly: what its supporters were given, less what they had spent when
/// it was decided, is what they had; enough for the cost, or short of it.
/// </summary>
public sealed record FundingExplanation
{
    private FundingExplanation(ProjectShare share) => Share = share;

    /// <summary>The project and how it fared.</summary>
    public ProjectShare Share { get; }

    /// <summary>What its supporters were given together: their number times the endowment.</summary>
    public required Fraction Given { get; init; }

    /// <summary>What they had paid before for which other project, in the order of payment.</summary>
    public required IReadOnlyList<(BudgetProject Project, Fraction Amount)> Spent { get; init; }

    /// <summary>What they had when it was decided: when the project was bought or, if it was not, when the count ended.</summary>
    public required Fraction Had { get; init; }

    /// <summary>By how much that falls short of the cost; zero where it does not.</summary>
    public Fraction Short => Fraction.Of(Share.Project.Cost) - Had is var gap && gap > Fraction.Zero ? gap : Fraction.Zero;

    /// <summary>Who supports it and what each paid, those who gave most points first.</summary>
    public required IReadOnlyList<SupporterPayments> Payments { get; init; }

    internal static FundingExplanation Of(Election election, Purses purses, ProjectShare share)
    {
        var project = election.IndexOf(share.Project.Id);
        var supporters = election.Groups.Supporters[project];
        var decidedAt = purses.StepOf(project) ?? purses.Bought;
        var spent = new BigInteger[purses.Bought];
        foreach (var one in supporters)
        {
            foreach (var (step, amount) in purses.PaymentsOf(one.Group).Where(payment => payment.Step < decidedAt)) spent[step] += amount * one.Voters;
        }

        var given = purses.Endowment * share.Supporters;
        return new FundingExplanation(share)
        {
            Given = Money(given),
            Spent = [.. Enumerable.Range(0, election.Projects.Count).Where(other => purses.StepOf(other) < decidedAt).OrderBy(purses.StepOf)
                .Select(other => (election.Projects[other], Money(spent[purses.StepOf(other)!.Value]))).Where(payment => payment.Item2 != Fraction.Zero)],
            Had = Money(given - spent.Aggregate(BigInteger.Zero, (sum, amount) => sum + amount)),
            Payments = [.. supporters.GroupBy(one => one.Points).OrderByDescending(alike => alike.Key).Select(alike => PaymentsOf(alike.Key, [.. alike]))],
        };

        Fraction Money(BigInteger amount) => election.Money(amount, purses.Denominator);

        SupporterPayments PaymentsOf(int points, IReadOnlyList<Supporter> alike)
        {
            var shown = (decimal)points / election.Groups.PointsPerOne;
            var number = alike.Sum(one => (long)one.Voters);
            if (purses.StepOf(project) is not { } bought) return new SupporterPayments(shown, number, Fraction.Zero, 0, 0, Fraction.Zero);
            var price = purses.PriceAt(bought) * points;
            var paid = alike.Select(one => (one.Voters, Amount: purses.PaymentsOf(one.Group).FirstOrDefault(payment => payment.Step == bought).Amount)).ToList();
            var less = paid.Where(one => one.Amount != price && !one.Amount.IsZero).ToList();
            return new SupporterPayments(
                shown,
                number,
                Money(price),
                paid.Where(one => one.Amount == price).Sum(one => (long)one.Voters),
                less.Sum(one => (long)one.Voters),
                Money(less.Aggregate(BigInteger.Zero, (sum, one) => sum + (one.Amount * one.Voters))));
        }
    }
}
