using Commonweal.Analysis.Mixing;

namespace Commonweal.UnitTests.Mixing;

public class DesignTests
{
    [Fact]
    public void Rounds_OfEveryDesign_SeatAllAndRepeatNothing()
    {
        for (var tables = 1; tables <= 13; tables++)
        {
            for (var seats = 1; seats <= tables; seats++)
            {
                Holds(tables, seats, tables * seats);
                if (seats > 1)
                    Holds(tables, seats, (tables * seats) - 1);
            }
        }
    }

    [Theory]
    [InlineData(8, 4, 9)]
    [InlineData(5, 5, 6)]
    [InlineData(9, 3, 13)]
    [InlineData(4, 2, 7)]
    [InlineData(12, 3, 16)]
    public void Rounds_OfKnownDesigns_AreAsManyAsTheGeometryHas(int tables, int seats, int rounds)
    {
        Assert.NotNull(RepeatFreeRounds.For(Golfers(rounds)));
        Assert.Null(RepeatFreeRounds.For(Golfers(rounds + 1)));

        SeatingTask Golfers(int count) => new(tables * seats, SeatingTask.EvenSeats(tables * seats, tables), count);
    }

    [Fact]
    public void Ring_DivisibleElements_DifferByWhatCanBeDividedBy()
    {
        for (var order = 2; order <= 32; order++)
        {
            var ring = new FiniteRing(order);
            foreach (var one in ring.Divisible)
            {
                foreach (var other in ring.Divisible.Where(other => other != one))
                {
                    var difference = ring.Minus(one, other);
                    Assert.Equal(order, Enumerable.Range(0, order).Select(element => ring.Times(difference, element)).Distinct().Count());
                }
            }
        }
    }

    // All the rounds a design has.
    private static void Holds(int tables, int seats, int people)
    {
        var rounds = Enumerable.Range(1, 60).TakeWhile(count => Design(count) is not null).LastOrDefault();
        if (rounds == 0)
            return;
        var found = Design(rounds)!;
        Assert.Equal(rounds, found.Length);
        Assert.All(found, round => Assert.Equal(Enumerable.Range(0, people), round.SelectMany(table => table).Order()));
        Assert.All(found, round => Assert.InRange(round.Max(table => table.Length), 1, seats));
        var pairs = found.SelectMany(round => round).SelectMany(table => table.SelectMany(one => table.Where(other => other > one).Select(other => (one, other)))).ToList();
        Assert.Equal(pairs.Count, pairs.Distinct().Count());

        int[][][]? Design(int count) => RepeatFreeRounds.For(new SeatingTask(people, SeatingTask.EvenSeats(people, tables), count));
    }
}
