using System.CommandLine;
using Commonweal.Platform;
using Commonweal.Platform.City;
using Commonweal.Platform.Commands;
using Commonweal.Platform.Imports;
using Commonweal.Platform.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Consultations.Imports;

/// <summary><c>import consultation FOLDER --slug NAME</c>: a conversation in the open form of participants and votes.</summary>
internal static class ImportConsultationCommand
{
    private const int MostFaultsShown = 50;

    internal static Command Create(CommandServices host)
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Folder with comments.csv, participants-votes.csv and, if there is one, summary.csv." };
        var slug = new Option<string>("--slug") { Description = "Its name in addresses: small letters, digits and dashes.", HelpName = "NAME", Required = true };
        var language = new Option<string?>("--language") { Description = "The language it was written in; the city's first one unless said.", HelpName = "LANGUAGE" };
        var source = new Option<string?>("--source") { Description = "Where it comes from and under which licence; shown on its page.", HelpName = "TEXT" };
        var command = new Command("consultation", "Bring in a conversation with its votes. A second time changes nothing.") { folder, slug, language, source };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = (await host.Open(parsed)).CreateAsyncScope();
            return await RunAsync(scope.ServiceProvider, parsed.GetValue(folder)!, parsed.GetValue(slug)!, parsed.GetValue(language), parsed.GetValue(source), stop);
        });
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, DirectoryInfo folder, string slug, string? language, string? source, CancellationToken stop)
    {
        var texts = services.GetRequiredService<Texts>();
        if (!Consultation.IsSlug(slug)) throw new CommandFailure(texts["consultations.slug.bad"], ExitCode.Usage);
        if (!folder.Exists) throw new CommandFailure(texts["imports.noFile", ("file", folder.FullName)], ExitCode.Usage);
        var languages = (await services.GetRequiredService<CurrentCity>().GetAsync(stop)).Languages;
        var (files, faults) = await ConsultationFiles.ReadAsync(folder, stop);
        if (files is null) return Refuse(texts, faults);
        var result = await Terminal.ProgressAsync(texts["consultations.import.working"], progress
            => services.GetRequiredService<BringingIn>().RunAsync(files, slug, language ?? languages[0], source, progress, stop));
        if (result is BroughtIn.NameTaken) throw new CommandFailure(texts["consultations.slug.taken"]);
        if (result is BroughtIn.Unchanged) Terminal.SayDone(texts["consultations.import.unchanged", ("slug", slug)]);
        else Terminal.SayDone(texts["consultations.import.done", ("slug", slug), ("people", files.Participants.Count), ("votes", files.Votes.Count), ("statements", files.Statements.Count)]);
        return ExitCode.Fine;
    }

    private static int Refuse(Texts texts, IReadOnlyList<(string File, ImportFault Fault)> faults)
    {
        foreach (var (file, fault) in faults.Take(MostFaultsShown)) Terminal.SayBroken(file + ": " + fault.Explain(texts));
        if (faults.Count > MostFaultsShown) Terminal.Say(texts.Count("imports.moreFaults", faults.Count - MostFaultsShown));
        Terminal.Say(texts["imports.nothingWritten"]);
        return ExitCode.Failed;
    }
}
