using System.Numerics;
using Commonweal.Analysis.Siting;
using CsCheck;

namespace Commonweal.UnitTests.Siting;

/// <summary>
/// Proves plans the best without trusting how they were found: for any price, the homes' cost of any plan is at least the
/// price times the homes plus, area by area, the least that any number of homes leaves when each is paid the price. A plan
/// that costs exactly that cannot be undercut. The least is found by trying every number, so convexity is not assumed.
/// </summary>
public class CertificateTests
{
    internal static readonly Gen<SitingArea[]> Towns = Gen.Select(Gen.Long[0, 40], Gen.Long[0, 60], Gen.Long[0, 25], Gen.Long[0, 4])
        .Select((group, others, capacity, least) => new SitingArea($"area", group, others, capacity, Math.Min(least, capacity)))
        .Array[1, 12].Where(areas => areas.Sum(area => area.Group) > 0 && areas.Sum(area => area.Others) > 0);

    internal static readonly Gen<(SitingArea[] Areas, long Homes)> Questions = Towns.SelectMany(areas =>
        Gen.Long[areas.Sum(area => area.Least), areas.Sum(area => area.Capacity)].Select(homes => (areas, homes)));

    [Fact]
    public void For_AnyTown_ReachesTheBoundOfItsPriceExactly() =>
        Questions.Sample(
            question =>
            {
                var (areas, homes) = question;
                var plan = BestSites.For(areas, homes);
                BigInteger group = areas.Sum(area => area.Group) + homes, others = areas.Sum(area => area.Others);
                BigInteger Apart(SitingArea area, long more) => BigInteger.Abs(((area.Group + more) * others) - (area.Others * group));
                var price = new BigInteger(Math.Round((plan.PricePerHome ?? 0) * 2 * (double)group * (double)others));
                var cost = areas.Zip(plan.Areas, (area, sited) => Apart(area, sited.Homes)).Aggregate(BigInteger.Add);
                var bound = (price * homes) + areas.Select(area => Tries(area).Min(more => Apart(area, more) - (price * more))).Aggregate(BigInteger.Add);
                Assert.Equal(bound, cost);
                Assert.Equal((double)cost / (2 * (double)group * (double)others), plan.After, 1e-12);
            },
            iter: 2_000);

    [Fact]
    public void For_AnyTownByEntropy_ReachesTheBoundOfItsPrice() =>
        Questions.Sample(
            question =>
            {
                var (areas, homes) = question;
                var plan = BestSites.For(areas, homes, SitingGoal.InformationTheory);
                double group = areas.Sum(area => area.Group) + homes, others = areas.Sum(area => area.Others);
                var whole = Entropy(group, others);
                double Part(SitingArea area, long more) => -Entropy(area.Group + more, area.Others) / whole;
                var price = plan.PricePerHome ?? 0;
                var cost = 1 + areas.Zip(plan.Areas, (area, sited) => Part(area, sited.Homes)).Sum();
                var bound = 1 + (price * homes) + areas.Sum(area => Tries(area).Min(more => Part(area, more) - (price * more)));
                Assert.Equal(bound, cost, 1e-12);
                Assert.Equal(cost, plan.After, 1e-12);
            },
            iter: 2_000);

    [Theory]
    [InlineData(SitingGoal.Dissimilarity)]
    [InlineData(SitingGoal.InformationTheory)]
    public void For_AnyTown_KeepsLimitsAndEveryHomeWithinThePrice(SitingGoal goal) =>
        Questions.Sample(
            question =>
            {
                var (areas, homes) = question;
                var plan = BestSites.For(areas, homes, goal);
                Assert.Equal(homes, plan.Homes);
                foreach (var (area, sited) in areas.Zip(plan.Areas))
                {
                    Assert.InRange(sited.Homes, area.Least, area.Capacity);
                    Assert.Equal(sited.Homes > area.Least, sited.LastHome is not null);
                    Assert.Equal(sited.Homes < area.Capacity, sited.NextHome is not null);
                    Assert.True((sited.LastHome ?? double.MinValue) <= (plan.PricePerHome ?? 0));
                    Assert.True((sited.NextHome ?? double.MaxValue) >= (plan.PricePerHome ?? 0));
                }
            },
            iter: 2_000);

    [Theory]
    [InlineData(SitingGoal.Dissimilarity)]
    [InlineData(SitingGoal.InformationTheory)]
    public void For_SmallTowns_IsTheBestOfAllPlans(SitingGoal goal) =>
        Questions.Where(question => question.Areas.Length <= 4 && question.Homes <= 8).Sample(
            question =>
            {
                var (areas, homes) = question;
                var best = Every(areas, homes).Min(placed => UsualSites.Index(areas, placed, goal));
                Assert.Equal(best, BestSites.For(areas, homes, goal).After, 1e-12);
            },
            iter: 300);

    private static IEnumerable<long[]> Every(ReadOnlyMemory<SitingArea> areas, long homes) =>
        areas.Length == 0 ? (homes == 0 ? [[]] : [])
        : from more in Tries(areas.Span[0])
          where more <= homes
          from rest in Every(areas[1..], homes - more)
          select (long[])[more, .. rest];

    private static IEnumerable<long> Tries(SitingArea area) => Enumerable.Range(0, (int)(area.Capacity - area.Least) + 1).Select(more => area.Least + more);

    // The entropy of everybody together: people times nats each.
    private static double Entropy(double group, double others) =>
        new[] { group, others }.Where(count => count > 0).Sum(count => -count * Math.Log(count / (group + others)));
}
