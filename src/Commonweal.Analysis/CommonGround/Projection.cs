using System.Runtime.Intrinsics;

namespace Commonweal.Analysis.CommonGround;

/// <summary>Places participants and statements on the map by the votes they have, and only those.</summary>
internal sealed class Projection
{
    private const int Chunk = 1_024;
    private readonly int statements;
    private readonly int withheldCount;
    private readonly bool[] withheld;

    // By cell: what the vote moves a participant by.
    private readonly Vector128<double>[] moves;

    public Projection(double[] centre, double[][] components, bool[] withheld)
    {
        statements = centre.Length;
        this.withheld = withheld;
        withheldCount = withheld.Count(one => one);
        moves = new Vector128<double>[statements * Cell.PerStatement];
        for (var statement = 0; statement < statements; statement++)
        {
            if (withheld[statement])
                continue;
            for (var code = Cell.Disagree; code <= Cell.Agree; code++)
            {
                var deviation = code - 1 - centre[statement];
                moves[(statement * Cell.PerStatement) + code] = Vector128.Create(deviation * components[0][statement], deviation * components[1][statement]);
            }
        }
    }

    public MapPoint[] Participants(VoteMatrix votes, int threads)
    {
        var points = new MapPoint[votes.Participants.Count];
        Chunks.For(points.Length, Chunk, threads, (from, to) =>
        {
            for (var participant = from; participant < to; participant++)
                points[participant] = Place(votes.Row(participant));
        });
        return points;
    }

    public MapPoint[] Statements()
    {
        var points = new MapPoint[statements];
        for (var statement = 0; statement < statements; statement++)
            points[statement] = Scaled(moves[(statement * Cell.PerStatement) + Cell.Agree], 1);
        return points;
    }

    private MapPoint Place(ushort[] row)
    {
        // Four sums side by side: one alone would wait for each addition.
        var (one, two, three, four) = (Vector128<double>.Zero, Vector128<double>.Zero, Vector128<double>.Zero, Vector128<double>.Zero);
        var at = 0;
        for (; at <= row.Length - 4; at += 4)
        {
            one += moves[row[at]];
            two += moves[row[at + 1]];
            three += moves[row[at + 2]];
            four += moves[row[at + 3]];
        }

        for (; at < row.Length; at++)
            one += moves[row[at]];
        return Scaled(one + two + (three + four), withheldCount == 0 ? row.Length : Answered(row));
    }

    private int Answered(ushort[] row)
    {
        var answered = withheldCount;
        foreach (var cell in row)
            answered += withheld[Cell.Statement(cell)] ? 0 : 1;
        return answered;
    }

    private MapPoint Scaled(Vector128<double> sum, int answered)
    {
        var scale = Math.Sqrt((double)statements / Math.Max(answered, 1));
        return new MapPoint(scale * sum[0], scale * sum[1]);
    }
}
