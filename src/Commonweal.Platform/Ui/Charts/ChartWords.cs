using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Pictures;

namespace Commonweal.Platform.Ui.Charts;

/// <summary>Says what a chart shows to those who do not see it.</summary>
internal static class ChartWords
{
    public static string Describe(string caption, IReadOnlyList<ChartSeries> all, ChartPeriod period, int decimals, Texts texts) =>
        all.Count == 1
            ? Describe(all[0], caption, period, decimals, texts)
            : string.Join(" ", all.Select(series => Describe(series, series.Name, period, decimals, texts)).Prepend(caption + "."));

    public static string Describe(ChartSeries series, string name, ChartPeriod period, int decimals, Texts texts)
    {
        var known = series.Points.Where(point => point.Value is not null).ToArray();
        if (known.Length == 0)
        {
            return texts["charts.empty", ("name", name)];
        }

        var highest = known.MaxBy(point => point.Value)!;
        return texts["charts.describe",
            ("name", name),
            ("from", TimeScale.Write(known[0].On, period, texts)),
            ("to", TimeScale.Write(known[^1].On, period, texts)),
            ("highest", PictureNumbers.Write(highest.Value!.Value, decimals)),
            ("when", TimeScale.Write(highest.On, period, texts)),
            ("last", PictureNumbers.Write(known[^1].Value!.Value, decimals))];
    }
}
