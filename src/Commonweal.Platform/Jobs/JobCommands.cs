using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Commonweal.Platform.Commands;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Jobs;

/// <summary><c>jobs list</c>, <c>jobs run KIND</c>, <c>jobs cancel ID</c>.</summary>
internal static class JobCommands
{
    internal static Command Create(CommandServices host) => new("jobs", "Long work: what runs, what ran, and how it ended.")
    {
        List(host), Run(host), Cancel(host),
    };

    private static Command List(CommandServices host)
    {
        var command = new Command("list", "List the latest fifty jobs and the kinds there are.");
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = (await host.OpenExisting(parsed)).CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
            var texts = scope.ServiceProvider.GetRequiredService<Texts>();
            var kinds = scope.ServiceProvider.GetRequiredService<JobKinds>();
            Terminal.Say("Kinds: " + string.Join(", ", kinds.All.Select(k => $"{k.Kind} ({texts.In("en", k.Title)})")));
            foreach (var job in await db.Set<Job>().AsNoTracking().OrderByDescending(j => j.CreatedAt).Take(50).ToListAsync(stop))
                Terminal.Say(Line(job));
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Run(CommandServices host)
    {
        var kind = new Argument<string>("KIND") { Description = "Kind of the job; 'jobs list' names them." };
        var parameters = new Option<string>("--parameters") { Description = "What to do, as JSON.", HelpName = "JSON", DefaultValueFactory = _ => "{}" };
        var command = new Command("run", "Run a job here and now, with its progress. Ctrl+C lets go of it; the server, or the next 'jobs run', takes it up where it was.") { kind, parameters };
        command.SetAction(async (parsed, stop) =>
        {
            var services = await host.OpenExisting(parsed);
            await using var scope = services.CreateAsyncScope();
            var known = scope.ServiceProvider.GetRequiredService<JobKinds>();
            var entry = known.Find(parsed.GetRequiredValue(kind))
                ?? throw new CommandFailure($"There is no job of this kind. There are: {string.Join(", ", known.All.Select(k => k.Kind))}.", ExitCode.Usage);
            var json = parsed.GetRequiredValue(parameters);
            if (!IsJson(json)) throw new CommandFailure("The parameters are no JSON object.", ExitCode.Usage);
            var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
            var job = scope.ServiceProvider.GetRequiredService<JobQueue>().Make(entry.Kind, json);
            await db.SaveChangesAsync(stop);
            return await FollowAsync(services, job.Id, scope.ServiceProvider.GetRequiredService<Texts>().In("en", entry.Title), stop);
        });
        return command;
    }

    private static async Task<int> FollowAsync(IServiceProvider services, Guid id, string title, CancellationToken stop)
    {
        var runner = services.GetRequiredService<JobRunner>();
        var ended = await Terminal.ProgressAsync(title, async progress =>
        {
            while (true)
            {
                // A running server may be quicker: then its work is watched from here.
                if (await runner.TakeAsync(id, stop) is { } mine) await runner.RunAsync(mine, progress, stop);
                await using var scope = services.CreateAsyncScope();
                var job = await scope.ServiceProvider.GetRequiredService<CommonwealDb>().Set<Job>().AsNoTracking().SingleAsync(j => j.Id == id, CancellationToken.None);
                progress(job.Done, job.Total);
                if (job.IsOver || stop.IsCancellationRequested) return job;
                await Task.Delay(500, stop);
            }
        });
        if (ended.State == JobState.Done) Terminal.SayDone(Line(ended));
        else Terminal.SayBroken(Line(ended));
        return ended.State == JobState.Done ? ExitCode.Fine : ExitCode.Failed;
    }

    private static Command Cancel(CommandServices host)
    {
        var id = new Argument<string>("ID") { Description = "Key of the job as 'jobs list' prints it; its first letters are enough." };
        var command = new Command("cancel", "Stop a job. What it has done stays done.") { id };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = (await host.OpenExisting(parsed)).CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
            var wanted = parsed.GetRequiredValue(id);
            var open = await db.Set<Job>().AsNoTracking().Where(j => j.EndedAt == null).Select(j => j.Id).ToListAsync(stop);
            var found = open.Where(j => j.ToString().StartsWith(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
            if (found.Count != 1)
                throw new CommandFailure(found.Count == 0 ? "No job that is waiting or running has this key." : "Several jobs begin like this; give more of the key.");
            await scope.ServiceProvider.GetRequiredService<JobQueue>().CancelAsync(found[0], stop);
            Terminal.SayDone("The job will stop within seconds.");
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Line(Job job) => string.Create(CultureInfo.InvariantCulture,
        $"{job.Id}  {job.CreatedAt:yyyy-MM-dd HH:mm}Z  {job.Kind,-16} {job.State,-9} {(job.Total > 0 ? $"{job.Done} of {job.Total}" : $"{job.Done}")} {job.LastFailure}").TrimEnd();

    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException) { return false; }
    }
}
