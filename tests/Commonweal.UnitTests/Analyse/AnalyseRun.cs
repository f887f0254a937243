using System.CommandLine;
using System.Text.Json;
using Commonweal.Platform.Commands;
using Commonweal.Web.Analyse;

namespace Commonweal.UnitTests.Analyse;

/// <summary>Runs <c>analyse …</c> as the program would, and reads what it prints.</summary>
internal static class AnalyseRun
{
    /// <summary>What it prints for people.</summary>
    public static string Text(params string[] words) => Run(AnalyseCommands.Build(), words);

    /// <summary>What it prints for programs.</summary>
    public static JsonElement Json(params string[] words) => JsonDocument.Parse(Run(AnalyseCommands.Build(), [.. words, "--json"])).RootElement;

    /// <summary>The line it ends with, having refused its input with exit code 2.</summary>
    public static string Fault(params string[] words)
    {
        var failure = Assert.Throws<CommandFailure>(() => Run(AnalyseCommands.Build(), words));
        Assert.Equal(ExitCode.Usage, failure.ExitCode);
        Assert.DoesNotContain('\n', failure.Message);
        return failure.Message;
    }

    internal static string Run(Command command, params string[] words)
    {
        using var output = new StringWriter();
        var parsed = command.Parse(words);
        Assert.Empty(parsed.Errors);
        Assert.Equal(ExitCode.Fine, parsed.Invoke(new InvocationConfiguration { Output = output, Error = output, EnableDefaultExceptionHandler = false }));
        return output.ToString();
    }
}
