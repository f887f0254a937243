using System.Globalization;
using System.Text;
using Commonweal.Analysis.CommonGround;

namespace Commonweal.Engagement.Consultations.Results;

/// <summary>
/// The open form of votes and statements, which other programs and <c>./run analyse common-ground</c> read. Numbers stand
/// for people; no time, no language, no organisation travels with them.
/// </summary>
internal static class OpenForm
{
    /// <summary>The votes, a line a participant: written as they go, for a hundred thousand of them are long.</summary>
    public static IEnumerable<string> Votes(GatheredVotes gathered)
    {
        var votes = gathered.Votes;
        yield return string.Join(',', (string[])["participant,n-votes,n-agree,n-disagree", .. votes.Statements]) + "\n";
        var (line, said) = (new StringBuilder(), new Vote?[votes.Statements.Count]);
        for (var person = 0; person < votes.Participants.Count; person++)
        {
            for (var statement = 0; statement < said.Length; statement++) said[statement] = votes[person, statement];
            line.Clear().Append(CultureInfo.InvariantCulture, $"{votes.Participants[person]},{votes.VotesOf(person)},{said.Count(v => v is Vote.Agree)},{said.Count(v => v is Vote.Disagree)}");
            foreach (var vote in said) line.Append(vote switch { Vote.Agree => ",1", Vote.Disagree => ",-1", Vote.Pass => ",0", _ => "," });
            yield return line.Append('\n').ToString();
        }
    }

    /// <summary>The statements; the words of refused ones stay here, for they may name somebody.</summary>
    public static IEnumerable<string> Statements(GatheredVotes gathered, IReadOnlyList<string> languages)
        => gathered.Statements.Select(s => (s.Number, IsShown: s.State is StatementState.Shown, Words: s.Words.For(languages[0], languages).Text))
            .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Number},{(s.IsShown ? 1 : -1)},{(s.IsShown ? Quoted(s.Words) : "")}\n")).Prepend("comment-id,moderated,comment-body\n");

    // A sheet that begins a cell with one of these would take it for a formula.
    private static string Quoted(string text)
        => "\"" + (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' ? "'" : "") + text.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ") + "\"";
}
