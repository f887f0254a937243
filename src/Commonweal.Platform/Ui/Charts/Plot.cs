using System.Globalization;
using System.Text;

namespace Commonweal.Platform.Ui.Charts;

/// <summary>
/// Places the values of a series in a picture. All places are percentages, so that the picture stretches with the page
/// while its words keep their size: a drawing that is scaled shrinks them to nothing on a phone.
/// </summary>
internal sealed class Plot(ValueScale values, TimeScale times, double top, double bottom)
{
    private const double Side = 1;

    /// <summary>The lower end of the scale.</summary>
    public double Base => bottom;

    public double X(DateOnly day) => Side + (times.Part(day) * (100 - (2 * Side)));

    public double Y(decimal value) => bottom - (values.Part(value) * (bottom - top));

    /// <summary>The line through the points as the <c>d</c> of a path in a box of 1,000 by 1,000; a gap where a figure is missing.</summary>
    public string Line(ChartSeries series) => Path(series, closed: false);

    /// <summary>The same, closed along zero, to be filled.</summary>
    public string Area(ChartSeries series) => Path(series, closed: true);

    /// <summary>Points with gaps on both sides: no line reaches them, so each needs a dot.</summary>
    public static IEnumerable<ChartPoint> Lonely(ChartSeries series) => Runs(series).Where(run => run.Count == 1).Select(run => run[0]);

    private static IEnumerable<List<ChartPoint>> Runs(ChartSeries series)
    {
        var run = new List<ChartPoint>();
        foreach (var point in series.Points)
        {
            if (point.Value is not null)
            {
                run.Add(point);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private string Path(ChartSeries series, bool closed)
    {
        var path = new StringBuilder();
        foreach (var run in Runs(series).Where(run => run.Count > 1))
        {
            if (closed)
            {
                Step(path, 'M', run[0].On, 0);
            }

            var pen = closed ? 'L' : 'M';
            foreach (var point in run)
            {
                Step(path, pen, point.On, point.Value!.Value);
                pen = 'L';
            }

            if (closed)
            {
                Step(path, 'L', run[^1].On, 0);
                path.Append('Z');
            }
        }

        return path.ToString();
    }

    private void Step(StringBuilder path, char pen, DateOnly on, decimal value) =>
        path.Append(CultureInfo.InvariantCulture, $"{pen}{X(on) * 10:0} {Y(value) * 10:0}");
}
