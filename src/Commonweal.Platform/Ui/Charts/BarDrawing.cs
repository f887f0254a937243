using System.Text.Encodings.Web;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Pictures;

namespace Commonweal.Platform.Ui.Charts;

/// <summary>Writes a bar chart as the table it is: each row has its bar, so that drawing and figures cannot part.</summary>
internal static class BarDrawing
{
    public static Markup Write(BarChart chart, Texts texts, HtmlEncoder encoder)
    {
        var html = new Markup(encoder);
        var frame = new PictureFrame(chart.Id, chart.Caption, chart.Unit, chart.Summary, chart.Source);
        frame.Open(html, "chart");
        html.Add($"<table class=\"chart-bars\"><thead><tr><th scope=\"col\">{chart.Things}</th><th scope=\"col\" class=\"picture-number\">{chart.Unit}</th></tr></thead><tbody>");
        var values = chart.Bars.Select(bar => bar.Value ?? 0).Append(0).ToArray();
        var (low, span) = (values.Min(), values.Max() - values.Min());
        foreach (var bar in chart.Bars)
        {
            WriteRow(html, bar, chart.Decimals, low, span == 0 ? 1 : span, texts);
        }

        html.Add($"</tbody></table>");
        frame.Close(html, texts);
        return html;
    }

    private static void WriteRow(Markup html, ChartBar bar, int decimals, decimal low, decimal span, Texts texts)
    {
        html.Add($"<tr><th scope=\"row\"><span class=\"chart-bar-row\"><span class=\"chart-bar-name\">");
        if (bar.Link is { } link)
        {
            html.Add($"<a href=\"{link}\">{bar.Name}</a>");
        }
        else
        {
            html.Add($"{bar.Name}");
        }

        if (bar.Note is { } note)
        {
            html.Add($" <span class=\"chart-bar-note\">{note}</span>");
        }

        html.Add($"</span><svg class=\"chart-bar\" aria-hidden=\"true\">");
        if (bar.Value is { } value)
        {
            // Plus zero: a bar at the very edge would otherwise begin at −0.
            var from = (double)((Math.Min(value, 0) - low) / span * 100) + 0.0;
            var width = (double)(Math.Abs(value) / span * 100);
            html.Add($"<rect x=\"{(texts.Current.IsRightToLeft ? 100 - from - width : from)}%\" width=\"{width}%\" height=\"100%\"/>");
        }

        html.Add($"</svg></span></th><td class=\"picture-number\">{PictureNumbers.Say(bar.Value, bar.IsHidden, decimals, texts)}</td></tr>");
    }
}
