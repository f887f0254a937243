using System.CommandLine;
using System.Globalization;
using System.Text;
using Commonweal.Analysis.EqualShares;
using Commonweal.Standards.Pabulib;

namespace Commonweal.Web.Analyse.EqualShares;

/// <summary>A participatory budget from a .pb file, as an election.</summary>
/// <param name="Name">How the file is called in messages.</param>
/// <param name="File">The file.</param>
/// <param name="Election">The election.</param>
/// <param name="HasPoints">Whether ballots say how much they like each project, by points or by their order.</param>
internal sealed record BudgetFile(string Name, PabulibFile File, Election Election, bool HasPoints)
{
    internal static readonly Argument<string> Path = new("FILE.pb") { Description = "A participatory budget in the format of Pabulib; - for the standard input." };

    /// <summary>Reads it.</summary>
    internal static BudgetFile Read(string path)
    {
        var name = InputFile.NameOf(path);
        try
        {
            using var reader = InputFile.Open(path);
            var file = PabulibReader.Read(reader);
            var hasRanks = file.VoteType == "ordinal";
            var hasPoints = file.Votes[0].Choice.Points is not null;
            if (!hasPoints && file.VoteType is "cumulative" or "scoring") throw InputFault.In(name, $"the vote type is {file.VoteType}, but the section VOTES has no column 'points'.");
            return new BudgetFile(name, file, Count(file, hasRanks), hasRanks || hasPoints);
        }
        catch (PabulibException fault) { throw fault.Line is { } line ? InputFault.At(name, line, fault.Reason) : InputFault.In(name, fault.Reason); }
        catch (DecoderFallbackException) { throw InputFault.In(name, "this is not text in UTF-8."); }
        // The reader has checked all but the limits of exact counting.
        catch (ArgumentException fault) { throw InputFault.In(name, fault.Message.Split(" (Parameter", 2)[0]); }
        catch (IOException) { throw InputFault.In(name, "the file cannot be read to its end."); }
    }

    /// <summary>What a project is called, or its identifier where the file has no names.</summary>
    internal string NameOf(string project)
    {
        var column = File.ProjectColumns.Index().Where(one => one.Item.Trim() == "name").Select(one => (int?)one.Index).FirstOrDefault();
        return column is { } at && File.Projects[Election.IndexOf(project)].Fields[at].Trim() is { Length: > 0 } name ? name : project;
    }

    private static Election Count(PabulibFile file, bool hasRanks)
    {
        var longest = hasRanks ? Longest(file) : 0;
        return Election.Of(
            file.Budget,
            [.. file.Projects.Select(project => new BudgetProject(project.Id, project.Cost))],
            [.. file.Votes.GroupBy(vote => vote.Choice).Select(alike => Ballot.Of(alike.Key.Projects, hasRanks ? Ranks(alike.Key.Projects.Count) : alike.Key.Points, alike.Count()))]);

        // The best liked gets as many points as a ballot may name projects, the next one less.
        decimal[] Ranks(int named) => [.. Enumerable.Range(0, named).Select(place => (decimal)(longest - place))];
    }

    private static int Longest(PabulibFile file) => Math.Max(
        file.Votes.Max(vote => vote.Choice.Projects.Count),
        int.TryParse(file.Fact("max_length"), NumberStyles.None, CultureInfo.InvariantCulture, out var allowed) ? Math.Min(allowed, file.Projects.Count) : 0);
}
