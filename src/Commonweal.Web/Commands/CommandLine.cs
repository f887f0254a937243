using System.CommandLine;
using Commonweal.Platform;
using Commonweal.Platform.Commands;
using Commonweal.Web.Analyse;

namespace Commonweal.Web.Commands;

/// <summary>The words of the program and their options.</summary>
internal static class CommandLine
{
    internal static readonly Option<string?> Data = new("--data") { Description = "Folder of the embedded database, files and keys (setting 'data', COMMONWEAL_DATA).", HelpName = "DIR", Recursive = true };
    internal static readonly Option<string?> Keys = new("--keys") { Description = "Folder of the keys, when they lie apart from the data (COMMONWEAL_KEYS).", HelpName = "DIR", Recursive = true };
    internal static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL instead of the embedded database: \"Host=…;Database=…;Username=…\" (COMMONWEAL_DATABASE).", HelpName = "CONNECTION", Recursive = true };
    private static readonly Option<string?> Urls = new("--urls") { Description = "Where to listen (COMMONWEAL_URLS).", HelpName = "URL" };
    private static readonly Option<bool> Demo = new("--demo") { Description = "Fill an empty database with the invented city of Rivermeet." };

    /// <summary>No word, or only settings as test hosts pass them (--environment=…): the host understands those.</summary>
    internal static bool IsVerbless(string[] args)
        => args.Length == 0 || Array.Exists(args, a => a.StartsWith("--environment=", StringComparison.Ordinal) || a.StartsWith("--contentRoot=", StringComparison.Ordinal));

    /// <summary>Runs the words. Whatever fails ends in a sentence and a code (<see cref="ExitCode"/>), not in a stack trace.</summary>
    internal static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync();
            return ExitCode.Usage;
        }
        try { return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }); }
        catch (Exception failure) { return Sentences.Tell(failure); }
    }

    /// <summary>Everything that can be said.</summary>
    internal static RootCommand Root()
    {
        var root = new RootCommand("Commonweal: a city listens, plans, includes, speaks, trains and shows. Without a word it serves.") { Data, Keys, Database };
        var serve = new Command("serve", "Serve the city's site and desk.") { Urls, Demo };
        serve.SetAction((parsed, _) => Hosting.ServeAsync(Settings(parsed)));
        root.Add(serve);
        root.Add(AnalyseCommands.Build());
        var services = new CommandServices(
            async parsed => (await Hosting.OpenAsync(Settings(parsed))).Services,
            async parsed => (await Hosting.OpenExistingAsync(Settings(parsed))).Services,
            parsed => Hosting.Build(Settings(parsed), serving: false).Services);
        foreach (var command in Program.Modules.All.SelectMany(m => m.Commands(services))) root.Add(command);
        // Every command has one parent only: options of the root are looked for along it.
        var import = new Command("import", "Bring in data from files.");
        foreach (var command in Program.Modules.All.SelectMany(m => m.Imports(services))) import.Add(command);
        root.Add(import);
        return root;
    }

    /// <summary>What the command line says, as settings: it wins over the environment and files.</summary>
    private static string[] Settings(ParseResult parsed)
    {
        var settings = new List<string>();
        void Say(string name, string? value) { if (!string.IsNullOrEmpty(value)) settings.Add($"--{name}={value}"); }
        Say("data", parsed.GetValue(Data));
        Say("keys", parsed.GetValue(Keys));
        Say("database", parsed.GetValue(Database));
        if (parsed.CommandResult.Command.Name == "serve")
        {
            Say("urls", parsed.GetValue(Urls));
            if (parsed.GetValue(Demo)) Say("demo", "true");
        }
        return [.. settings];
    }
}
