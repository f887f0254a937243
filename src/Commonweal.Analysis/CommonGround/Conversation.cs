namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// A conversation analysed: the map of opinions, the groups on it, what speaks for each, what is common to all, and what to
/// ask next. The same votes and rule give the same result to the last bit, whatever the order of votes and however many
/// threads work.
/// </summary>
public sealed class Conversation
{
    private readonly Tally[] tallies;

    internal Conversation(VoteMatrix votes, OpinionMap map, Grouping grouping, Tally everybody, Tally[] tallies, ConversationRule rule)
    {
        this.tallies = tallies;
        Votes = votes;
        Map = map;
        Grouping = grouping;
        var withheld = rule.IsWithheld(votes);
        var grouped = Sum(tallies, votes.Statements.Count);
        Consensus = ConsensusOfGroups.Of(votes, grouping.Names, tallies, rule);
        CommonGround = [.. Consensus.Where((one, at) => one.HasEnoughVotes && !withheld[at]).OrderByDescending(one => one.Consensus)];
        Priorities = [.. votes.Statements.Select((name, at) => StatementPriority.Of(name, grouped[at], map.Extremity(at), rule.Meta.Contains(name)))];
        Groups = [.. grouping.Names.Select((name, at) => new OpinionGroup(name, tallies[at].Participants, RepresentativeStatements.Of(votes, name, tallies[at], grouped, withheld)))];
        var shown = votes.Statements.Select((name, at) => (name, everybody[at])).Where((_, at) => !withheld[at]).ToList();
        Majorities = [.. Majority.Clearest(shown, agrees: true), .. Majority.Clearest(shown, agrees: false)];
    }

    /// <summary>The votes analysed.</summary>
    public VoteMatrix Votes { get; }

    /// <summary>Where participants and statements stand.</summary>
    public OpinionMap Map { get; }

    /// <summary>Who is in which group, and how sure that is.</summary>
    public Grouping Grouping { get; }

    /// <summary>The groups.</summary>
    public IReadOnlyList<OpinionGroup> Groups { get; }

    /// <summary>How far the groups agree on each statement, by index; also where votes are too few to say so.</summary>
    public IReadOnlyList<StatementConsensus> Consensus { get; }

    /// <summary>
    /// The statements on which every group has enough votes, from the most agreed. What
    /// <see cref="StatementConsensus.HasMajorityInEveryGroup"/> may be called common ground; further down is what divides.
    /// </summary>
    public IReadOnlyList<StatementConsensus> CommonGround { get; }

    /// <summary>What to show next, by statement.</summary>
    public IReadOnlyList<StatementPriority> Priorities { get; }

    /// <summary>What most agree to, then what most reject: at most five each, groups aside.</summary>
    public IReadOnlyList<Majority> Majorities { get; }

    /// <summary>Analyses a conversation and finds its groups.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="rule">What it is analysed by.</param>
    public static Conversation Of(VoteMatrix votes, ConversationRule rule) => ConversationWork.Of(votes, rule).Result;

    /// <summary>Analyses a conversation with groups known already.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="groups">The group of each participant who has one, by name.</param>
    /// <param name="rule">What it is analysed by; its minimum of votes to be grouped does not count.</param>
    public static Conversation WithGroups(VoteMatrix votes, IReadOnlyDictionary<string, string> groups, ConversationRule rule)
    {
        string[] names = [.. groups.Values.Distinct(StringComparer.Ordinal).Order(CanonicalOrder.Instance)];
        var labels = votes.Participants.Select(name => groups.TryGetValue(name, out var group) ? Array.IndexOf(names, group) : -1).ToArray();
        return ConversationWork.Of(votes, rule, _ => new Grouping(labels, names, double.NaN, double.NaN)).Result;
    }

    /// <summary>A group's votes on a statement.</summary>
    /// <param name="group">The group's index.</param>
    /// <param name="statement">The statement's index.</param>
    public VoteCount VotesOf(int group, int statement) => tallies[group][statement];

    private static VoteCount[] Sum(Tally[] tallies, int statements)
    {
        var sum = new VoteCount[statements];
        foreach (var tally in tallies)
        {
            for (var at = 0; at < statements; at++)
                sum[at] = new VoteCount(sum[at].Agree + tally[at].Agree, sum[at].Disagree + tally[at].Disagree, sum[at].Votes + tally[at].Votes);
        }

        return sum;
    }
}
