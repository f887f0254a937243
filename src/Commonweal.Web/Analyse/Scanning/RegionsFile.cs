using System.Globalization;
using Commonweal.Analysis.Scanning;

namespace Commonweal.Web.Analyse.Scanning;

/// <summary>A file of regions: <c>id,x,y</c>, and for a scan of one time also <c>cases,population</c>. Other columns are passed over.</summary>
internal sealed class RegionsFile
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly List<ScanRegion> regions = [];

    /// <summary>What the regions are called, in the order of the file.</summary>
    internal List<string> Ids { get; } = [];

    internal IReadOnlyList<ScanRegion> Regions => regions;

    /// <summary>The position of a region, or null.</summary>
    internal int? Position(string id) => positions.TryGetValue(id, out var position) ? position : null;

    /// <summary>Reads the regions with their cases and population.</summary>
    internal static RegionsFile ReadCounted(string path, ScanCoordinates coordinates, ScanModel model)
    {
        using var file = DelimitedFile.Open(path);
        var (cases, population) = (file.Column("cases"), file.Column("population"));
        var read = new RegionsFile();
        var sum = 0L;
        read.Fill(file, coordinates, (row, place) =>
        {
            var region = new ScanRegion(place, row.Count(cases), row.Number(population));
            if (region.Population < 0) throw row.Fault($"'population' is {row[population]}; a population cannot be negative.");
            if (region is { Population: 0, Cases: > 0 }) throw row.Fault("there are cases where 'population' is 0.");
            if (model == ScanModel.Bernoulli && region.Population < region.Cases) throw row.Fault("there are more cases than 'population', which --model bernoulli does not know.");
            if (model == ScanModel.Bernoulli && row.Count(population) > int.MaxValue) throw row.Fault("'population' is too large.");
            if ((sum += region.Cases) > ScanLimits.MostCases) throw row.Fault(TooManyCases);
            return region;
        });
        return read;
    }

    /// <summary>Reads where the regions lie.</summary>
    internal static RegionsFile ReadPlaces(string path, ScanCoordinates coordinates)
    {
        using var file = DelimitedFile.Open(path);
        var read = new RegionsFile();
        read.Fill(file, coordinates, (_, place) => new ScanRegion(place, 0, 0));
        return read;
    }

    internal static string TooManyCases { get; } = string.Create(CultureInfo.InvariantCulture, $"these are more than {ScanLimits.MostCases:N0} cases, the most a scan takes.");

    private void Fill(DelimitedFile file, ScanCoordinates coordinates, Func<DelimitedRow, ScanPoint, ScanRegion> read)
    {
        var (id, x, y) = (file.Column("id"), file.Column("x"), file.Column("y"));
        foreach (var row in file.Rows())
        {
            var place = new ScanPoint(row.Number(x), row.Number(y));
            if (coordinates == ScanCoordinates.Degrees && (Math.Abs(place.X) > 180 || Math.Abs(place.Y) > 90)) throw row.Fault("with --degrees 'x' is a longitude from -180 to 180 and 'y' a latitude from -90 to 90.");
            regions.Add(read(row, place));
            Ids.Add(row.Text(id));
            if (!positions.TryAdd(Ids[^1], positions.Count)) throw row.Fault($"there are two regions {InputFault.Quote(Ids[^1])}.");
            if (regions.Count > ScanLimits.MostRegions) throw row.Fault(string.Create(CultureInfo.InvariantCulture, $"these are more than {ScanLimits.MostRegions:N0} regions, the most a scan takes."));
        }

        if (regions.Count == 0) throw file.Fault("there are no regions.");
    }
}
