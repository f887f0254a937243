using Commonweal.Analysis.Segregation;
using Expected = Commonweal.UnitTests.Segregation.ReferenceMix.Expected;

namespace Commonweal.UnitTests.Segregation;

/// <summary>Every finite row of PySAL's segregation package that does not ask where areas lie.</summary>
public class MixAgainstPysalTests
{
    private static readonly Lazy<Dictionary<string, MixTable>> Tables = new(() => new Dictionary<string, MixTable>(StringComparer.Ordinal)
    {
        ["schools00"] = ReferenceMix.Schools.Read("schools00").Table,
        ["grid8x8"] = ReferenceMix.Grid(),
    });

    [Fact]
    public void Indices_SchoolsAndGrid_AreThoseOfPysal()
    {
        var compared = 0;
        foreach (var row in ReferenceMix.Values("expected_pysal.csv"))
        {
            if (Value(row) is not { } value)
                continue;
            compared++;
            Assert.True(Math.Abs(row.Value - value) <= 1e-9, $"{row}: {value}");
        }

        // With the 104 rows of the spatial tests these are all 644 finite ones.
        Assert.Equal(540, compared);
    }

    private static double? Value(Expected row)
    {
        var table = Tables.Value[row.Dataset];
        if (row.Detail.StartsWith("spatial", StringComparison.Ordinal))
            return null;
        if (row.Detail.EndsWith(" vs rest", StringComparison.Ordinal))
            return OneGroup(TwoGroupSegregation.Against(table, ReferenceMix.IndexOf(table.Groups, row.Detail[..^8])), row.Index);
        return row.Index.StartsWith("MultiLoc", StringComparison.Ordinal) ? Local(table, row.Index, row.Detail.Split(':')) : AllGroups(table, row.Index);
    }

    private static double? AllGroups(MixTable table, string index) => index switch
    {
        "MultiDissim" => MultigroupSegregation.Dissimilarity(table),
        "MultiGini" => MultigroupSegregation.Gini(table),
        "MultiNormExposure" => MultigroupSegregation.NormalizedExposure(table),
        "MultiInfoTheory" => MultigroupSegregation.InformationTheory(table),
        "MultiRelativeDiversity" => MultigroupSegregation.RelativeDiversity(table),
        "MultiSquaredCoefVar" => MultigroupSegregation.SquaredCoefficientOfVariation(table),
        "MultiDivergence" => MultigroupSegregation.MutualInformation(table),
        "MultiDiversity" => Diversity.Entropy(Totals(table)),
        "SimpsonsConcentration" => Diversity.Concentration(Totals(table)),
        "SimpsonsInteraction" => Diversity.Interaction(Totals(table)),
        _ => null,
    };

    private static double? OneGroup(TwoGroupSegregation group, string index) => index switch
    {
        "Dissim" => group.Dissimilarity,
        "Gini" => group.Gini,
        "Entropy" => group.InformationTheory,
        "Atkinson" => group.Atkinson(),
        "Isolation" => group.Isolation,
        "Interaction" => group.Interaction,
        "CorrelationR" => group.CorrelationRatio,
        "MinMax" => group.MinMax,
        "ConProf" => group.ConcentrationProfile(),
        _ => null,
    };

    private static double? Local(MixTable table, string index, string[] detail)
    {
        var area = ReferenceMix.IndexOf(table.Areas, detail[0]);
        double[] counts = [.. Enumerable.Range(0, table.Groups.Count).Select(group => table[area, group])];
        return index switch
        {
            "MultiLocationQuotient" => LocalSegregation.LocationQuotient(table, area, ReferenceMix.IndexOf(table.Groups, detail[1])),
            "MultiLocalDiversity" => Diversity.Entropy(counts),
            "MultiLocalEntropy" => Diversity.Entropy(counts) / Math.Log(counts.Length),
            "MultiLocalSimpsonInteraction" => Diversity.Interaction(counts),
            "MultiLocalSimpsonConcentration" => Diversity.Concentration(counts),
            _ => null,
        };
    }

    private static double[] Totals(MixTable table) => [.. Enumerable.Range(0, table.Groups.Count).Select(table.GroupTotal)];
}
