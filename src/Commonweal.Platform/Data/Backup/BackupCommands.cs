using System.CommandLine;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Data.Backup;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>.</summary>
internal static class BackupCommands
{
    internal static Command Backup(CommandServices host)
    {
        var file = new Argument<string>("FILE") { Description = "Where to write the backup, such as city-2027-03-01.tar.gz." };
        var withKeys = new Option<bool>("--with-keys") { Description = "Put the secret keys in as well. Whoever has such a backup can read everything: keep it locked away." };
        var command = new Command("backup",
            "Copy database and files into one file, consistent, while the city is served. The keys are not in it: addresses and receipts in the backup cannot be read without them. Keep a copy of the keys folder in another place.") { file, withKeys };
        command.SetAction(async (parsed, stop) =>
        {
            var target = Path.GetFullPath(parsed.GetRequiredValue(file));
            if (File.Exists(target)) throw new CommandFailure($"{target} is there already. Choose another name.");
            if (!Directory.Exists(Path.GetDirectoryName(target))) throw new CommandFailure($"There is no folder {Path.GetDirectoryName(target)}.");
            await using var scope = (await host.OpenExisting(parsed)).CreateAsyncScope();
            var services = scope.ServiceProvider;
            var place = services.GetRequiredService<DataPlace>();
            var keys = parsed.GetValue(withKeys);
            await services.GetRequiredService<AuditTrail>().RecordAsync("backed-up", "house", "1", keys ? "with keys" : null, stop);
            await Terminal.ProgressAsync("Backing up", async progress =>
            {
                await Archive.WriteAsync(target, services.GetRequiredService<ICopying>(), place, keys, progress, stop);
                return true;
            });
            Terminal.SayDone($"{target} holds database and files.");
            Terminal.Say(keys ? "The secret keys are in it: whoever has this file can read everything." : $"The secret keys are not in it. Keep a copy of {place.KeysFolder} in another place, or the backup's addresses and receipts cannot be read.");
            return ExitCode.Fine;
        });
        return command;
    }

    internal static Command Restore(CommandServices host)
    {
        var file = new Argument<string>("FILE") { Description = "A backup that 'backup' made." };
        var force = new Option<bool>("--force") { Description = "Replace the city that is there. What was there is gone." };
        var command = new Command("restore",
            "Put a backup in place, then check the database and the audit trail. Stop the server first. Refuses where there is a city already. Ends with 0 where all is well, 1 where something is broken.") { file, force };
        command.SetAction(async (parsed, stop) =>
        {
            var source = Path.GetFullPath(parsed.GetRequiredValue(file));
            if (!File.Exists(source)) throw new CommandFailure($"There is no file {source}.");
            var unopened = host.Unopened(parsed);
            await RestoreAsync(source, unopened.GetRequiredService<DataPlace>(), unopened.GetRequiredService<ICopying>(), parsed.GetValue(force), stop);
            await using var scope = (await host.OpenExisting(parsed)).CreateAsyncScope();
            var services = scope.ServiceProvider;
            var code = await AuditCommands.VerifyAsync(services.GetRequiredService<CommonwealDb>(), expected: null, stop);
            await services.GetRequiredService<AuditTrail>().RecordAsync("restored", "house", "1", stop: stop);
            if (code == ExitCode.Fine) Terminal.SayDone("The city is restored.");
            return code;
        });
        return command;
    }

    private static async Task RestoreAsync(string source, DataPlace place, ICopying database, bool force, CancellationToken stop)
    {
        if (!force && !await database.IsEmptyAsync(stop))
            throw new CommandFailure("There is a city in this place already. Restore into an empty place, or replace it with --force.");
        Directory.CreateDirectory(place.Folder);
        var unpacked = Directory.CreateDirectory(Path.Combine(place.Folder, ".restore-" + Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            await Terminal.ProgressAsync("Unpacking", async progress =>
            {
                await Archive.UnpackAsync(source, unpacked, progress, stop);
                return true;
            });
            var copy = Path.Combine(unpacked, database.EntryName);
            if (!File.Exists(copy)) throw new CommandFailure("This backup is of the other database (embedded or PostgreSQL), or is none. Nothing was changed here.");
            CheckKeys(Path.Combine(unpacked, Archive.Keys), place);
            await database.RestoreAsync(copy, stop);
            Replace(Path.Combine(unpacked, Archive.Files), place.FilesFolder);
            AddKeys(Path.Combine(unpacked, Archive.Keys), place);
        }
        finally { Directory.Delete(unpacked, recursive: true); }
        if (!Directory.Exists(place.KeysFolder) || !Directory.EnumerateFiles(place.KeysFolder, "*.key").Any())
            Terminal.SayBroken($"There are no keys in {place.KeysFolder}. Copy yours there before you serve: without them addresses and receipts cannot be read, and new keys would be made.");
    }

    private static void Replace(string from, string to)
    {
        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        if (Directory.Exists(from)) Directory.Move(from, to);
    }

    private static void CheckKeys(string from, DataPlace place)
    {
        if (!Directory.Exists(from) || !Directory.Exists(place.KeysFolder)) return;
        foreach (var key in Directory.EnumerateFiles(from))
        {
            var here = Path.Combine(place.KeysFolder, Path.GetFileName(key));
            if (File.Exists(here) && File.ReadAllText(here) != File.ReadAllText(key))
                throw new CommandFailure($"{here} is another key than the one in the backup. Move the keys that are here to a safe place first. Nothing was changed here.");
        }
    }

    private static void AddKeys(string from, DataPlace place)
    {
        if (!Directory.Exists(from)) return;
        Directory.CreateDirectory(place.KeysFolder);
        foreach (var key in Directory.EnumerateFiles(from)) File.Copy(key, Path.Combine(place.KeysFolder, Path.GetFileName(key)), overwrite: true);
    }
}
