namespace Commonweal.Analysis.CommonGround;

/// <summary>An analysis with what it was made from, so that it can go on from there when a vote is added.</summary>
internal sealed record ConversationWork(CoVotes CoVotes, Covariance Covariance, Tally Everybody, Tally[] Tallies, Conversation Result)
{
    /// <summary>What components may fail by, as a part of the first eigenvalue.</summary>
    private const double Tolerance = 1e-14;

    public static ConversationWork Of(VoteMatrix votes, ConversationRule rule, Func<OpinionMap, Grouping>? grouping = null)
    {
        var withheld = rule.IsWithheld(votes);
        var everybody = new Tally(votes.Statements.Count);
        for (var participant = 0; participant < votes.Participants.Count; participant++)
            everybody.Add(votes.Row(participant));
        var coVotes = CoVotes.Of(votes, rule.Threads);
        var covariance = new Covariance(coVotes, everybody, withheld);
        var (components, values) = LeadingComponents.Of(covariance.Values, near: null, Tolerance, rule.Threads);
        var map = new OpinionMap(votes, covariance, components, values, withheld, rule.Threads);
        var groups = grouping?.Invoke(map) ?? GroupFinder.Find(map.Points, Included(votes, rule), rule);
        var tallies = Count(votes, groups);
        return new(coVotes, covariance, everybody, tallies, new Conversation(votes, map, groups, everybody.Copy(), Array.ConvertAll(tallies, tally => tally.Copy()), rule));
    }

    /// <summary>Who voted enough to be grouped.</summary>
    public static int[] Included(VoteMatrix votes, ConversationRule rule)
    {
        var enough = Math.Min(rule.VotesToBeGrouped, votes.Statements.Count);
        return [.. Enumerable.Range(0, votes.Participants.Count).Where(participant => votes.VotesOf(participant) >= enough)];
    }

    public static Tally[] Count(VoteMatrix votes, Grouping grouping)
    {
        var tallies = Array.ConvertAll(new Tally[grouping.Count], _ => new Tally(votes.Statements.Count));
        for (var participant = 0; participant < grouping.Labels.Length; participant++)
        {
            if (grouping.GroupOf(participant) is { } group)
                tallies[group].Add(votes.Row(participant));
        }

        return tallies;
    }
}
