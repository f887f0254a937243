using System.CommandLine;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Commands;
using Commonweal.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Privacy;

/// <summary><c>keys list</c> and <c>keys rotate NAME</c>.</summary>
internal static class KeyCommands
{
    private static readonly string[] Rotatable = ["personal", "receipts", "sessions"];

    internal static Command Create(CommandServices host) => new("keys", "The secret keys, which lie outside the database.") { List(host), Rotate(host) };

    private static Command List(CommandServices host)
    {
        var command = new Command("list", "List the keys there are, with their versions. The keys themselves are never shown.");
        command.SetAction(async (parsed, _) =>
        {
            var place = (await host.OpenExisting(parsed)).GetRequiredService<DataPlace>();
            Terminal.Say($"In {place.KeysFolder}; keep a copy in another place than the backups:");
            foreach (var file in Directory.EnumerateFiles(place.KeysFolder, "*.key").Order(StringComparer.Ordinal)) Terminal.Say("  " + Path.GetFileNameWithoutExtension(file));
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Rotate(CommandServices host)
    {
        var name = new Argument<string>("NAME") { Description = "personal (addresses and numbers), receipts, or sessions (cookies and forms)." };
        name.AcceptOnlyFromAmong(Rotatable);
        var command = new Command("rotate", "Make the next version of a key. New records use it, within a minute also those of a running server; older records stay readable with their own version, so keep every key file.") { name };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = (await host.OpenExisting(parsed)).CreateAsyncScope();
            var purpose = parsed.GetRequiredValue(name);
            var version = scope.ServiceProvider.GetRequiredService<KeyRing>().Rotate(purpose);
            await scope.ServiceProvider.GetRequiredService<AuditTrail>().RecordAsync("rotated", "key", purpose, $"{version}", stop);
            Terminal.SayDone($"{purpose}-{version}.key is used from now on. Copy it to where you keep the keys, and leave the older ones where they are.");
            return ExitCode.Fine;
        });
        return command;
    }
}
