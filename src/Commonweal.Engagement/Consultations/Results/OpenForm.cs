using System.Globalization;
using Commonweal.Analysis.CommonGround;

namespace Commonweal.Engagement.Consultations.Results;

/// <summary>
/// The open form of votes and statements, which other programs and <c>./run analyse common-ground</c> read. Numbers stand
/// for people; no time, no language, no organisation travels with them.
/// </summary>
internal static class OpenForm
{
    public static void WriteVotes(GatheredVotes gathered, TextWriter output)
    {
        var votes = gathered.Votes;
        output.Write("participant,n-votes,n-agree,n-disagree");
        foreach (var statement in votes.Statements) output.Write("," + statement);
        output.Write('\n');
        for (var person = 0; person < votes.Participants.Count; person++)
        {
            var said = Enumerable.Range(0, votes.Statements.Count).Select(s => votes[person, s]).ToArray();
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{votes.Participants[person]},{votes.VotesOf(person)},{said.Count(v => v is Vote.Agree)},{said.Count(v => v is Vote.Disagree)}"));
            foreach (var vote in said) output.Write(vote switch { Vote.Agree => ",1", Vote.Disagree => ",-1", Vote.Pass => ",0", _ => "," });
            output.Write('\n');
        }
    }

    /// <summary>The statements; the words of refused ones stay here, for they may name somebody.</summary>
    public static void WriteStatements(GatheredVotes gathered, IReadOnlyList<string> languages, TextWriter output)
    {
        output.Write("comment-id,moderated,comment-body\n");
        foreach (var statement in gathered.Statements)
        {
            var shown = statement.State is StatementState.Shown;
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{statement.Number},{(shown ? 1 : -1)},{(shown ? Quoted(statement.Words.For(languages[0], languages).Text) : "")}\n"));
        }
    }

    // A sheet that begins a cell with one of these would take it for a formula.
    private static string Quoted(string text)
        => "\"" + (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' ? "'" : "") + text.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ") + "\"";
}
