using Commonweal.Analysis.CommonGround;

namespace Commonweal.Engagement.Consultations.Results;

/// <summary>
/// Draws the map so that it stays small and shows nobody: people near each other become one dot, the outermost are drawn in
/// to the edge, and a group is a soft ellipse around most of its members.
/// </summary>
internal static class OpinionCanvas
{
    public const int Width = 1000, Height = 620;
    private const int Margin = 40, MostDots = 320;

    public static (IReadOnlyList<MapDot> Dots, IReadOnlyList<Outline> Outlines) Draw(IReadOnlyList<MapPoint> points, Func<int, int?> groupOf, int groups)
    {
        if (points.Count == 0) return ([], []);
        var (x, y) = (Scale(points.Select(p => p.X), Width), Scale(points.Select(p => p.Y), Height));
        var placed = points.Select((p, at) => (X: x(p.X), Y: y(p.Y), Group: groupOf(at) ?? -1)).ToList();
        var dots = new List<MapDot>();
        for (var cell = 12; cell <= 120 && (dots.Count == 0 || dots.Count > MostDots); cell += 6)
        {
            var size = cell;
            dots = [.. placed.GroupBy(p => ((int)p.X / size, (int)p.Y / size, p.Group)).OrderBy(g => g.Key)
                .Select(g => new MapDot((int)g.Average(p => p.X), (int)g.Average(p => p.Y), g.Key.Group, g.Count()))];
        }
        return (dots, [.. Enumerable.Range(0, groups).Select(group => Around([.. placed.Where(p => p.Group == group).Select(p => (p.X, p.Y))]))]);
    }

    private static Func<double, double> Scale(IEnumerable<double> values, int length)
    {
        var sorted = values.Order().ToArray();
        var (low, high) = (sorted[sorted.Length / 100], sorted[sorted.Length - 1 - (sorted.Length / 100)]);
        var span = high - low;
        return value => span <= 0 ? length / 2.0 : Margin + ((Math.Clamp(value, low, high) - low) / span * (length - (2 * Margin)));
    }

    /// <summary>The ellipse of 1.7 deviations, which holds about three quarters of a cloud.</summary>
    private static Outline Around(IReadOnlyList<(double X, double Y)> points)
    {
        if (points.Count == 0) return new Outline(Width / 2, Height / 2, 0, 0, 0);
        var (mx, my) = (points.Average(p => p.X), points.Average(p => p.Y));
        var (xx, yy) = (points.Average(p => (p.X - mx) * (p.X - mx)), points.Average(p => (p.Y - my) * (p.Y - my)));
        var xy = points.Average(p => (p.X - mx) * (p.Y - my));
        var (half, apart) = ((xx + yy) / 2, Math.Sqrt((((xx - yy) / 2) * ((xx - yy) / 2)) + (xy * xy)));
        var (along, across) = (1.7 * Math.Sqrt(half + apart), 1.7 * Math.Sqrt(Math.Max(half - apart, 0)));
        return new Outline((int)mx, (int)my, (int)along + 12, (int)across + 12, (int)(Math.Atan2(2 * xy, xx - yy) * 90 / Math.PI));
    }
}
