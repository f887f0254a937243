using Commonweal.Analysis.CommonGround;
using Commonweal.Engagement.Consultations.Results;
using Commonweal.Engagement.Consultations.Take;
using Xunit;

namespace Commonweal.UnitTests.Consultations;

/// <summary>The map stays small and loses nobody; a burst is about votes.</summary>
public sealed class OpinionCanvasTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(30_000)]
    public void Draw_AnyNumber_FewDotsThatCountEverybody(int people)
    {
        var random = new Random(3);
        var points = Enumerable.Range(0, people).Select(at => new MapPoint(random.NextDouble() + (at % 2 * 3), random.NextDouble())).ToList();

        var (dots, outlines) = OpinionCanvas.Draw(points, at => at % 5 == 0 ? null : at % 2, 2);

        Assert.InRange(dots.Count, 1, 320);
        Assert.Equal(people, dots.Sum(d => d.People));
        Assert.Equal(people / 5, dots.Where(d => d.Group < 0).Sum(d => d.People));
        Assert.All(dots, d => Assert.True(d.X is >= 0 and <= OpinionCanvas.Width && d.Y is >= 0 and <= OpinionCanvas.Height));
        Assert.True(outlines[0].X < outlines[1].X);
    }

    [Fact]
    public void Draw_AllInOnePlace_IsOneDot()
        => Assert.Equal(40, Assert.Single(OpinionCanvas.Draw([.. Enumerable.Repeat(new MapPoint(1, 1), 40)], _ => 0, 1).Dots).People);

    [Theory]
    [InlineData(29, 0, 0, null)]
    [InlineData(30, 0, 0, 1)]
    [InlineData(0, 2, 40, -1)]
    [InlineData(30, 10, 0, null)]
    public void Burst_ManyLikeVotes_ByThePlainRule(int agree, int pass, int disagree, int? said)
        => Assert.Equal(said, Bursts.Of(agree, pass, disagree)?.Said);
}
