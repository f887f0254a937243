using System.Globalization;
using Commonweal.Analysis.Scanning;

namespace Commonweal.Web.Analyse.Scanning;

/// <summary>A file of events: <c>region,time,count</c>, the time a whole number of equal steps; rows of the same region and time are added up.</summary>
internal sealed record EventsFile(int[,] Counts, long First)
{
    internal static EventsFile Read(string path, RegionsFile regions)
    {
        using var file = DelimitedFile.Open(path);
        var (region, time, count) = (file.Column("region"), file.Column("time"), file.Column("count"));
        var counted = new Dictionary<(int Region, long Time), int>();
        var (first, last, sum) = (long.MaxValue, long.MinValue, 0L);
        foreach (var row in file.Rows())
        {
            var at = regions.Position(row.Text(region)) ?? throw row.Fault($"there is no region {InputFault.Quote(row[region])} in the file of regions.");
            var (when, events) = (row.Count(time), row.Count(count));
            if ((sum += events) > ScanLimits.MostCases) throw row.Fault(RegionsFile.TooManyCases);
            (first, last) = (Math.Min(first, when), Math.Max(last, when));
            if (last - first >= ScanLimits.MostCells / regions.Regions.Count)
                throw row.Fault(string.Create(CultureInfo.InvariantCulture, $"from time {first} to {last} these are more than {ScanLimits.MostCells:N0} regions times steps, the most a scan takes. Count longer steps."));
            counted[(at, when)] = counted.GetValueOrDefault((at, when)) + (int)events;
        }

        if (counted.Count == 0) throw file.Fault("there are no events.");
        var counts = new int[regions.Regions.Count, last - first + 1];
        foreach (var ((at, when), events) in counted)
            counts[at, when - first] = events;
        return new EventsFile(counts, first);
    }
}
