namespace Commonweal.Analysis.Segregation;

/// <summary>How unevenly a group and others are spread over areas (Massey and Denton 1988).</summary>
public sealed class TwoGroupSegregation
{
    private readonly double[] members;
    private readonly double[] others;
    private readonly double share;

    /// <summary>A group and the others beside it.</summary>
    /// <param name="members">The group's members in each area.</param>
    /// <param name="others">Everybody else whom the comparison counts, area by area.</param>
    /// <exception cref="ArgumentException">The lists differ in length, a count is negative or not finite, or one side has nobody.</exception>
    public TwoGroupSegregation(IReadOnlyList<double> members, IReadOnlyList<double> others)
    {
        if (members.Count != others.Count)
            throw new ArgumentException("A group and the others must be counted in the same areas.", nameof(others));
        this.members = Checked(members, nameof(members));
        this.others = Checked(others, nameof(others));
        Members = this.members.Sum();
        Others = this.others.Sum();
        share = Members / (Members + Others);
    }

    /// <summary>The group's members in all areas.</summary>
    public double Members { get; }

    /// <summary>The others in all areas.</summary>
    public double Others { get; }

    /// <summary>A group against all others of a table.</summary>
    /// <exception cref="ArgumentException">The group has no members or nobody is of another.</exception>
    public static TwoGroupSegregation Against(MixTable table, int group) =>
        new([.. Areas(table).Select(area => table[area, group])], [.. Areas(table).Select(area => table.AreaTotal(area) - table[area, group])]);

    /// <summary>Two groups of a table against each other; the rest is left out.</summary>
    /// <exception cref="ArgumentException">One of them has no members.</exception>
    public static TwoGroupSegregation Between(MixTable table, int first, int second) =>
        new([.. Areas(table).Select(area => table[area, first])], [.. Areas(table).Select(area => table[area, second])]);

    /// <summary>Dissimilarity D: the part of the group that would have to move for the same share everywhere, nobody moving in exchange (Duncan and Duncan 1955). 0 to 1.</summary>
    public double Dissimilarity => Sum((own, other) => Math.Abs((own / Members) - (other / Others))) / 2;

    /// <summary>Gini: twice the area between the Lorenz curve of the spread and the diagonal. 0 to 1.</summary>
    public double Gini => MeanDifference.Of([.. Shares()], [.. members.Zip(others, (own, other) => own + other)]) / (2 * share * (1 - share));

    /// <summary>Theil's H: how much less mixed areas are than the whole, by entropy (Theil 1972). 0 to 1.</summary>
    public double InformationTheory
    {
        get
        {
            var mean = Sum((own, other) => (own + other) * Entropy(own, other)) / (Members + Others);
            return 1 - (mean / Entropy(Members, Others));
        }
    }

    /// <summary>Isolation xPx: the chance that somebody from a member's area is a member too (Lieberson 1981). Between the group's share and 1.</summary>
    public double Isolation => Sum((own, other) => own > 0 ? own / Members * (own / (own + other)) : 0);

    /// <summary>Interaction xPy: the chance that somebody from a member's area is one of the others; one less the isolation.</summary>
    public double Interaction => Sum((own, other) => own > 0 ? own / Members * (other / (own + other)) : 0);

    /// <summary>The correlation ratio η²: isolation freed of the group's size (Bell 1954). 0 to 1.</summary>
    public double CorrelationRatio => (Isolation - share) / (1 - share);

    /// <summary>MinMax: one less the sum of smaller over the sum of larger parts, 2D/(1+D) (Ruzicka; Tivadar 2019). 0 to 1.</summary>
    public double MinMax => 1 - (Sum((own, other) => Math.Min(own / Members, other / Others)) / Sum((own, other) => Math.Max(own / Members, other / Others)));

    /// <summary>Atkinson's index (Atkinson 1970; James and Taeuber 1985). 0 to 1.</summary>
    /// <param name="shape">Between 0 and 1, both left out: above a half areas with more of the group weigh more, under it those with fewer; a half weighs alike.</param>
    /// <exception cref="ArgumentOutOfRangeException">The shape is not between 0 and 1.</exception>
    public double Atkinson(double shape = 0.5)
    {
        if (!(shape > 0 && shape < 1))
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "The shape lies between 0 and 1.");
        var sum = Sum((own, other) => own > 0 && other > 0
            ? Math.Pow(other / (own + other), 1 - shape) * Math.Pow(own / (own + other), shape) * (own + other)
            : 0);
        return 1 - (share / (1 - share) * Math.Pow(sum / (share * (Members + Others)), 1 / (1 - shape)));
    }

    /// <summary>Delta: the part of the group that would have to move to be equally dense on the ground everywhere (Hoover 1941). 0 to 1.</summary>
    /// <param name="sizes">The areas' sizes on the ground in any one unit.</param>
    /// <exception cref="ArgumentException">There is not one positive size for each area.</exception>
    public double Delta(IReadOnlyList<double> sizes)
    {
        if (sizes.Count != members.Length || sizes.Any(size => !(size > 0) || !double.IsFinite(size)))
            throw new ArgumentException("Each area needs a size above zero.", nameof(sizes));
        var ground = sizes.Sum();
        return members.Zip(sizes, (own, size) => Math.Abs((own / Members) - (size / ground))).Sum() / 2;
    }

    /// <summary>
    /// The concentration profile: for each threshold the part of the group living where it holds at least that share; the
    /// value is how far the profile lies from that of even mixing (Hong and Sadahiro 2014).
    /// </summary>
    /// <param name="thresholds">How many thresholds from 0 to 1, at least 2.</param>
    public double ConcentrationProfile(int thresholds = 1000)
    {
        var shares = Shares();
        var sorted = shares.Zip(members).OrderBy(area => area.First).ToArray();
        var reaching = new double[sorted.Length + 1];
        for (var at = sorted.Length - 1; at >= 0; at--)
            reaching[at] = reaching[at + 1] + sorted[at].Second;
        var first = 0;
        return ShareProfile.Distance(share, thresholds, threshold =>
        {
            while (first < sorted.Length && sorted[first].First < threshold)
                first++;
            return reaching[first] / Members;
        });
    }

    /// <summary>The group's share of everybody, between 0 and 1.</summary>
    public double Share => share;

    internal double[] Shares() => [.. members.Zip(others, (own, other) => own > 0 ? own / (own + other) : 0)];

    internal IReadOnlyList<double> MembersByArea => members;

    internal IReadOnlyList<double> OthersByArea => others;

    private double Sum(Func<double, double, double> part)
    {
        var sum = 0.0;
        for (var area = 0; area < members.Length; area++)
            sum += part(members[area], others[area]);
        return sum;
    }

    private static double Entropy(double own, double other) => Diversity.Entropy([own, other]);

    private static IEnumerable<int> Areas(MixTable table) => Enumerable.Range(0, table.Areas.Count);

    private static double[] Checked(IReadOnlyList<double> counts, string side)
    {
        if (counts.Any(count => !double.IsFinite(count) || count < 0))
            throw new ArgumentException("Counts must be finite and not negative.", side);
        return counts.Sum() > 0 ? [.. counts] : throw new ArgumentException("Both sides need somebody.", side);
    }
}
