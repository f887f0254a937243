using System.Text.Encodings.Web;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Pictures;

namespace Commonweal.Platform.Ui.Charts;

/// <summary>Writes small multiples: the same time and the same scale in each, so that only the shapes differ.</summary>
internal static class PanelDrawing
{
    public static Markup Write(SmallMultiples chart, Texts texts, HtmlEncoder encoder)
    {
        var html = new Markup(encoder);
        var points = chart.Panels.SelectMany(panel => panel.Points).ToArray();
        var values = ValueScale.Of(points.Select(point => point.Value).OfType<decimal>(), chart.Decimals);
        var times = new TimeScale(points, texts.Current.IsRightToLeft);
        var plot = new Plot(values, times, top: 16, bottom: 80);
        var frame = new PictureFrame(chart.Id, chart.Caption, chart.Unit, chart.Summary, chart.Source);
        var (low, high) = (PictureNumbers.Write(values.Low, chart.Decimals), PictureNumbers.Write(values.High, chart.Decimals));
        frame.Open(html, "chart");
        html.Add($"<ul class=\"chart-panels\">");
        foreach (var panel in chart.Panels)
        {
            var described = ChartWords.Describe(panel, panel.Name, chart.Period, chart.Decimals, texts);
            html.Add($"<li><p class=\"chart-panel-name\">{panel.Name}</p><svg class=\"chart-panel\" role=\"img\" aria-label=\"{described}\">");
            WriteLine(html, plot, panel);
            WriteHighest(html, plot, times, panel, chart.Decimals);
            WriteTimes(html, plot, times, texts.Current.IsRightToLeft);
            html.Add($"</svg></li>");
        }

        html.Add($"</ul><p class=\"chart-same\">{texts["charts.sameScale", ("from", low), ("to", high)]}</p>");
        ChartTable.Write(html, frame, chart.Panels, chart.Period, chart.Decimals, texts);
        frame.Close(html, texts);
        return html;
    }

    private static void WriteLine(Markup html, Plot plot, ChartSeries panel)
    {
        html.Add($"<line class=\"chart-zero\" x1=\"0\" x2=\"100%\" y1=\"{plot.Y(0)}%\" y2=\"{plot.Y(0)}%\"/>");
        html.Add($"<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\"><path class=\"chart-fill\" d=\"{plot.Area(panel)}\"/><path class=\"chart-line chart-1\" d=\"{plot.Line(panel)}\"/></svg>");
        foreach (var point in Plot.Lonely(panel))
        {
            html.Add($"<circle class=\"chart-dot chart-1\" cx=\"{plot.X(point.On)}%\" cy=\"{plot.Y(point.Value!.Value)}%\" r=\"2.5\"/>");
        }
    }

    private static void WriteHighest(Markup html, Plot plot, TimeScale times, ChartSeries panel, int decimals)
    {
        if (panel.Points.Where(point => point.Value is not null).MaxBy(point => point.Value) is not { } highest)
        {
            return;
        }

        var (x, y) = (plot.X(highest.On), plot.Y(highest.Value!.Value));
        html.Add($"<circle class=\"chart-noted\" cx=\"{x}%\" cy=\"{y}%\" r=\"3\"/>");
        html.Add($"<text class=\"chart-note-value\" x=\"{x}%\" y=\"{y}%\" dy=\"-0.6em\" text-anchor=\"{times.Anchor(highest.On, 0.15)}\">{PictureNumbers.Write(highest.Value.Value, decimals)}</text>");
    }

    private static void WriteTimes(Markup html, Plot plot, TimeScale times, bool rightToLeft)
    {
        var ticks = times.Ticks().ToArray();
        if (ticks.Length < 2)
        {
            return;
        }

        html.Add($"<text class=\"chart-tick\" x=\"{(rightToLeft ? 100 : 0)}%\" y=\"{plot.Base}%\" dy=\"1.3em\">{ticks[0].Name}</text>");
        html.Add($"<text class=\"chart-tick\" x=\"{plot.X(ticks[^1].Day)}%\" y=\"{plot.Base}%\" dy=\"1.3em\" text-anchor=\"{times.Anchor(ticks[^1].Day, 0.15)}\">{ticks[^1].Name}</text>");
    }
}
