using Commonweal.Platform.Ui.Pictures;

namespace Commonweal.Platform.Ui.Charts;

/// <summary>Marks the points that somebody had something to say about.</summary>
internal static class NoteDrawing
{
    /// <summary>Two notes nearer than this part of the width lean away from each other.</summary>
    private const double Near = 28;

    /// <summary>A note is about this wide to each side on a phone, in per cent: no line of the chart may run through it.</summary>
    private const double Reach = 13;

    public static void Write(Markup html, Plot plot, TimeScale times, ChartSeries series, int decimals)
    {
        var noted = series.Points.Where(point => point is { Note: not null, Value: not null }).ToArray();
        for (var i = 0; i < noted.Length; i++)
        {
            var point = noted[i];
            var anchor = (IsNear(noted, i - 1, plot), IsNear(noted, i, plot)) switch
            {
                (true, false) => "start",
                (false, true) => "end",
                _ => times.Anchor(point.On, 0.2),
            };
            var (x, y) = (plot.X(point.On), plot.Y(point.Value!.Value));
            var above = Highest(series, x, plot);
            if (above < y - 1)
            {
                html.Add($"<line class=\"chart-lead\" x1=\"{x}%\" x2=\"{x}%\" y1=\"{y}%\" y2=\"{above}%\"/>");
            }

            html.Add($"<circle class=\"chart-noted\" cx=\"{x}%\" cy=\"{y}%\" r=\"4.5\"/>");
            html.Add($"<text class=\"chart-note\" y=\"{above}%\" text-anchor=\"{anchor}\"><tspan x=\"{x}%\" dy=\"-2em\">{point.Note}</tspan>");
            html.Add($"<tspan class=\"chart-note-value\" x=\"{x}%\" dy=\"1.2em\">{PictureNumbers.Write(point.Value.Value, decimals)}</tspan></text>");
        }
    }

    private static double Highest(ChartSeries series, double x, Plot plot) =>
        series.Points.Where(other => other.Value is not null && Math.Abs(plot.X(other.On) - x) < Reach).Min(other => plot.Y(other.Value!.Value));

    private static bool IsNear(ChartPoint[] noted, int i, Plot plot) =>
        i >= 0 && i + 1 < noted.Length && Math.Abs(plot.X(noted[i].On) - plot.X(noted[i + 1].On)) < Near;
}
