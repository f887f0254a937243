namespace Commonweal.Analysis.Segregation;

/// <summary>
/// How unevenly several groups are spread over areas. All indices but M lie between 0, every area mixed like the whole,
/// and 1, every area of one group only; 0 also where everybody is of one group and there is nothing to mix.
/// </summary>
/// <remarks>Reardon and Firebaugh 2002, "Measures of multigroup segregation", gives all but M.</remarks>
public static class MultigroupSegregation
{
    /// <summary>
    /// The mutual information M of area and group in nats: how much knowing the area tells of the group, from 0 to the
    /// entropy of the groups (Theil 1972; Mora and Ruiz-Castillo 2011). It can be split into parts that add up.
    /// </summary>
    public static double MutualInformation(MixTable table) => Sum(table, (share, whole) => Diversity.Weighted(share) - (share > 0 ? share * Math.Log(whole) : 0));

    /// <summary>Theil's information theory index H: M divided by the entropy of the groups.</summary>
    public static double InformationTheory(MixTable table) => PerUnit(MutualInformation(table), Diversity.Entropy(table.GroupTotals));

    /// <summary>
    /// Dissimilarity D: the part of all people who would have to move to mix every area like the whole, among those who
    /// would have to move if areas were wholly separate (Sakoda 1981). With two groups it is the D of Duncan and Duncan 1955.
    /// </summary>
    public static double Dissimilarity(MixTable table) =>
        PerUnit(Sum(table, (share, whole) => Math.Abs(share - whole)), 2 * Diversity.Interaction(table.GroupTotals));

    /// <summary>Gini: the mean difference of two people's areas in a group's share, over its largest value (Reardon and Firebaugh 2002).</summary>
    public static double Gini(MixTable table)
    {
        var sum = 0.0;
        for (var group = 0; group < table.Groups.Count; group++)
            sum += MeanDifference.Of(table, group);
        return PerUnit(sum, 2 * Diversity.Interaction(table.GroupTotals));
    }

    /// <summary>Normalised exposure P: how much a person meets the own group more than chance has it, over its largest value (James 1986).</summary>
    public static double NormalizedExposure(MixTable table) =>
        Sum(table, (share, whole) => whole < 1 ? (share - whole) * (share - whole) / (1 - whole) : 0);

    /// <summary>Relative diversity R: one less the mean interaction within areas over that of the whole (Goodman and Kruskal 1954; Reardon 1998).</summary>
    public static double RelativeDiversity(MixTable table) =>
        PerUnit(Sum(table, (share, whole) => (share - whole) * (share - whole)), Diversity.Interaction(table.GroupTotals));

    /// <summary>The squared coefficient of variation C of the groups' shares, over its largest value (Reardon and Firebaugh 2002).</summary>
    public static double SquaredCoefficientOfVariation(MixTable table) =>
        PerUnit(Sum(table, (share, whole) => whole > 0 ? (share - whole) * (share - whole) / whole : 0), Present(table) - 1);

    // Over all people: what the share of each group in their area tells beside its share in the whole.
    private static double Sum(MixTable table, Func<double, double, double> difference)
    {
        var sum = 0.0;
        for (var area = 0; area < table.Areas.Count; area++)
        {
            var weight = table.AreaTotal(area) / table.Total;
            if (weight <= 0)
                continue;
            for (var group = 0; group < table.Groups.Count; group++)
                sum += weight * difference(table.Share(area, group), table.Share(group));
        }

        return sum;
    }

    private static int Present(MixTable table) => Enumerable.Range(0, table.Groups.Count).Count(group => table.GroupTotal(group) > 0);

    private static double PerUnit(double sum, double largest) => largest > 0 ? sum / largest : 0;
}
