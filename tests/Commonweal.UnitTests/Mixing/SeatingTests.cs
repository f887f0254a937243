using Commonweal.Analysis.Mixing;

namespace Commonweal.UnitTests.Mixing;

public class SeatingTests
{
    [Fact]
    public void Arrange_AFiftiethOfTheEffort_IsAtLeastAsGoodAsDreamInEverything()
    {
        foreach (var dream in Registers.Dream.GroupBy(run => (run.GetProperty("data").GetString(), run.GetProperty("rounds").GetInt32(), run.GetProperty("tables").GetInt32())))
        {
            var task = Registers.Task(dream.First());

            var quality = SeatingQuality.Of(task, Seating.Arrange(task, SearchEffort.OfSeconds(0.04), 1));

            Assert.InRange(quality.Repeats, 0, dream.Min(run => run.GetProperty("repeat_pairs").GetInt32()));
            Assert.InRange(quality.Imbalance, 0, dream.Min(run => run.GetProperty("diversity_raw_L1").GetDouble()) + 0.00005);
            Assert.InRange(quality.QuotaBreaks, 0, dream.Min(run => run.GetProperty("floorceil_violations").GetInt32()));
        }
    }

    [Fact]
    public void Arrange_KirkmansSchoolgirls_NeverMeetTwice()
        => Assert.Equal(1, Meetings(5, 3, 7).MostMeetings);

    [Fact]
    public void Arrange_SocialGolfersEightFourNine_NeverMeetTwice()
        => Assert.Equal(1, Meetings(8, 4, 9).MostMeetings);

    [Fact]
    public void Arrange_ThreeLanguages_EveryTableSharesOne()
    {
        string[][] spoken = [.. Enumerable.Range(0, 48).Select(person => (person % 12) switch { < 4 => new[] { "en" }, < 6 => ["ar"], < 8 => ["uk"], < 10 => ["en", "ar"], _ => ["en", "uk"] })];
        var task = new SeatingTask(48, SeatingTask.EvenSeats(48, 6), 3, [[.. Enumerable.Range(0, 48).Select(person => person % 2 == 0 ? "w" : "m")]], spoken);

        var quality = SeatingQuality.Of(task, Seating.Arrange(task, SearchEffort.OfSeconds(0.02), 1));

        Assert.Equal(0, quality.WithoutLanguage);
        Assert.Equal(0, quality.QuotaBreaks);
    }

    [Fact]
    public void Arrange_TogetherApartAndSmallTables_AreRespected()
    {
        var task = new SeatingTask(
            23, [2, 4, 6, 6, 8], 4, [[.. Enumerable.Range(0, 23).Select(person => $"{person % 4}")]],
            together: [[0, 1, 2], [2, 3], [10, 11]],
            apart: [[0, 10], [5, 6, 7, 8]]);

        var plan = Seating.Arrange(task, SearchEffort.OfSeconds(0.02), 3);

        Assert.Equal(0, SeatingQuality.Of(task, plan).ApartBroken);
        Assert.All(plan.Rounds, tables => Assert.Equal([2, 4, 5, 6, 6], tables.Select(table => table.Count).Order()));
        Assert.All(plan.Rounds, tables => Assert.Single(tables, table => new[] { 0, 1, 2, 3 }.Intersect(table).Any()));
        Assert.All(plan.Rounds, tables => Assert.Single(tables, table => table.Contains(10) || table.Contains(11)));
    }

    [Theory]
    [InlineData(0, "There must be 1 to 10000 people, not 0.")]
    [InlineData(3, "3 people cannot fill 4 tables.")]
    [InlineData(9, "9 people do not fit in 8 seats.")]
    public void Task_ThatCannotBe_IsRefused(int people, string message)
        => Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => new SeatingTask(people, [2, 2, 2, 2], 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void Task_WhoseWishesContradict_IsRefused()
    {
        Assert.StartsWith("Person 0 is to sit both", Refusal(together: [[0, 1], [1, 2]], apart: [[0, 2]]), StringComparison.Ordinal);
        Assert.StartsWith("3 people are to sit together", Refusal(together: [[0, 1], [1, 2]], apart: []), StringComparison.Ordinal);
        Assert.StartsWith("There is no person 8", Refusal(together: [[7, 8]], apart: []), StringComparison.Ordinal);
    }

    [Fact]
    public void Arrange_UnitsThatFitNoTable_AreRefusedInsteadOfSeparated()
    {
        var task = new SeatingTask(6, [3, 3], 1, together: [[0, 1], [2, 3], [4, 5]]);

        Assert.StartsWith("No table has 2 seats left", Assert.Throws<NoSeatException>(() => Seating.Arrange(task, new SearchEffort(1000), 1)).Message, StringComparison.Ordinal);
    }

    private static string Refusal(int[][] together, int[][] apart) =>
        Assert.Throws<ArgumentException>(() => new SeatingTask(8, [2, 2, 2, 2], 1, together: together, apart: apart)).Message;

    private static SeatingQuality Meetings(int tables, int seats, int rounds)
    {
        var task = new SeatingTask(tables * seats, SeatingTask.EvenSeats(tables * seats, tables), rounds);
        return SeatingQuality.Of(task, Seating.Arrange(task, SearchEffort.OfSeconds(10), 1));
    }
}
