namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// A conversation while people vote: it takes a vote and shows the picture anew in milliseconds. Not safe for use by several
/// threads at once.
/// </summary>
/// <remarks>
/// Against <see cref="Conversation.Of"/> of the same votes: all counts, the centre, the covariances and, for the groups
/// shown, consensus, intervals and representative statements are equal to the last bit; components start from the last ones
/// and agree to about 1e-9, unless the second and third are nearly as strong; the number of groups stays and their centres
/// move on from where they were, so who stands between two groups may be shown in the other one, and the figures for
/// silhouette and stability are those of the last full analysis. Publish <see cref="Conversation.Of"/>, not this: the path
/// of votes must not matter to what is published.
/// </remarks>
public sealed class LiveConversation
{
    private const double Tolerance = 1e-10;
    private readonly ConversationRule rule;
    private readonly bool[] withheld;
    private readonly ConversationWork work;
    private readonly LiveGroups groups;
    private double[][] components;

    /// <summary>Analyses the votes so far in full and goes on from there.</summary>
    /// <param name="votes">The votes so far; begin anew when statements are added or withheld.</param>
    /// <param name="rule">What it is analysed by.</param>
    public LiveConversation(VoteMatrix votes, ConversationRule rule)
    {
        this.rule = rule;
        withheld = rule.IsWithheld(votes);
        work = ConversationWork.Of(votes, rule);
        components = [.. work.Result.Map.Components.Select(component => component.ToArray())];
        groups = new LiveGroups(work.Result, work.Tallies, rule);
        Votes = votes;
    }

    /// <summary>All votes so far.</summary>
    public VoteMatrix Votes { get; private set; }

    /// <summary>Takes a vote, or changes one.</summary>
    /// <param name="participant">Who votes.</param>
    /// <param name="statement">On which statement.</param>
    /// <param name="vote">What they say.</param>
    /// <exception cref="ArgumentException">The statement is not one of the conversation.</exception>
    public void Cast(string participant, string statement, Vote vote)
    {
        var after = Votes.With(participant, statement, vote);
        var (at, column) = (after.IndexOfParticipant(participant)!.Value, after.IndexOfStatement(statement)!.Value);
        var isNew = after.Participants.Count > Votes.Participants.Count;
        Recount(isNew ? [] : Votes.Row(at), column, -1);
        Recount(after.Row(at), column, 1);
        work.Covariance.Update(column, work.Everybody[column]);
        groups.Hear(after, at, isNew);
        Votes = after;
    }

    /// <summary>The picture after the votes taken.</summary>
    public Conversation Refresh()
    {
        var (found, values) = LeadingComponents.Of(work.Covariance.Values, components.Any(IsNothing) ? null : components, Tolerance, rule.Threads);
        components = [Like(components[0], found[0]), Like(components[1], found[1])];
        var map = new OpinionMap(Votes, work.Covariance, components, values, withheld, rule.Threads);
        var grouping = groups.Update(Votes, map);
        return new Conversation(Votes, map, grouping, work.Everybody.Copy(), groups.Counted(), rule);
    }

    private void Recount(ushort[] row, int statement, int times)
    {
        var at = Cell.Find(row, statement);
        if (at >= 0)
            work.CoVotes.Count(row, statement, Cell.Vote(row[at]), times);
        if (times > 0)
            work.Everybody.Add(row);
        else if (row.Length > 0)
            work.Everybody.Remove(row);
    }

    private static bool IsNothing(double[] component) => component.All(element => element == 0);

    // So that the picture does not flip over.
    private static double[] Like(double[] before, double[] now)
        => before.Zip(now, (a, b) => a * b).Sum() < 0 ? Array.ConvertAll(now, element => -element) : now;
}
