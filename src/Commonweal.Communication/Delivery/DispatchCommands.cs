using System.CommandLine;
using System.Globalization;
using Commonweal.Platform;
using Commonweal.Platform.Commands;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Delivery;

/// <summary><c>dispatches list</c>, <c>watch NO</c>, <c>pause NO</c>, <c>resume NO</c>, <c>cancel NO</c>.</summary>
internal static class DispatchCommands
{
    internal static Command Create(CommandServices host) => new("dispatches", "What is on its way to many: how far it is, and holding it back.")
    {
        List(host), Watch(host),
        Change(host, "pause", "Hold a dispatch back; what is in hand this second still leaves.", (d, no, stop) => d.PauseAsync(no, stop)),
        Change(host, "resume", "Let a dispatch that was held back go on.", (d, no, stop) => d.ResumeAsync(no, stop)),
        Change(host, "cancel", "Stop a dispatch for good. What has left cannot be called back.", (d, no, stop) => d.CancelAsync(no, stop)),
    };

    private static Command List(CommandServices host)
    {
        var command = new Command("list", "List the latest thirty dispatches.");
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = (await host.OpenExisting(parsed)).CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
            var latest = await db.Set<Dispatch>().AsNoTracking().OrderByDescending(d => d.No).Take(30).ToListAsync(stop);
            foreach (var dispatch in latest) Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{dispatch.No,6}  {dispatch.AskedAt:yyyy-MM-dd HH:mm}Z  {dispatch.Medium,-6} {dispatch.State,-10} {dispatch.Title}"));
            if (latest.Count == 0) Terminal.Say("Nothing was sent to many yet.");
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Watch(CommandServices host)
    {
        var number = Number();
        var command = new Command("watch", "Show how far a dispatch is until it ends. Ctrl+C stops the watching, not the dispatch.") { number };
        command.SetAction(async (parsed, stop) =>
        {
            var services = await host.OpenExisting(parsed);
            var no = parsed.GetRequiredValue(number);
            var end = await Terminal.ProgressAsync($"Dispatch {no}", async progress =>
            {
                while (true)
                {
                    await using var scope = services.CreateAsyncScope();
                    var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
                    var state = await db.Set<Dispatch>().Where(d => d.No == no).Select(d => (DispatchState?)d.State).SingleOrDefaultAsync(stop) ?? throw Unknown(no);
                    var counts = await db.Set<DispatchCount>().AsNoTracking().Where(c => c.DispatchNo == no).GroupBy(c => c.State).Select(g => new { State = g.Key, Parcels = g.Sum(c => c.Parcels) }).ToListAsync(stop);
                    progress(counts.Where(c => c.State != DispatchCount.Open).Sum(c => (long)c.Parcels), counts.Sum(c => (long)c.Parcels));
                    if (state is DispatchState.Done or DispatchState.Cancelled) return counts.Where(c => c.Parcels > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.State} {c.Parcels}"));
                    await Task.Delay(500, stop);
                }
            });
            Terminal.SayDone(string.Join(", ", end));
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Change(CommandServices host, string name, string about, Func<Dispatches, int, CancellationToken, Task<bool>> change)
    {
        var number = Number();
        var command = new Command(name, about) { number };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = (await host.OpenExisting(parsed)).CreateAsyncScope();
            var no = parsed.GetRequiredValue(number);
            var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
            if (await db.Set<Dispatch>().Where(d => d.No == no).Select(d => (DispatchState?)d.State).SingleOrDefaultAsync(stop) is not { } state) throw Unknown(no);
            if (!await change(scope.ServiceProvider.GetRequiredService<Dispatches>(), no, stop)) throw new CommandFailure($"Dispatch {no} is {state} and cannot be changed like this.");
            Terminal.SayDone("Done.");
            return ExitCode.Fine;
        });
        return command;
    }

    private static Argument<int> Number() => new("NO") { Description = "Number of the dispatch; 'dispatches list' names them." };

    private static CommandFailure Unknown(int no) => new($"There is no dispatch {no}; 'dispatches list' names them.");
}
