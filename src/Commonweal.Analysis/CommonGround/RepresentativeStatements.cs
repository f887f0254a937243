namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// Chooses what speaks for a group: the statements whose side passes both tests, strongest first, and before them the
/// statement the group agrees to most clearly, even where a small group passes no test.
/// </summary>
/// <remarks>
/// The platform the formulas come from looks for that first statement one by one, and may end at one the other groups agree
/// to more, or report it as rejected; here it is one the group agrees to by more than half and more than the others.
/// </remarks>
internal static class RepresentativeStatements
{
    private const int Most = 5;

    public static Representativeness[] Of(VoteMatrix votes, string group, Tally own, VoteCount[] grouped, bool[] withheld)
    {
        var (sides, agreed) = (new List<Representativeness>(), new List<Representativeness>());
        for (var at = 0; at < grouped.Length; at++)
        {
            var (mine, all) = (own[at], grouped[at]);
            if (withheld[at] || mine.Agree + mine.Disagree == 0)
                continue;
            var others = new VoteCount(all.Agree - mine.Agree, all.Disagree - mine.Disagree, all.Votes - mine.Votes);
            sides.Add(Representativeness.Stronger(votes.Statements[at], group, mine, others));
            agreed.Add(Representativeness.Of(votes.Statements[at], group, mine, others, agrees: true));
        }

        var first = agreed.Where(side => side.Ratio > 1 && side.Share > 0.5).MaxBy(side => side.Strength);
        var next = sides.Where(side => side.IsSignificant && side.Statement != first?.Statement).OrderByDescending(side => side.Strength);
        return [.. (first is null ? next : next.Prepend(first)).Take(Most).OrderByDescending(side => side.Agrees)];
    }
}
