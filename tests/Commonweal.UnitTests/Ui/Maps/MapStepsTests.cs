using Commonweal.Platform.Ui.Maps;
using CsCheck;

namespace Commonweal.UnitTests.Ui.Maps;

public class MapStepsTests
{
    [Fact]
    public void Of_EvenlySpreadValues_TakesRoundEqualSpans()
    {
        var steps = MapSteps.Of([2, 9, 14, 18, 23, 27, 33, 38, 41, 49], 0);

        Assert.Equal(StepRule.EqualSpans, steps.Rule);
        Assert.Equal([(1, 0m, 9m, 2), (2, 10m, 19m, 2), (3, 20m, 29m, 2), (4, 30m, 39m, 2), (5, 40m, 49m, 2)], Plain(steps));
    }

    [Fact]
    public void Of_LeaningValues_TakesEqualCounts()
    {
        var steps = MapSteps.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 400], 0);

        Assert.Equal(StepRule.EqualCounts, steps.Rule);
        Assert.Equal([(1, 1m, 2m, 2), (2, 3m, 4m, 2), (3, 5m, 6m, 2), (4, 7m, 8m, 2), (5, 9m, 400m, 2)], Plain(steps));
    }

    [Fact]
    public void Of_FewValues_GivesEachAStep()
    {
        Assert.Equal([(1, 0m, 0m, 2), (3, 4m, 4m, 1), (5, 7m, 7m, 1)], Plain(MapSteps.Of([0, 7, 4, 0], 0)));
        Assert.Equal([(3, 6m, 6m, 2)], Plain(MapSteps.Of([6, 6], 0)));
        Assert.Empty(MapSteps.Of([], 0).Steps);
    }

    [Fact]
    public void Of_Shares_RoundsToWhatIsShown()
    {
        var steps = MapSteps.Of([0.04m, 0.11m, 0.19m, 0.28m, 0.33m, 0.41m, 0.48m, 0.44m], 1);

        Assert.Equal(1, steps.ShadeOf(0.04m, 1));
        Assert.Equal(5, steps.ShadeOf(0.48m, 1));
        Assert.All(steps.Steps, step => Assert.Equal(step.From, Math.Round(step.From, 1)));
    }

    [Fact]
    public void Of_AnyValues_PutsEachIntoExactlyOneStepInOrder() =>
        Gen.Select(Gen.Decimal[-1_000m, 100_000m].Array[0, 90], Gen.Int[0, 2]).Sample((values, decimals) =>
        {
            var steps = MapSteps.Of(values, decimals);

            Assert.InRange(steps.Steps.Count, values.Length == 0 ? 0 : 1, 5);
            Assert.Equal(values.Length, steps.Steps.Sum(step => step.Districts));
            Assert.All(values, value => Assert.Single(steps.Steps, step =>
                Math.Round(value, decimals) >= step.From && Math.Round(value, decimals) <= step.To && step.Shade == steps.ShadeOf(value, decimals)));
            Assert.Equal(steps.Steps.OrderBy(step => step.From).Select(step => step.Shade), steps.Steps.Select(step => step.Shade).Order());
            Assert.All(steps.Steps, step => Assert.InRange(step.Shade, 1, 5));
        });

    private static IEnumerable<(int Shade, decimal From, decimal To, int Districts)> Plain(MapSteps steps) =>
        steps.Steps.Select(step => (step.Shade, step.From, step.To, step.Districts));
}
