using Commonweal.Analysis.Siting;
using CsCheck;

namespace Commonweal.UnitTests.Siting;

public class SitingLimitsTests
{
    [Fact]
    public void WithTarget_AnyArea_LetsInAsManyAsTheHighestShareAllowsAndNotOneMore() =>
        Gen.Select(Gen.Long[0, 200], Gen.Long[0, 200], Gen.Long[0, 100], Gen.Int[1, 999]).Sample((group, others, capacity, thousandths) =>
        {
            var highest = thousandths / 1000m;
            var area = new SitingArea("area", group, others, capacity).WithTarget(highest);
            if (area.Capacity > 0)
                Assert.True(Share(area, area.Capacity) <= highest);
            if (area.Capacity < capacity)
                Assert.True(Share(area, area.Capacity + 1) > highest);
        });

    [Fact]
    public void WithTarget_AnyArea_AsksForAsManyAsTheLowestShareNeedsAndNotOneMore() =>
        Gen.Select(Gen.Long[0, 200], Gen.Long[1, 200], Gen.Long[0, 100], Gen.Int[1, 999]).Sample((group, others, capacity, thousandths) =>
        {
            var lowest = thousandths / 1000m;
            var area = new SitingArea("area", group, others, capacity).WithTarget(1, lowest);
            if (area.Least < capacity)
                Assert.True(Share(area, area.Least) >= lowest);
            if (area.Least > 0)
                Assert.True(Share(area, area.Least - 1) < lowest);
        });

    [Fact]
    public void For_TargetsForTheMix_KeepsThemWhereHomesAreAdded()
    {
        SitingArea[] areas = [.. new[] { (10L, 90L), (5L, 95L), (60L, 40L) }.Select((mix, at) => new SitingArea($"{at}", mix.Item1, mix.Item2, 100).WithTarget(0.25m, 0.1m))];
        var plan = BestSites.For(areas, 30);
        Assert.Equal([12L, 18L, 0L], [.. plan.Areas.Select(area => area.Homes)]);
        Assert.Equal(6, areas[1].Least);
        Assert.Equal([20L, 26L, 0L], [.. BestSites.For(areas, 46).Areas.Select(area => area.Homes)]);
        Assert.Throws<ImpossibleSitingException>(() => BestSites.For(areas, 47));
    }

    [Fact]
    public void UsualSites_AnyTown_PlaceAllHomesWithinTheLimits() =>
        CertificateTests.Questions.Sample(question =>
        {
            var (areas, homes) = question;
            foreach (var placed in new[] { UsualSites.WhereTheGroupLives(areas, homes), UsualSites.WherePeopleLive(areas, homes), UsualSites.HighestShareFirst(areas, homes) })
            {
                Assert.Equal(homes, placed.Sum());
                Assert.All(areas.Zip(placed), area => Assert.InRange(area.Second, area.First.Least, area.First.Capacity));
                Assert.True(BestSites.For(areas, homes).After <= UsualSites.Index(areas, placed, SitingGoal.Dissimilarity) + 1e-12);
            }
        });

    [Fact]
    public void For_CountsOfACountry_DoNotOverflow()
    {
        SitingArea[] areas = [new("a", 900_000_000, 2_000_000_000, 5), new("b", 100_000_000, 3_000_000_000, 5)];
        var plan = BestSites.For(areas, 5);
        Assert.Equal([0L, 5L], [.. plan.Areas.Select(area => area.Homes)]);
    }

    [Fact]
    public void For_AreasAlikeInDissimilarity_ChoosesTheOneWithLowerEntropyIndex()
    {
        // A home in either of the first two closes the same gap of D; the second is the less mixed.
        SitingArea[] areas = [new("mixed", 30, 70, 10), new("unmixed", 0, 40, 10), new("full", 90, 10, 10)];
        var plan = BestSites.For(areas, 1);
        Assert.Equal(1, plan.Areas[1].Homes);
    }

    [Fact]
    public void For_TooManyHomesOrTooFew_SaysSo()
    {
        SitingArea[] areas = [new("a", 1, 9, 4, 2), new("b", 5, 5, 3)];
        Assert.Equal("There is room for 7 homes, not for 8.", Assert.Throws<ImpossibleSitingException>(() => BestSites.For(areas, 8)).Message);
        Assert.Equal("The areas must get 2 homes, more than 1.", Assert.Throws<ImpossibleSitingException>(() => BestSites.For(areas, 1)).Message);
        Assert.Throws<ImpossibleSitingException>(() => BestSites.For([new("a", 0, 9, 4)], 3));
        Assert.Throws<ImpossibleSitingException>(() => new SitingArea("a", 1, 9, 4, 5));
        Assert.Throws<ArgumentException>(() => new SitingArea("a", -1, 9, 4));
    }

    private static decimal Share(SitingArea area, long more) =>
        area.Group + area.Others + more == 0 ? 0 : (area.Group + more) / (decimal)(area.Group + area.Others + more);
}
