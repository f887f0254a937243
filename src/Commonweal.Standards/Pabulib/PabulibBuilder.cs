using System.Globalization;

namespace Commonweal.Standards.Pabulib;

/// <summary>
/// Puts a <see cref="PabulibFile"/> together line by line, in the order of the format: facts, projects, ballots. Checks each
/// line as it comes: what is wrong ends in a <see cref="PabulibException"/>, and nothing wrong gets into a file.
/// </summary>
public sealed class PabulibBuilder
{
    private readonly List<KeyValuePair<string, string>> meta = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly List<PabulibProject> projects = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<PabulibVote> votes = [];
    private readonly HashSet<string> voters = new(StringComparer.Ordinal);
    private PabulibColumns? projectColumns;
    private PabulibColumns? voteColumns;
    private PabulibChoices? choices;
    private decimal? budget;

    /// <summary>The line faults are reported on.</summary>
    internal int? Line { get; set; }

    /// <summary>Adds a fact to section META.</summary>
    /// <exception cref="PabulibException">The key was there before, or it is <c>budget</c> and the value no amount above zero.</exception>
    public void AddFact(string key, string value)
    {
        if (!keys.Add(key.Trim())) throw Fault($"the key {PabulibException.Quote(key.Trim())} is there twice.");
        if (key.Trim() == "budget")
        {
            budget = Amount("budget", value);
            if (budget == 0) throw Fault("the budget is 0; nothing can be shared.");
        }

        meta.Add(new(key, value));
    }

    /// <summary>Names the columns of section PROJECTS.</summary>
    /// <exception cref="PabulibException">A column is there twice, or <c>project_id</c> or <c>cost</c> is not there.</exception>
    public void NameProjectColumns(IReadOnlyList<string> columns) => projectColumns = new PabulibColumns(columns, "project_id", "cost", Fault);

    /// <summary>Adds a project.</summary>
    /// <param name="fields">Its fields, in the order of the columns; the list is kept.</param>
    /// <exception cref="PabulibException">Fields are missing, the identifier was there before, or the cost is no amount.</exception>
    public void AddProject(IReadOnlyList<string> fields)
    {
        var columns = projectColumns ?? throw Fault("projects come after their columns.");
        columns.Check(fields, Fault);
        var id = fields[columns.First].Trim();
        if (id.Length == 0) throw Fault("'project_id' is empty.");
        if (id.Contains(',', StringComparison.Ordinal)) throw Fault($"the project {PabulibException.Quote(id)} has a comma in its identifier; no ballot could name it.");
        if (!ids.Add(id)) throw Fault($"the project {PabulibException.Quote(id)} is there twice.");
        projects.Add(new PabulibProject(id, Amount("cost", fields[columns.Second]), fields));
    }

    /// <summary>Names the columns of section VOTES.</summary>
    /// <exception cref="PabulibException">A column is there twice, or <c>voter_id</c> or <c>vote</c> is not there.</exception>
    public void NameVoteColumns(IReadOnlyList<string> columns)
    {
        voteColumns = new PabulibColumns(columns, "voter_id", "vote", Fault);
        choices = new PabulibChoices(ids, Fault);
    }

    /// <summary>Adds a ballot.</summary>
    /// <param name="fields">Its fields, in the order of the columns; the list is kept.</param>
    /// <exception cref="PabulibException">Fields are missing, the voter was there before, or the vote names what is no project.</exception>
    public void AddVote(IReadOnlyList<string> fields)
    {
        if (voteColumns is not { } columns || choices is null) throw Fault("ballots come after their columns.");
        columns.Check(fields, Fault);
        var voter = fields[columns.First].Trim();
        if (voter.Length == 0) throw Fault("'voter_id' is empty.");
        if (!voters.Add(voter)) throw Fault($"the voter {PabulibException.Quote(voter)} is there twice.");
        votes.Add(new PabulibVote(voter, choices.Of(fields[columns.Second], columns.Points is { } points ? fields[points] : null), fields));
    }

    /// <summary>The whole file.</summary>
    /// <param name="lineEnd">The line end to write it with.</param>
    /// <exception cref="PabulibException">There is no budget, no project or no ballot.</exception>
    public PabulibFile Build(string lineEnd = "\n")
    {
        Line = null;
        var money = budget ?? throw Fault("section META names no 'budget'.");
        if (projects.Count == 0) throw Fault("section PROJECTS holds no project.");
        if (votes.Count == 0) throw Fault("section VOTES holds no ballot.");
        return new PabulibFile([.. meta], projectColumns!.Names, [.. projects], voteColumns!.Names, [.. votes], money) { LineEnd = lineEnd };
    }

    private decimal Amount(string name, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var amount))
            throw Fault($"'{name}' is {PabulibException.Quote(text)}, which is not an amount (write it with a point and without spaces, as 12500.50).");
        return amount >= 0 ? amount : throw Fault($"'{name}' is {text.Trim()}; an amount cannot be negative.");
    }

    private PabulibException Fault(string reason) => new(reason, Line);
}
