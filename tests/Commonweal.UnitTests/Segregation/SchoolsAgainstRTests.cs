using Commonweal.Analysis.Segregation;
using Expected = Commonweal.UnitTests.Segregation.ReferenceMix.Expected;
using Schools = Commonweal.UnitTests.Segregation.ReferenceMix.Schools;

namespace Commonweal.UnitTests.Segregation;

/// <summary>Every row of R's segregation package about schools in 2000 and 2005.</summary>
public class SchoolsAgainstRTests
{
    private readonly Dictionary<string, Schools> schools = new(StringComparer.Ordinal);

    [Fact]
    public void Indices_Schools_AreThoseOfR()
    {
        var rows = ReferenceMix.Values("expected_R_segregation.csv").Where(row => !row.Dataset.Contains("->", StringComparison.Ordinal)).ToList();
        Assert.All(rows, row => Assert.Equal(row.Value, Value(row), 1e-9));
        Assert.Equal(162, rows.Count);
    }

    [Fact]
    public void Local_EachSchool_IsThatOfR()
    {
        var parts = LocalSegregation.OfAreas(Read("schools00").Table).ToDictionary(part => part.Name);
        var rows = ReferenceMix.Rows("segregation/expected_local_by_school_schools00.csv").ToList();
        Assert.All(rows, row =>
        {
            Assert.Equal(ReferenceMix.Number(row[1]), parts[row[0]].Linkage, 1e-9);
            Assert.Equal(ReferenceMix.Number(row[2]), parts[row[0]].Share, 1e-9);
        });
        Assert.Equal(parts.Count, rows.Count);
    }

    private Schools Read(string name) => schools.TryGetValue(name, out var read) ? read : schools[name] = Schools.Read(name);

    private double Value(Expected row)
    {
        var of = Read(row.Dataset);
        return row.Index switch
        {
            "M" or "H" => Part(of, row),
            "nested_M" or "nested_H" => Nested(of, row),
            "entropy" => row.Detail == "race" ? Diversity.Entropy(Totals(of.Table)) : Diversity.Entropy([.. Enumerable.Range(0, of.Table.Areas.Count).Select(of.Table.AreaTotal)]),
            "local_ls" => LocalSegregation.OfGroups(of.Table)[of.Group(row.Detail)].Linkage,
            "local_p" => LocalSegregation.OfGroups(of.Table)[of.Group(row.Detail)].Share,
            "exposure" => row.Detail.Split(" -> ") is [var met, var by] ? Exposure.Between(of.Table, of.Group(met), of.Group(by)) : double.NaN,
            "isolation" => Exposure.Isolation(of.Table, of.Group(row.Detail)),
            "D" => Pair(of, row.Detail.Split(" vs ")).Dissimilarity,
            _ => Within(of, row),
        };
    }

    private static double Part(Schools of, Expected row)
    {
        var split = RegionalSegregation.Of(of.Table, of.States);
        var (m, h) = row.Detail switch
        {
            "race x school" => (MultigroupSegregation.MutualInformation(of.Table), MultigroupSegregation.InformationTheory(of.Table)),
            "race x state (between)" => (split.Between.MutualInformation, split.Between.InformationTheory),
            "race x school within state" => (split.Within.MutualInformation, split.Within.InformationTheory),
            _ => throw new ArgumentException(row.Detail, nameof(row)),
        };
        return row.Index == "M" ? m : h;
    }

    private static double Nested(Schools of, Expected row)
    {
        var parts = SegregationPart.Nested(of.Table, [of.States, of.Districts]);
        var part = row.Detail switch
        {
            "state within " => parts[0],
            "district within state" => parts[1],
            "school within state, district" => parts[2],
            _ => throw new ArgumentException(row.Detail, nameof(row)),
        };
        return row.Index == "nested_M" ? part.MutualInformation : part.InformationTheory;
    }

    private static double Within(Schools of, Expected row)
    {
        var state = RegionalSegregation.Of(of.Table, of.States).Regions.Single(region => row.Detail == "state " + region.Region);
        return row.Index switch
        {
            "within_M" => state.MutualInformation,
            "within_p" => state.Share,
            "within_H" => state.InformationTheory,
            "within_ent_ratio" => state.EntropyRatio,
            _ => throw new ArgumentException(row.Index, nameof(row)),
        };
    }

    private static TwoGroupSegregation Pair(Schools of, string[] names) => names[1] == "rest"
        ? TwoGroupSegregation.Against(of.Table, of.Group(names[0]))
        : TwoGroupSegregation.Between(of.Table, of.Group(names[0]), of.Group(names[1]));

    private static double[] Totals(MixTable table) => [.. Enumerable.Range(0, table.Groups.Count).Select(table.GroupTotal)];
}
