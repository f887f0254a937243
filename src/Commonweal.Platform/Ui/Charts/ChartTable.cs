using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Pictures;

namespace Commonweal.Platform.Ui.Charts;

/// <summary>The figures of a chart, folded away: a row for each time and a column for each line.</summary>
internal static class ChartTable
{
    public static void Write(
        Markup html, PictureFrame frame, IReadOnlyList<ChartSeries> all, ChartPeriod period, int decimals, Texts texts)
    {
        html.Add($"<details class=\"picture-figures\"><summary>{texts["pictures.asTable"]}</summary>");
        frame.OpenTable(html, "chart-table", texts);
        html.Add($"<thead><tr><th scope=\"col\">{texts[PeriodKey(period)]}</th>");
        foreach (var series in all)
        {
            html.Add($"<th scope=\"col\" class=\"picture-number\">{series.Name}</th>");
        }

        html.Add($"</tr></thead><tbody>");
        var columns = all.Select(series => series.Points.ToDictionary(point => point.On)).ToArray();
        foreach (var day in columns.SelectMany(column => column.Keys).Distinct().Order())
        {
            html.Add($"<tr><th scope=\"row\">{TimeScale.Write(day, period, texts)}</th>");
            foreach (var column in columns)
            {
                var point = column.GetValueOrDefault(day);
                html.Add($"<td class=\"picture-number\">{PictureNumbers.Say(point?.Value, point?.IsHidden ?? false, decimals, texts)}</td>");
            }

            html.Add($"</tr>");
        }

        PictureFrame.CloseTable(html);
        html.Add($"</details>");
    }

    private static string PeriodKey(ChartPeriod period) => period switch
    {
        ChartPeriod.Day => "common.day",
        ChartPeriod.Week => "charts.week",
        ChartPeriod.Month => "common.month",
        ChartPeriod.Year => "common.year",
    };
}
