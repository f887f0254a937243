namespace Commonweal.Platform.Ui.Charts;

/// <summary>Where the names of lines stand at their ends: each beside its own last point, pushed apart where two would touch.</summary>
internal static class NamePlaces
{
    private const int LineLength = 16;
    private const int MostLines = 3;

    /// <summary>A line of text in per cent of a chart's height, which the style sheet fixes.</summary>
    private const double LineHeight = 6.5;

    public static IReadOnlyList<(int Series, IReadOnlyList<string> Lines, double Y)> Of(IReadOnlyList<ChartSeries> series, Plot plot)
    {
        var places = series
            .Select((one, i) => (Series: i, Lines: Broken(one.Name), Y: End(one, plot)))
            .OrderBy(place => place.Y)
            .ToArray();
        for (var i = 1; i < places.Length; i++)
        {
            places[i].Y = Math.Max(places[i].Y, places[i - 1].Y + Room(places[i - 1].Lines, places[i].Lines));
        }

        // Pushed down past the end they are pushed up again.
        var lowest = plot.Base;
        for (var i = places.Length - 1; i >= 0; i--)
        {
            places[i].Y = Math.Min(places[i].Y, lowest);
            lowest = i == 0 ? lowest : places[i].Y - Room(places[i - 1].Lines, places[i].Lines);
        }

        return places;
    }

    /// <summary>A long name in at most three lines, broken between words.</summary>
    public static IReadOnlyList<string> Broken(string name)
    {
        var lines = new List<string>();
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && (lines[^1].Length + word.Length < LineLength || lines.Count == MostLines))
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private static double End(ChartSeries series, Plot plot) =>
        series.Points.LastOrDefault(point => point.Value is not null) is { } last ? plot.Y(last.Value!.Value) : plot.Base;

    private static double Room(IReadOnlyList<string> above, IReadOnlyList<string> below) =>
        LineHeight * (above.Count + below.Count) / 2.0;
}
