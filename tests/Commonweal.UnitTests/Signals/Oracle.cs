using System.Globalization;
using Commonweal.Analysis.Signals;

namespace Commonweal.UnitTests.Signals;

/// <summary>Compares what a method says with every row of a file of expected results.</summary>
internal static class Oracle
{
    private const double Tolerance = 1e-9;

    /// <summary>Compares thresholds to 1e-9 relative, integers exactly, and alarms; returns the number of rows.</summary>
    internal static int Agrees(string name, Func<CountSeries, IReadOnlyList<SignalPoint>> method, Action<OracleFile, int, SignalPoint>? alsoCompare = null)
    {
        var file = OracleFile.Read(name);
        var byUnit = Enumerable.Range(0, file.Rows).GroupBy(row => file.Has("unit") ? file.Text(row, "unit") : "", StringComparer.Ordinal);
        foreach (var unit in byUnit)
        {
            var points = method(OracleFile.Series(name, unit.Key));
            foreach (var row in unit)
            {
                var point = points[int.Parse(file.Text(row, "t"), CultureInfo.InvariantCulture) - 1];
                var place = $"{name}, {unit.Key}, t = {point.Index + 1}";
                Assert.Equal(file.Text(row, "observed"), point.Observed.ToString(CultureInfo.InvariantCulture));
                Near(file.Number(row, "upperbound"), point.Threshold, place);
                Assert.True((file.Text(row, "alarm") == "1") == point.Alarm, $"{place}: alarm {point.Alarm}");
                alsoCompare?.Invoke(file, row, point);
            }
        }

        return file.Rows;
    }

    internal static void Near(double? expected, double? actual, string place)
    {
        if (expected is not { } theirs || actual is not { } ours)
            Assert.True(expected is null && actual is null, $"{place}: {actual} instead of {expected}");
        else if (theirs == Math.Floor(theirs))
            Assert.True(theirs == ours, $"{place}: {ours:R} instead of {theirs:R}");
        else
            Assert.True(Math.Abs(ours - theirs) <= Tolerance * Math.Abs(theirs), $"{place}: {ours:R} instead of {theirs:R}");
    }
}
