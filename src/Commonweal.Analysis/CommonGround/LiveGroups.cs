namespace Commonweal.Analysis.CommonGround;

/// <summary>The groups of a conversation while people vote: their centres move on from where they were, and only who changed is counted anew.</summary>
internal sealed class LiveGroups
{
    private const int Rounds = 20;
    private readonly ConversationRule rule;
    private List<ushort[]?> counted;
    private List<int> labels;
    private Tally[] tallies;
    private MapPoint[] centres;
    private int[] included;
    private Grouping last;

    public LiveGroups(Conversation first, Tally[] tallies, ConversationRule rule)
    {
        this.rule = rule;
        this.tallies = tallies;
        last = first.Grouping;
        labels = [.. last.Labels];
        counted = [.. Enumerable.Range(0, labels.Count).Select(participant => labels[participant] < 0 ? null : first.Votes.Row(participant))];
        centres = Centres(first.Map);
        included = ConversationWork.Included(first.Votes, rule);
    }

    /// <summary>Hears of a vote, and of whether its participant is one not seen before.</summary>
    public void Hear(VoteMatrix votes, int participant, bool isNew)
    {
        if (isNew)
        {
            labels.Insert(participant, -1);
            counted.Insert(participant, null);
        }

        // Once in, always in: votes are changed but never taken back.
        if (isNew || Array.BinarySearch(included, participant) < 0)
            included = ConversationWork.Included(votes, rule);
    }

    public Tally[] Counted() => Array.ConvertAll(tallies, tally => tally.Copy());

    public Grouping Update(VoteMatrix votes, OpinionMap map)
    {
        var points = Array.ConvertAll(included, at => map.Points[at]);
        var division = centres.Length > 1 ? Lloyd.Refine(points, centres, rule.Threads, Rounds) : null;
        if (division is null || division.Sizes().Min() < ConversationRule.SmallestGroup(points.Length))
            return Anew(votes, map);

        centres = division.Centres;
        var now = new int[votes.Participants.Count];
        Array.Fill(now, -1);
        for (var at = 0; at < included.Length; at++)
            now[included[at]] = division.Labels[at];
        Recount(votes, now);
        return last = new Grouping(now, [.. last.Names], last.Silhouette, last.Stability);
    }

    private Grouping Anew(VoteMatrix votes, OpinionMap map)
    {
        last = GroupFinder.Find(map.Points, included, rule);
        tallies = ConversationWork.Count(votes, last);
        labels = [.. last.Labels];
        counted = [.. Enumerable.Range(0, labels.Count).Select(participant => labels[participant] < 0 ? null : votes.Row(participant))];
        centres = Centres(map);
        return last;
    }

    // Rows never change once made: another row is another vote.
    private void Recount(VoteMatrix votes, int[] now)
    {
        for (var participant = 0; participant < now.Length; participant++)
        {
            var row = now[participant] < 0 ? null : votes.Row(participant);
            if (now[participant] == labels[participant] && ReferenceEquals(row, counted[participant]))
                continue;
            if (counted[participant] is { } before)
                tallies[labels[participant]].Remove(before);
            if (row is not null)
                tallies[now[participant]].Add(row);
            (labels[participant], counted[participant]) = (now[participant], row);
        }
    }

    private MapPoint[] Centres(OpinionMap map)
    {
        var (x, y, size) = (new double[last.Count], new double[last.Count], new int[last.Count]);
        for (var participant = 0; participant < labels.Count; participant++)
        {
            if (labels[participant] is >= 0 and var group)
                (x[group], y[group], size[group]) = (x[group] + map.Points[participant].X, y[group] + map.Points[participant].Y, size[group] + 1);
        }

        return [.. Enumerable.Range(0, last.Count).Select(group => new MapPoint(x[group] / size[group], y[group] / size[group]))];
    }
}
