using System.CommandLine;
using Commonweal.Analysis.CommonGround;

namespace Commonweal.Web.Analyse.CommonGround;

/// <summary><c>analyse common-ground VOTES</c>: the groups of a conversation, what speaks for each, and what is common to all.</summary>
internal static class CommonGroundCommand
{
    internal static Command Build()
    {
        var votes = new Argument<string>("VOTES")
        {
            Description = "A table of participants with a column a statement (1, 0, -1 or empty), or of votes (comment-id, voter-id, vote, and timestamp where votes were changed).",
        };
        var statements = new Option<string?>("--statements") { Description = "A table of statements: comment-id, comment-body, and moderated (-1 is left out).", HelpName = "FILE" };
        var groups = new Option<string?>("--groups")
        {
            Description = "Keep the groups in the file instead of finding groups: 'column' for its column group-id, or the name of another column.", HelpName = "column",
        };
        var seed = new Option<int>("--seed") { Description = "Decides the starts of grouping and the draws of its stability.", HelpName = "N", DefaultValueFactory = _ => ConversationRule.Default.Seed };
        var command = new Command("common-ground", "Find groups of opinions, what speaks for each, and what is common to all.") { votes, statements, groups, seed };
        command.SetAction(parsed =>
        {
            var table = VoteFile.Read(parsed.GetValue(votes)!, GroupColumn(parsed.GetValue(groups)));
            var known = parsed.GetValue(statements) is { } path ? StatementFile.Read(path) : new StatementFile(new Dictionary<string, string>(), new HashSet<string>());
            var rule = ConversationRule.Default with { Withheld = known.Withheld, Seed = parsed.GetValue(seed) };
            var conversation = table.Groups is { } given ? Conversation.WithGroups(table.Votes, given, rule) : Conversation.Of(table.Votes, rule);
            return Answer.Write(parsed, CommonGroundAnswer.Of(conversation, known), CommonGroundText.Print);
        });
        return command;
    }

    private static string? GroupColumn(string? option) => option == "column" ? VoteFile.GroupId : option;
}
