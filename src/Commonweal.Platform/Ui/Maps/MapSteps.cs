namespace Commonweal.Platform.Ui.Maps;

/// <summary>How values were put into steps.</summary>
internal enum StepRule
{
    /// <summary>At most five different values: one step each.</summary>
    OneValueEach,

    /// <summary>Every step spans the same.</summary>
    EqualSpans,

    /// <summary>Every step holds about as many districts.</summary>
    EqualCounts,
}

/// <summary>One shade of the map: the least and the greatest value it stands for, both included.</summary>
internal sealed record MapStep(int Shade, decimal From, decimal To, int Districts);

/// <summary>
/// Puts values into at most five steps. Equal spans are easiest to read and are taken when each of them holds a district
/// and none more than half of them; figures about people mostly lean to one side, and then equal counts show more.
/// </summary>
internal sealed class MapSteps
{
    private const int Most = 5;

    private MapSteps(StepRule rule, IReadOnlyList<MapStep> steps) => (Rule, Steps) = (rule, steps);

    public StepRule Rule { get; }

    public IReadOnlyList<MapStep> Steps { get; }

    public static MapSteps Of(IEnumerable<decimal> values, int decimals)
    {
        var sorted = values.Select(value => Math.Round(value, decimals)).Order().ToArray();
        var distinct = sorted.Distinct().ToArray();
        if (distinct.Length <= Most)
        {
            return new(StepRule.OneValueEach, Shaded([.. distinct.Select(value => (value, value))], sorted));
        }

        var equal = Shaded(EqualSpans(sorted, decimals), sorted);
        return equal.Count >= Most - 1 && equal.All(step => step.Districts > 0 && step.Districts * 2 <= sorted.Length)
            ? new(StepRule.EqualSpans, equal)
            : new(StepRule.EqualCounts, Shaded(EqualCounts(sorted), sorted));
    }

    /// <summary>The shade of a value, 1 to 5.</summary>
    public int ShadeOf(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals);
        return Steps.First(step => rounded <= step.To).Shade;
    }

    private static List<(decimal From, decimal To)> EqualSpans(decimal[] sorted, int decimals)
    {
        var unit = Unit(decimals);
        var (least, greatest) = (sorted[0], sorted[^1]);
        var bottom = least >= 0 && least * 4 <= greatest ? 0 : least;
        var span = RoundNumbers(unit).First(span => span % unit == 0 && Start(bottom, span) + (span * Most) > greatest);
        var spans = new List<(decimal From, decimal To)>();
        for (var from = Start(bottom, span); from <= greatest; from += span)
        {
            spans.Add((from, from + span - unit));
        }

        return spans;
    }

    private static decimal Start(decimal bottom, decimal span) => Math.Floor(bottom / span) * span;

    private static IEnumerable<decimal> RoundNumbers(decimal unit)
    {
        for (var power = unit; ; power *= 10)
        {
            yield return power;
            yield return power * 2;
            yield return power * 2.5m;
            yield return power * 5;
        }
    }

    private static List<(decimal From, decimal To)> EqualCounts(decimal[] sorted)
    {
        var spans = new List<(decimal From, decimal To)>();
        var begin = 0;
        for (var step = 1; step <= Most && begin < sorted.Length; step++)
        {
            // Equal values belong together: a step ends only where the next value differs.
            var end = Math.Max(begin, (int)Math.Round(sorted.Length * step / (double)Most) - 1);
            while (end + 1 < sorted.Length && sorted[end + 1] == sorted[end])
            {
                end++;
            }

            spans.Add((sorted[begin], sorted[end]));
            begin = end + 1;
        }

        return spans;
    }

    private static List<MapStep> Shaded(List<(decimal From, decimal To)> spans, decimal[] sorted) =>
        [.. spans.Select((span, i) => new MapStep(
            spans.Count == 1 ? 3 : 1 + (int)Math.Round(i * (Most - 1) / (double)(spans.Count - 1)),
            span.From, span.To, sorted.Count(value => value >= span.From && value <= span.To)))];

    private static decimal Unit(int decimals)
    {
        var unit = 1m;
        for (var i = 0; i < decimals; i++)
        {
            unit /= 10;
        }

        return unit;
    }
}
