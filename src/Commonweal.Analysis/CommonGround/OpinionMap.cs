namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// The map of opinions: the two principal components of the votes, missing ones counted as the statement's mean, and every
/// participant and statement placed on it (Pearson 1901; for sparse votes Small et al. 2021, "Polis: scaling deliberation
/// by mapping high dimensional opinion spaces"). A withheld statement counts as passed by everybody, so it pulls nobody.
/// </summary>
/// <remarks>Of each component and its negative that one is given whose greatest element is positive.</remarks>
public sealed class OpinionMap
{
    private readonly double[] centre;
    private readonly double[][] components;
    private readonly MapPoint[] participants;
    private readonly MapPoint[] statements;

    internal OpinionMap(VoteMatrix votes, Covariance covariance, double[][] components, double[] values, bool[] withheld, int threads)
    {
        centre = (double[])covariance.Centre.Clone();
        this.components = components;
        var all = 0.0;
        for (var statement = 0; statement < centre.Length; statement++)
            all += covariance.Values[statement, statement];
        Explained = Array.ConvertAll(values, value => all > 0 ? value / all : 0);
        var projection = new Projection(centre, components, withheld);
        participants = projection.Participants(votes, threads);
        statements = projection.Statements();
    }

    /// <summary>The mean vote on each statement, from -1 (all disagree) to 1; 0 for a withheld one and where nobody voted.</summary>
    public IReadOnlyList<double> Centre => centre;

    /// <summary>The two components, each of length 1 with an element a statement; zeros where votes do not differ in so many ways.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Components => components;

    /// <summary>The part of all variance (missing votes counted as means) each component shows, from 0 to 1.</summary>
    public IReadOnlyList<double> Explained { get; }

    /// <summary>Where each participant stands, by index. Who voted on few statements is moved outwards by the square root of all over voted.</summary>
    public IReadOnlyList<MapPoint> Participants => participants;

    /// <summary>Where each statement stands: where a participant would who voted on it alone and agreed.</summary>
    public IReadOnlyList<MapPoint> Statements => statements;

    /// <summary>How far a statement stands from the middle: how much it tells people apart.</summary>
    /// <param name="statement">The statement's index.</param>
    public double Extremity(int statement) => Math.Sqrt(MapPoint.SquaredDistance(statements[statement], default));

    internal MapPoint[] Points => participants;
}
