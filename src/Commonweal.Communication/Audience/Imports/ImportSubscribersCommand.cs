using System.CommandLine;
using Commonweal.Platform;
using Commonweal.Platform.Commands;
using Commonweal.Platform.Imports;
using Commonweal.Platform.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Audience.Imports;

/// <summary><c>import subscribers FILE.csv</c>: a list the city kept before, with the consent of each line.</summary>
internal static class ImportSubscribersCommand
{
    private const int SomeRefused = 3, MostFaultsShown = 200;
    private const long MostBytes = 400_000_000;

    internal static Command Create(CommandServices host)
    {
        var file = new Argument<FileInfo>("FILE.csv") { Description = "Columns email, languages, topics, consented_on, consent and, if you have them, districts and organisation; several values in a field with blanks between." };
        var command = new Command("subscribers", "Bring in a list of subscribers with their consents. A line without consent is refused; a second time changes nothing.") { file };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = (await host.Open(parsed)).CreateAsyncScope();
            return await RunAsync(scope.ServiceProvider, parsed.GetValue(file)!, stop);
        });
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, FileInfo file, CancellationToken stop)
    {
        var texts = services.GetRequiredService<Texts>();
        if (!file.Exists) throw new CommandFailure(texts["imports.noFile", ("file", file.FullName)], ExitCode.Usage);
        if (file.Length > MostBytes) throw new CommandFailure(texts["imports.tooLarge", ("file", file.FullName)]);
        var read = ImportedText.Read(await File.ReadAllBytesAsync(file.FullName, stop));
        if (read.Fault is { } unreadable) throw new CommandFailure(file.Name + ": " + unreadable.Explain(texts));
        var result = await Terminal.ProgressAsync(texts["audience.import.working"], progress => services.GetRequiredService<SubscriberImport>().RunAsync(read.Text, progress, stop));
        foreach (var fault in result.Refused.Take(MostFaultsShown)) Terminal.SayBroken(file.Name + ": " + fault.Explain(texts));
        if (result.Refused.Count > MostFaultsShown) Terminal.Say(texts.Count("imports.moreFaults", result.Refused.Count - MostFaultsShown));
        if (result.IsNoList) return ExitCode.Failed;
        Terminal.SayDone(texts["audience.import.done", ("added", result.Added), ("known", result.Known), ("refused", result.Refused.Count)]);
        return result.Refused.Count == 0 ? ExitCode.Fine : SomeRefused;
    }
}
