namespace Commonweal.Standards.Pabulib;

/// <summary>
/// A participatory budget in the format of Pabulib (https://pabulib.org/format): facts about it, its projects and every ballot.
/// Immutable. Holds all that was written, columns nobody knows among them, so that writing it again loses nothing.
/// Made by <see cref="PabulibReader"/> or, piece by piece, by <see cref="PabulibBuilder"/>.
/// </summary>
public sealed class PabulibFile
{
    private readonly Dictionary<string, string> facts;

    internal PabulibFile(
        IReadOnlyList<KeyValuePair<string, string>> meta,
        IReadOnlyList<string> projectColumns,
        IReadOnlyList<PabulibProject> projects,
        IReadOnlyList<string> voteColumns,
        IReadOnlyList<PabulibVote> votes,
        decimal budget)
    {
        (Meta, ProjectColumns, Projects, VoteColumns, Votes, Budget) = (meta, projectColumns, projects, voteColumns, votes, budget);
        facts = meta.ToDictionary(fact => fact.Key.Trim(), fact => fact.Value.Trim(), StringComparer.Ordinal);
    }

    /// <summary>Section META: keys and values exactly as written, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Meta { get; }

    /// <summary>Names of the columns of PROJECTS as written; <c>project_id</c> and <c>cost</c> are among them.</summary>
    public IReadOnlyList<string> ProjectColumns { get; }

    /// <summary>The projects, in order.</summary>
    public IReadOnlyList<PabulibProject> Projects { get; }

    /// <summary>Names of the columns of VOTES as written; <c>voter_id</c> and <c>vote</c> are among them.</summary>
    public IReadOnlyList<string> VoteColumns { get; }

    /// <summary>The ballots, in order.</summary>
    public IReadOnlyList<PabulibVote> Votes { get; }

    /// <summary><c>budget</c>: the money to be spent, in the file's currency; more than zero.</summary>
    public decimal Budget { get; }

    /// <summary><c>vote_type</c>: approval, choose-1, ordinal, cumulative or scoring; empty where the file does not say.</summary>
    public string VoteType => Fact("vote_type") ?? "";

    /// <summary>The line end it was written with: a line feed, or a carriage return and a line feed.</summary>
    public string LineEnd { get; init; } = "\n";

    /// <summary>A fact of section META without the spaces around it, or null where the file does not say.</summary>
    public string? Fact(string key) => facts.GetValueOrDefault(key);
}
