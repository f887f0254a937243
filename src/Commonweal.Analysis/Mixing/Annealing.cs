namespace Commonweal.Analysis.Mixing;

/// <summary>Improves a plan by exchanges between two tables of a round, with simulated annealing.</summary>
internal static class Annealing
{
    private const int Block = 1024;

    // The last part of the steps takes no step back, so that the plan ends where no single exchange drawn helps.
    private const double Still = 0.02;

    /// <summary>Anneals for a number of steps, from one temperature to another (in meetings again); stops at the best that can be.</summary>
    public static void Run(Hall hall, long steps, double hot, double cold, ref Draw draw)
    {
        var blocks = Math.Max(1, steps / Block);
        var (temperature, factor) = (hot * Hall.Scale, Cooling.Factor(hot, cold, blocks));
        var exchanges = new Exchanges(hall.Task);
        for (var block = 0L; block < blocks && hall.Cost > hall.Least; block++)
        {
            var still = block >= blocks * (1 - Still);
            Run(hall, exchanges, (int)Math.Min(Block, steps - (block * Block)), still ? 0 : Cooling.Fixed(temperature), ref draw);
            temperature *= factor;
        }
    }

    private static void Run(Hall hall, Exchanges exchanges, int steps, long temperature, ref Draw draw)
    {
        var open = (uint)(hall.Task.Rounds - hall.FirstOpen);
        for (var step = 0; step < steps; step++)
        {
            var random = draw.Next();
            var round = hall.FirstOpen + (int)(((random & 0xFFFF) * open) >> 16);
            var one = exchanges.One(random >> 16);
            var other = exchanges.Other(one, random >> 32);
            var (tableA, tableB) = (hall.TableOf(round, one), hall.TableOf(round, other));
            if (tableA == tableB || tableA < 0 || tableB < 0)
                continue;
            var allowed = Cooling.Allowed(temperature, random);
            if (hall.IsPlain)
            {
                var change = hall.Delta(round, tableA, tableB, one, other, allowed);
                if (change <= allowed)
                    hall.Exchange(round, tableA, tableB, [one], [other], change);
            }
            else if (exchanges.Try(hall, round, one, other, ref draw))
            {
                var change = hall.Delta(round, tableA, tableB, exchanges.FromA, exchanges.FromB);
                if (change <= allowed)
                    hall.Exchange(round, tableA, tableB, exchanges.FromA, exchanges.FromB, change);
            }
        }
    }
}
