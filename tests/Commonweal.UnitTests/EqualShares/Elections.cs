using Commonweal.Analysis.EqualShares;
using CsCheck;

namespace Commonweal.UnitTests.EqualShares;

/// <summary>Small elections full of ties: few voters, few different costs, few different points.</summary>
internal static class Elections
{
    public sealed record Made(decimal Budget, IReadOnlyList<BudgetProject> Projects, IReadOnlyList<Ballot> Ballots)
    {
        public Election Election => Election.Of(Budget, Projects, Ballots);

        public SharesOutcome Decide(Completion? completion = null, Valuation valuation = Valuation.Cost) =>
            MethodOfEqualShares.Decide(Election, valuation, completion ?? Completion.None, TieRule.ById);
    }

    private static readonly Gen<decimal> Costs = Gen.Frequency((1, Gen.Const(0m)), (8, Gen.Int[1, 8].Select(tens => tens * 10m)), (4, Gen.Int[1, 9999].Select(cents => cents / 100m)));

    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    public static Gen<Made> Approvals { get; } = Any(Gen.Const(1m));

    public static Gen<Made> Points { get; } = Any(Gen.OneOf(Gen.Int[0, 3].Select(points => (decimal)points), Gen.Int[1, 8].Select(quarters => quarters / 4m)));

    private static Gen<Made> Any(Gen<decimal> points) =>
        from costs in Costs.Array[1, 7]
        let projects = costs.Select((cost, at) => new BudgetProject($"p{at}", cost)).ToArray()
        from ballots in Ballots(projects, points).Array[1, 12]
        from budget in Gen.OneOf(Gen.Int[1, 12].Select(tens => tens * 10m), Gen.Int[1, 20_000].Select(cents => cents / 100m))
        select new Made(budget, projects, ballots);

    private static Gen<Ballot> Ballots(BudgetProject[] projects, Gen<decimal> points) =>
        from chosen in Gen.Bool.Array[projects.Length]
        from given in points.Array[projects.Length]
        from count in Gen.Int[1, 3]
        select new Ballot([.. projects.Index().Where(one => chosen[one.Index]).Select(one => new BallotMark(one.Item.Id, given[one.Index]))], count);
}
