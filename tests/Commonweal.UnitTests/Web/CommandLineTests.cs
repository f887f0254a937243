using System.CommandLine;
using Commonweal.Web.Commands;

namespace Commonweal.UnitTests.Web;

public class CommandLineTests
{
    [Fact]
    public void EveryCommand_TakesThePlaceOfTheCity()
    {
        var root = CommandLine.Root();
        foreach (var words in Leaves(root, []))
        {
            string[] said = [.. words, "--data", "somewhere", "--keys", "elsewhere"];
            var refused = root.Parse(said).UnmatchedTokens;
            Assert.True(refused.Count == 0 || !refused.Contains("--data"), string.Join(' ', said) + " does not know --data");
        }
    }

    [Fact]
    public void EveryCommand_SaysWhatItIsFor()
    {
        foreach (var command in Everything(CommandLine.Root()))
        {
            Assert.False(string.IsNullOrWhiteSpace(command.Description), command.Name);
            Assert.All(command.Options.Where(o => o is not System.CommandLine.Help.HelpOption && !o.Hidden), o => Assert.False(string.IsNullOrWhiteSpace(o.Description), $"{command.Name} {o.Name}"));
            Assert.All(command.Arguments.Where(a => !a.Hidden), a => Assert.False(string.IsNullOrWhiteSpace(a.Description), $"{command.Name} {a.Name}"));
        }
    }

    private static IEnumerable<Command> Everything(Command command) => command.Subcommands.SelectMany(Everything).Prepend(command);

    private static IEnumerable<string[]> Leaves(Command command, string[] words) => command.Subcommands.Count == 0
        ? [[.. words, .. command.Arguments.Select(_ => "x")]]
        : command.Subcommands.SelectMany(c => Leaves(c, [.. words, c.Name]));
}
