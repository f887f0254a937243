using System.Text.Encodings.Web;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Pictures;

namespace Commonweal.Platform.Ui.Charts;

/// <summary>Writes a line chart: lines named where they end, marked points, and the figures as a table.</summary>
internal sealed class LineDrawing
{
    private const int MostLines = 4;

    private readonly LineChart chart;
    private readonly Texts texts;
    private readonly Markup html;
    private readonly ValueScale values;
    private readonly TimeScale times;
    private readonly Plot plot;

    private LineDrawing(LineChart chart, Texts texts, HtmlEncoder encoder)
    {
        this.chart = chart;
        this.texts = texts;
        html = new Markup(encoder);
        var points = chart.Series.SelectMany(series => series.Points).ToArray();
        values = ValueScale.Of(points.Select(point => point.Value).OfType<decimal>(), chart.Decimals);
        times = new TimeScale(points, texts.Current.IsRightToLeft);
        plot = new Plot(values, times, top: 14, bottom: 90);
    }

    /// <summary>The edge at which a line of text of this direction begins.</summary>
    private string Start => texts.Current.IsRightToLeft ? "100%" : "0";

    public static Markup Write(LineChart chart, Texts texts, HtmlEncoder encoder)
    {
        if (chart.Series.Count > MostLines)
        {
            throw new ArgumentException($"A line chart shows at most {MostLines} lines; use small multiples.", nameof(chart));
        }

        var drawing = new LineDrawing(chart, texts, encoder);
        drawing.WriteFigure();
        return drawing.html;
    }

    private void WriteFigure()
    {
        var frame = new PictureFrame(chart.Id, chart.Caption, chart.Unit, chart.Summary, chart.Source);
        var described = ChartWords.Describe(chart.Caption, chart.Series, chart.Period, chart.Decimals, texts);
        frame.Open(html, "chart");
        html.Add($"<div class=\"chart-plot\"><svg class=\"chart-area\" role=\"img\" aria-label=\"{described}\">");
        WriteScales();
        WriteLines();
        WriteValues();
        foreach (var series in chart.Series)
        {
            NoteDrawing.Write(html, plot, times, series, chart.Decimals);
        }

        html.Add($"</svg>");
        if (chart.Series.Count > 1)
        {
            WriteNames();
        }

        html.Add($"</div>");
        if (chart.Series.Count > 1)
        {
            WriteKey();
        }

        ChartTable.Write(html, frame, chart.Series, chart.Period, chart.Decimals, texts);
        frame.Close(html, texts);
    }

    private void WriteScales()
    {
        foreach (var tick in values.Ticks)
        {
            var y = plot.Y(tick);
            html.Add($"<line class=\"{(tick == 0 ? "chart-zero" : "chart-grid")}\" x1=\"0\" x2=\"100%\" y1=\"{y}%\" y2=\"{y}%\"/>");
        }

        foreach (var (i, (day, name)) in times.Ticks().Index())
        {
            var x = plot.X(day);
            html.Add($"<line class=\"chart-mark\" x1=\"{x}%\" x2=\"{x}%\" y1=\"{plot.Base}%\" y2=\"{plot.Base + 1.5}%\"/>");
            html.Add($"<text class=\"chart-tick{(i % 2 == 0 ? "" : " chart-between")}\" x=\"{x}%\" y=\"{plot.Base}%\" dy=\"1.5em\" text-anchor=\"{times.Anchor(day, 0.08)}\">{name}</text>");
        }
    }

    // After the lines, for one may begin where its value is written.
    private void WriteValues()
    {
        foreach (var tick in values.Ticks)
        {
            html.Add($"<text class=\"chart-tick\" x=\"{Start}\" y=\"{plot.Y(tick)}%\" dy=\"-0.35em\">{PictureNumbers.Write(tick, chart.Decimals)}</text>");
        }
    }

    private void WriteLines()
    {
        html.Add($"<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\">");
        if (chart.Series.Count == 1)
        {
            html.Add($"<path class=\"chart-fill\" d=\"{plot.Area(chart.Series[0])}\"/>");
        }

        for (var i = chart.Series.Count - 1; i >= 0; i--)
        {
            html.Add($"<path class=\"chart-line chart-{i + 1}\" d=\"{plot.Line(chart.Series[i])}\"/>");
        }

        html.Add($"</svg>");
        for (var i = 0; i < chart.Series.Count; i++)
        {
            foreach (var point in Plot.Lonely(chart.Series[i]))
            {
                html.Add($"<circle class=\"chart-dot chart-{i + 1}\" cx=\"{plot.X(point.On)}%\" cy=\"{plot.Y(point.Value!.Value)}%\" r=\"3\"/>");
            }
        }
    }

    private void WriteNames()
    {
        html.Add($"<svg class=\"chart-names\" aria-hidden=\"true\">");
        foreach (var (series, lines, y) in NamePlaces.Of(chart.Series, plot))
        {
            html.Add($"<text class=\"chart-name chart-{series + 1}\" y=\"{y}%\" dy=\"{0.35 - (0.6 * (lines.Count - 1))}em\">");
            for (var i = 0; i < lines.Count; i++)
            {
                html.Add($"<tspan x=\"{Start}\" dy=\"{(i == 0 ? 0 : 1.2)}em\">{lines[i]}</tspan>");
            }

            html.Add($"</text>");
        }

        html.Add($"</svg>");
    }

    // On a phone there is no room beside the lines; the style sheet shows either the names there or this.
    private void WriteKey()
    {
        html.Add($"<ul class=\"chart-key\">");
        for (var i = 0; i < chart.Series.Count; i++)
        {
            html.Add($"<li><svg aria-hidden=\"true\"><line class=\"chart-line chart-{i + 1}\" x1=\"0\" x2=\"100%\" y1=\"50%\" y2=\"50%\"/></svg> {chart.Series[i].Name}</li>");
        }

        html.Add($"</ul>");
    }
}
