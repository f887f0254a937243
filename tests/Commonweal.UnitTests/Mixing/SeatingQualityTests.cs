using System.Text.Json;
using Commonweal.Analysis.Mixing;

namespace Commonweal.UnitTests.Mixing;

public class SeatingQualityTests
{
    [Fact]
    public void Quality_OfDreamsPlans_IsThatOfTheOracle()
    {
        Assert.Equal(18, Registers.Dream.Count);
        foreach (var dream in Registers.Dream)
        {
            var quality = SeatingQuality.Of(Registers.Task(dream), Plan(dream));

            Assert.Equal(dream.GetProperty("repeat_pairs").GetInt32(), quality.Repeats);
            Assert.Equal(dream.GetProperty("max_repeat").GetInt32(), quality.MostMeetings);
            Assert.Equal(dream.GetProperty("diversity_raw_L1").GetDouble(), quality.Imbalance, 0.00005);
            Assert.Equal(dream.GetProperty("floorceil_violations").GetInt32(), quality.QuotaBreaks);
        }
    }

    [Fact]
    public void Quality_OfASmallPlan_IsWhatAHandCounts()
    {
        var task = new SeatingTask(
            6, [3, 3], 2, [["w", "w", "m", "m", "m", "m"], ["s", "s", "s", "t", "t", "t"]],
            [["en"], ["en", "ar"], ["ar"], ["fr"], ["fr"], ["fr", "en"]],
            together: [[3, 4]],
            apart: [[0, 1], [2, 5]]);
        var plan = new SeatingPlan([[[0, 1, 2], [3, 4, 5]], [[0, 1, 5], [2, 3, 4]]]);

        var quality = SeatingQuality.Of(task, plan);

        // 0 and 1 meet twice, against the wish to be apart; 3 and 4 are together by wish. Shares: w 2/3 and 0 against 1/3, in both rounds.
        // Of s and t, three sit at a table in the first round where one and a half would be fair; in the second two and one.
        Assert.Equal(1, quality.Repeats);
        Assert.Equal(2, quality.MostMeetings);
        Assert.Equal(2 / 3.0, quality.Imbalance, 1e-12);
        Assert.Equal(4, quality.QuotaBreaks);
        Assert.Equal(2, quality.WithoutLanguage);
        Assert.Equal(2, quality.ApartBroken);
    }

    [Fact]
    public void Quality_OfAPlanForOthers_IsRefused()
        => Assert.Throws<ArgumentException>(() => SeatingQuality.Of(new SeatingTask(4, [2, 2], 1), new SeatingPlan([[[0, 1], [2, 4]]])));

    private static SeatingPlan Plan(JsonElement dream) =>
        new(dream.GetProperty("allocation").Deserialize<int[][][]>()!);
}
