namespace Commonweal.Analysis.Mixing;

/// <summary>
/// The rule of simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983): a step that makes the plan worse by d is taken
/// with probability exp(−d / temperature), which is: where d does not pass temperature × −ln(a random number). The
/// logarithms come from a table of whole numbers, so that no machine's mathematics decides differently.
/// </summary>
internal static class Cooling
{
    private const int Bits = 12;
    private const int One = 1 << 16;

    private static readonly int[] MinusLog =
        [.. Enumerable.Range(0, 1 << Bits).Select(i => (int)Math.Round(-Math.Log((i + 0.5) / (1 << Bits)) * One))];

    /// <summary>How much worse a step may make it this time.</summary>
    /// <param name="temperature">The temperature in sixteenths of a 65536th of a unit of cost.</param>
    /// <param name="random">Random bits, of which the highest decide.</param>
    public static long Allowed(long temperature, ulong random) => (temperature * MinusLog[random >> (64 - Bits)]) >> 20;

    /// <summary>A temperature, in the unit of <see cref="Allowed"/>.</summary>
    public static long Fixed(double temperature) => (long)(temperature * 16);

    /// <summary>By what to multiply so often to fall from one temperature to the other, rounded so that machines agree.</summary>
    public static double Factor(double hot, double cold, long times) =>
        Math.Round(Math.Pow(cold / hot, 1.0 / times) * (1L << 40)) / (1L << 40);
}
