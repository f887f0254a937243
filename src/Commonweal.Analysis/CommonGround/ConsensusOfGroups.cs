namespace Commonweal.Analysis.CommonGround;

/// <summary>Works out the consensus of groups on every statement.</summary>
internal static class ConsensusOfGroups
{
    public static StatementConsensus[] Of(VoteMatrix votes, IReadOnlyList<string> names, Tally[] tallies, ConversationRule rule)
    {
        var wilson = new Wilson(rule.Confidence, names.Count);
        return [.. votes.Statements.Select((statement, at) => Of(statement, at, names, tallies, wilson, rule.VotesInEveryGroup))];
    }

    private static StatementConsensus Of(string statement, int at, IReadOnlyList<string> names, Tally[] tallies, Wilson wilson, int enough)
    {
        var perGroup = new GroupAgreement[tallies.Length];
        var (consensus, rejection, low, high) = (1.0, 1.0, 1.0, 1.0);
        for (var group = 0; group < tallies.Length; group++)
        {
            var count = tallies[group][at];
            var interval = wilson.Interval(count.Agree, count.Votes);
            perGroup[group] = new GroupAgreement(names[group], count, interval.Low, interval.High);
            consensus *= (count.Agree + 1.0) / (count.Votes + 2.0);
            rejection *= (count.Disagree + 1.0) / (count.Votes + 2.0);
            low *= interval.Low;
            high *= interval.High;
        }

        var hasEnough = perGroup.Length > 0 && perGroup.All(group => group.Count.Votes >= enough);
        return new StatementConsensus(statement, consensus, low, high, rejection, perGroup, hasEnough, hasEnough && perGroup.All(group => group.Low > 0.5));
    }
}
