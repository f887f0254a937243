using System.CommandLine;
using Commonweal.Platform.Commands;
using Commonweal.Platform.Imports;
using Commonweal.Platform.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.City.Imports;

/// <summary><c>import city DIR</c>: districts.geojson and population.csv of a folder, and on demand the city's name and time zone.</summary>
internal static class ImportCityCommand
{
    private const int MostFaultsShown = 50;
    private const long MostBytes = 100_000_000;

    internal static Command Create(CommandServices host)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "Folder with districts.geojson (WGS84; each feature with the properties code and name) and, if there is one, population.csv (district,population,group,group…)." };
        var name = new Option<string?>("--name") { Description = "The city's name, in its first language.", HelpName = "NAME" };
        var zone = new Option<string?>("--time-zone") { Description = "The city's time zone, such as America/New_York.", HelpName = "ZONE" };
        var keep = new Option<bool>("--keep") { Description = "Keep districts that are not in the file; otherwise they are retired." };
        var command = new Command("city", "Bring in the city's districts and how many people live there. A second time changes nothing.") { folder, name, zone, keep };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = (await host.Open(parsed)).CreateAsyncScope();
            return await RunAsync(scope.ServiceProvider, parsed.GetValue(folder)!, parsed.GetValue(name), parsed.GetValue(zone), !parsed.GetValue(keep), stop);
        });
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, DirectoryInfo folder, string? name, string? zone, bool retire, CancellationToken stop)
    {
        var texts = services.GetRequiredService<Texts>();
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) throw new CommandFailure(texts["imports.unknownZone", ("zone", zone)], ExitCode.Usage);
        var drawn = new FileInfo(Path.Combine(folder.FullName, "districts.geojson"));
        var counted = new FileInfo(Path.Combine(folder.FullName, "population.csv"));
        if (!drawn.Exists) throw new CommandFailure(texts["imports.noFile", ("file", drawn.FullName)], ExitCode.Usage);
        if (new[] { drawn, counted }.FirstOrDefault(f => f.Exists && f.Length > MostBytes) is { } large) throw new CommandFailure(texts["imports.tooLarge", ("file", large.FullName)]);

        var (outlines, fault) = CityImporting.ReadDistricts(await File.ReadAllBytesAsync(drawn.FullName, stop));
        if (fault is not null) return Refuse(texts, drawn, [fault]);
        var people = counted.Exists ? await File.ReadAllBytesAsync(counted.FullName, stop) : null;
        var result = await Terminal.ProgressAsync(texts["imports.working"], async progress =>
        {
            progress(0, 1);
            return await services.GetRequiredService<CityImporting>().RunAsync(outlines, people, retire, city => Describe(city, name, zone), stop);
        });
        if (result.Faults.Count > 0) return Refuse(texts, counted, result.Faults);
        foreach (var sentence in ImportSentences.Of(result, texts)) Terminal.SayDone(sentence);
        return ExitCode.Fine;
    }

    private static void Describe(CitySettings city, string? name, string? zone)
    {
        if (name is not null && city.Name.Languages.GetValueOrDefault(city.Languages[0])?.Text != name) city.Name = city.Name.Write(city.Languages[0], name);
        if (zone is not null) city.TimeZone = zone;
    }

    private static int Refuse(Texts texts, FileInfo file, IReadOnlyList<ImportFault> faults)
    {
        foreach (var fault in faults.Take(MostFaultsShown)) Terminal.SayBroken(file.Name + ": " + fault.Explain(texts));
        if (faults.Count > MostFaultsShown) Terminal.Say(texts.Count("imports.moreFaults", faults.Count - MostFaultsShown));
        Terminal.Say(texts["imports.nothingWritten"]);
        return ExitCode.Failed;
    }
}
