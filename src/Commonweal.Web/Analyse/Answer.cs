using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Commonweal.Web.Analyse;

/// <summary>What a command answers: JSON for programs, sentences and tables for people.</summary>
internal static class Answer
{
    // The answer goes to a terminal or a file, never into a page: letters of every script stay readable.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the answer in the form that was asked for.</summary>
    /// <param name="parsed">The words of the command.</param>
    /// <param name="document">The answer; names of its properties are the names in the JSON, and numbers are finite or null.</param>
    /// <param name="print">Writes it for people.</param>
    /// <returns>The exit code of success.</returns>
    internal static int Write<T>(ParseResult parsed, T document, Action<T, TextWriter> print)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(AnalyseCommands.Json)) output.WriteLine(JsonSerializer.Serialize(document, Options));
        else print(document, output);
        return Platform.Commands.ExitCode.Fine;
    }
}
