using System.CommandLine;
using Commonweal.Platform;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Commonweal.Insight.Observations;

/// <summary><c>import observations FILE --mapping MAPPING</c>.</summary>
internal static class ImportObservationsCommand
{
    private const int Fine = 0, SomeRefused = 3, Refused = 2;

    internal static Command Make(CommandServices host)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The table: CSV in UTF-8 with the names of the columns in the first line." };
        var mapping = new Option<FileInfo>("--mapping") { Description = "The mapping: a JSON file that says which column is what (an example: docs/operate/new-york-mapping.json).", Required = true };
        var command = new Command("observations", "Count recorded incidents by district, day and category. A second import of the same file changes nothing.") { file, mapping };
        command.SetAction((parsed, stop) => RunAsync(host, parsed, parsed.GetValue(file)!, parsed.GetValue(mapping)!, stop));
        return command;
    }

    private static async Task<int> RunAsync(CommandServices host, ParseResult parsed, FileInfo file, FileInfo mappingFile, CancellationToken stop)
    {
        foreach (var needed in new[] { file, mappingFile })
            if (!needed.Exists) return Say($"There is no file {needed}.");
        try
        {
            var mapping = ObservationMapping.Read(await File.ReadAllTextAsync(mappingFile.FullName, stop), mappingFile.Name);
            var services = await host.Open(parsed);
            await using var scope = services.CreateAsyncScope();
            var result = await WithProgressAsync(async progress =>
            {
                using var reader = new StreamReader(file.FullName, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
                return await scope.ServiceProvider.GetRequiredService<ObservationImport>().RunAsync(mapping, reader, file.Name, progress, stop);
            });
            Report(result, file.Name);
            return result.Refused.Count == 0 ? Fine : SomeRefused;
        }
        catch (ImportRefused refused)
        {
            return Say(refused.Message);
        }
        catch (System.Text.DecoderFallbackException)
        {
            return Say($"{file.Name} is not in UTF-8. Save it as 'CSV UTF-8' and import it again.");
        }
    }

    private static async Task<ImportResult> WithProgressAsync(Func<Action<int>, Task<ImportResult>> work)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected) return await work(_ => { });
        return await AnsiConsole.Status().StartAsync("Reading …", context => work(line =>
        {
            if (line % 500 == 0) context.Status($"Reading, line {line} …");
        }));
    }

    private static void Report(ImportResult result, string file)
    {
        foreach (var line in result.Refused) Console.Error.WriteLine($"{file}, line {line.Line}: {line.Reason}; not counted");
        Console.WriteLine($"{result.Counted} incidents counted, {result.Known} known already, {result.Refused.Count} lines not counted");
    }

    private static int Say(string message)
    {
        Console.Error.WriteLine(message);
        return Refused;
    }
}
