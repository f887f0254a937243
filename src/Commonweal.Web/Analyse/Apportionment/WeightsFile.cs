using System.Globalization;

namespace Commonweal.Web.Analyse.Apportionment;

/// <summary>A file of who shares: <c>name,weight</c>. Weights are kept as decimals, because they must not be rounded.</summary>
internal sealed record WeightsFile(IReadOnlyList<string> Names, IReadOnlyList<decimal> Weights)
{
    internal static WeightsFile Read(string path)
    {
        using var file = DelimitedFile.Open(path);
        var (name, weight) = (file.Column("name"), file.Column("weight"));
        var (names, weights, seen) = (new List<string>(), new List<decimal>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in file.Rows())
        {
            if (!seen.Add(row.Text(name))) throw row.Fault($"there are two of the name {InputFault.Quote(row[name])}.");
            if (!decimal.TryParse(row[weight], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) throw row.Fault($"'weight' is {InputFault.Quote(row[weight])}, which is not a number.");
            if (value < 0) throw row.Fault($"'weight' is {row[weight]}; a weight cannot be negative.");
            names.Add(row[name]);
            weights.Add(value);
        }

        if (weights.Count == 0) throw file.Fault("there is nobody to share.");
        if (weights.All(value => value == 0)) throw file.Fault("every weight is 0.");
        return new WeightsFile(names, weights);
    }
}
