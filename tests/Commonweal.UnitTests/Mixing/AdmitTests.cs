using Commonweal.Analysis.Mixing;

namespace Commonweal.UnitTests.Mixing;

public class AdmitTests
{
    private static readonly SearchEffort Short = SearchEffort.OfSeconds(0.02);

    [Fact]
    public void Admit_FivePeopleLate_AllSitAndHardlyAnybodyMoves()
    {
        var (task, plan) = Late(95);

        var later = Seating.Admit(task, plan, Short, 1);

        Assert.All(later.Rounds, tables => Assert.Equal(Enumerable.Range(0, 100), tables.SelectMany(table => table).Order()));
        Assert.All(later.Rounds, tables => Assert.All(tables, table => Assert.Equal(10, table.Count)));
        Assert.InRange(plan.Changes(later), 0, 12);
        var anew = SeatingQuality.Of(task, Seating.Arrange(task, Short, 1));
        Assert.InRange(SeatingQuality.Of(task, later).Repeats, 0, anew.Repeats + 15);
    }

    [Fact]
    public void Admit_ChangesWorthVeryMuch_MovesNobody()
    {
        var (task, plan) = Late(97);

        Assert.Equal(0, plan.Changes(Seating.Admit(task, plan, Short, 1, worth: 1000)));
    }

    [Fact]
    public void Admit_AfterTheSecondRound_LeavesWhatIsOverAndCountsItsMeetings()
    {
        var (task, plan) = Late(96);

        var later = Seating.Admit(task, plan, Short, 1, firstOpen: 2);

        Assert.All(plan.Rounds.Zip(later.Rounds).Take(2), round => Assert.Equal(round.First, round.Second));
        Assert.All(later.Rounds.Skip(2), tables => Assert.Equal(100, tables.Sum(table => table.Count)));
    }

    [Fact]
    public void Admit_ALatePersonOfOneLanguage_SitsWhereItIsSpoken()
    {
        string[][] spoken = [["en"], ["en"], ["ar", "en"], ["ar"], ["ar"], ["ar"], ["ar"], ["en"]];
        var task = new SeatingTask(8, [4, 4], 2, languages: spoken, together: [[3, 6]]);
        var plan = new SeatingPlan([[[0, 1, 2], [3, 4, 5]], [[0, 1, 2], [3, 4, 5]]]);

        var later = Seating.Admit(task, plan, Short, 1);

        Assert.All(later.Rounds, tables => Assert.Equal([0, 1, 2, 7], tables[0]));
        Assert.All(later.Rounds, tables => Assert.Equal([3, 4, 5, 6], tables[1]));
    }

    [Fact]
    public void Admit_WhatDoesNotFit_IsRefused()
    {
        var plan = new SeatingPlan([[[0, 1], [2]]]);

        Assert.Throws<ArgumentException>(() => Seating.Admit(new SeatingTask(4, [2, 2], 2), plan, Short, 1));
        Assert.Throws<ArgumentException>(() => Seating.Admit(new SeatingTask(2, [2, 2], 1), plan, Short, 1));
        Assert.Throws<ArgumentException>(() => Seating.Admit(new SeatingTask(4, [1, 3], 1), plan, Short, 1));
        Assert.Throws<NoSeatException>(() => Seating.Admit(new SeatingTask(4, [2, 2], 1, together: [[0, 2]]), plan, Short, 1));
        Assert.Throws<NoSeatException>(() => Seating.Admit(new SeatingTask(4, [2, 2], 1, together: [[0, 3]]), plan, Short, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Seating.Admit(new SeatingTask(4, [2, 2], 1), plan, Short, 1, firstOpen: 2));
    }

    // A plan for the first people of a register; the others come late.
    private static (SeatingTask Task, SeatingPlan Plan) Late(int inTime)
    {
        var task = Registers.Task("100i_4j_3k_3d_data", ["gender", "age", "region"], 10, 4);
        var everybody = Seating.Arrange(task, Short, 5);
        return (task, new SeatingPlan([.. everybody.Rounds.Select(tables => (IReadOnlyList<IReadOnlyList<int>>)[.. tables.Select(table => (IReadOnlyList<int>)[.. table.Where(person => person < inTime)])])]));
    }
}
