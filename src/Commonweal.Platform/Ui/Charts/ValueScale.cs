namespace Commonweal.Platform.Ui.Charts;

/// <summary>The scale of the values: it holds zero always, and round numbers to read it by.</summary>
internal sealed class ValueScale
{
    private ValueScale(decimal step, decimal low, decimal high)
    {
        (Low, High) = (low, high);
        for (var tick = low; tick <= high; tick += step)
        {
            Ticks.Add(tick);
        }
    }

    public decimal Low { get; }

    public decimal High { get; }

    public List<decimal> Ticks { get; } = [];

    public static ValueScale Of(IEnumerable<decimal> values, int decimals)
    {
        var all = values.Append(0).ToArray();
        var (least, greatest) = (all.Min(), all.Max());
        var step = RoundStep((greatest - least) / 4, decimals);
        var (low, high) = (Math.Floor(least / step) * step, Math.Ceiling(greatest / step) * step);
        return new(step, low, low == high ? high + step : high);
    }

    /// <summary>Where a value lies between the bottom of the scale, 0, and its top, 1.</summary>
    public double Part(decimal value) => (double)((value - Low) / (High - Low));

    private static decimal RoundStep(decimal atLeast, int decimals)
    {
        // A step finer than the figures are written would give two marks of the scale the same label.
        var unit = decimals switch { 0 => 1m, 1 => 0.1m, _ => 0.01m };
        for (var power = unit; ; power *= 10)
        {
            foreach (var factor in (ReadOnlySpan<decimal>)[1m, 2m, 2.5m, 5m])
            {
                if (power * factor >= atLeast && power * factor % unit == 0)
                {
                    return power * factor;
                }
            }
        }
    }
}
