using Commonweal.Analysis.Mixing;
using CsCheck;

namespace Commonweal.UnitTests.Mixing;

public class SeatingPropertyTests
{
    private static readonly SearchEffort Short = new(60_000);

    [Fact]
    public void Arrange_AnyTask_SeatsEverybodyOnceARoundWithinTheSeats() =>
        MixedTasks.Any.Sample((task) =>
        {
            var plan = Seating.Arrange(task, Short, 1);

            Assert.Equal(task.Rounds, plan.Rounds.Count);
            foreach (var tables in plan.Rounds)
            {
                Assert.Equal(Enumerable.Range(0, task.People), tables.SelectMany(table => table).Order());
                Assert.All(tables.Zip(task.Capacities), pair => Assert.True(pair.First.Count <= pair.Second));
                foreach (var table in tables)
                    Assert.All(table, person => Assert.Subset(table.ToHashSet(), task.UnitOf(person).ToHashSet()));
            }
        }, iter: 60);

    [Fact]
    public void Cost_AfterManyExchanges_IsThatOfThePlanCountedAnew() =>
        MixedTasks.Any.Sample((task) =>
        {
            var draw = new Draw(7);
            var hall = new Hall(task, [.. Enumerable.Range(0, task.Rounds).Select(_ => Packing.Round(task, ref draw))]);
            var before = MixedTasks.Cost(task, new SeatingPlan(hall.Plan()));
            Assert.Equal(before, hall.Cost / (double)Hall.Scale, 0.1);

            Annealing.Run(hall, 2_000, 2, 0.2, ref draw);

            Assert.Equal(MixedTasks.Cost(task, new SeatingPlan(hall.Plan())), hall.Cost / (double)Hall.Scale, 0.1);
            Assert.Equal(new Hall(task, hall.Plan()).Cost, hall.Cost);
            Assert.True(hall.Least <= hall.Cost);
        }, iter: 100);

    [Fact]
    public void Arrange_SameSeed_IsTheSamePlan() =>
        Gen.Select(MixedTasks.Any, Gen.Int).Sample((task, seed) =>
            Assert.Equal(Flat(Seating.Arrange(task, Short, seed)), Flat(Seating.Arrange(task, Short, seed))), iter: 15);

    [Fact]
    public void Arrange_OtherSeed_IsAnotherPlan()
    {
        var task = new SeatingTask(20, SeatingTask.EvenSeats(20, 4), 3, [[.. Enumerable.Range(0, 20).Select(person => person % 3 == 0 ? "a" : "b")]]);

        Assert.NotEqual(Flat(Seating.Arrange(task, Short, 1)), Flat(Seating.Arrange(task, Short, 2)));
    }

    [Fact]
    public void Arrange_SmallTasks_FindsTheBestOfAllPlans() =>
        Gen.Int[0, 1].Array[6].Array[1, 2].Sample((fields) =>
        {
            var task = new SeatingTask(6, [3, 3], 3, [.. fields.Select(field => (IReadOnlyList<string>)[.. field.Select(value => $"{value}")])]);
            int[][][] halves = [.. Enumerable.Range(0, 32).Where(bits => int.PopCount(bits) == 2)
                .Select(bits => Enumerable.Range(0, 6).GroupBy(person => person == 5 || (bits >> person & 1) != 0).Select(side => side.ToArray()).ToArray())];
            var best = (from one in halves from two in halves from three in halves select MixedTasks.Cost(task, new SeatingPlan([one, two, three]))).Min();

            Assert.Equal(best, MixedTasks.Cost(task, Seating.Arrange(task, new SearchEffort(200_000), 1)), 0.01);
        }, iter: 4);

    private static IEnumerable<int> Flat(SeatingPlan plan) => plan.Rounds.SelectMany(tables => tables.SelectMany((table, at) => table.Append(-1 - at)));
}
