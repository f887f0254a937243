using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform;
using Commonweal.Platform.Commands;
using Commonweal.Platform.Localization;
using Commonweal.Standards.Pabulib;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Funds.Imports;

/// <summary><c>import fund FILE.pb --slug NAME</c>: a finished vote with all its ballots.</summary>
internal static class ImportFundCommand
{
    private const long MostBytes = 500_000_000;

    internal static Command Create(CommandServices host)
    {
        var path = new Argument<FileInfo>("FILE.pb") { Description = "A participatory budget in the format of Pabulib (https://pabulib.org/format)." };
        var slug = new Option<string>("--slug") { Description = "What it is called in the address of its page: small letters, digits and dashes.", HelpName = "NAME", Required = true };
        var rule = new Option<string>("--rule") { Description = "How its page counts the ballots: equal-shares or greedy.", DefaultValueFactory = _ => "equal-shares" }.AcceptOnlyFromAmong("equal-shares", "greedy");
        var left = new Option<LeftOver>("--left-over") { Description = "What equal shares do with money left over.", DefaultValueFactory = _ => LeftOver.AddOneExhaustiveUtilitarian };
        var command = new Command("fund", "Bring in a round of participatory budgeting with its ballots, and count it. A second time changes nothing.") { path, slug, rule, left };
        command.SetAction(async (parsed, stop) =>
        {
            if (!FundRound.IsSlug(parsed.GetRequiredValue(slug))) throw new CommandFailure("--slug: 2 to 60 small letters, digits and dashes, such as residents-2026.", ExitCode.Usage);
            await using var scope = (await host.Open(parsed)).CreateAsyncScope();
            var counting = parsed.GetRequiredValue(rule) == "greedy" ? CountingRule.Greedy : CountingRule.EqualShares;
            return await RunAsync(scope.ServiceProvider, parsed.GetRequiredValue(path), parsed.GetRequiredValue(slug), counting, parsed.GetValue(left), stop);
        });
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, FileInfo path, string slug, CountingRule rule, LeftOver left, CancellationToken stop)
    {
        var texts = services.GetRequiredService<Texts>();
        if (!path.Exists) throw new CommandFailure(texts["imports.noFile", ("file", path.FullName)], ExitCode.Usage);
        if (path.Length > MostBytes) throw new CommandFailure(texts["imports.tooLarge", ("file", path.FullName)]);
        PabulibFile file;
        string hash;
        FundImport ended;
        try
        {
            (file, hash) = await ReadAsync(path, stop);
            ended = await Terminal.ProgressAsync(texts["funds.import.working"], async progress =>
            {
                progress(0, 1);
                return await services.GetRequiredService<FundImporting>().RunAsync(file, hash, slug, rule, left, stop);
            });
        }
        catch (PabulibException fault) { return Refuse(texts, path, fault.Message); }
        catch (DecoderFallbackException) { return Refuse(texts, path, "this is not text in UTF-8."); }
        // The reader has checked all but the limits of exact counting.
        catch (ArgumentException fault) { return Refuse(texts, path, fault.Message.Split(" (Parameter", 2)[0]); }
        if (ended is FundImport.NameTaken) return Refuse(texts, path, texts["funds.import.taken", ("slug", slug)]);
        Terminal.SayDone(ended is FundImport.WasThere
            ? texts["funds.import.same", ("slug", slug)]
            : texts["funds.import.done", ("projects", file.Projects.Count), ("ballots", file.Votes.Count), ("path", "/funds/" + slug)]);
        return ExitCode.Fine;
    }

    private static async Task<(PabulibFile File, string Hash)> ReadAsync(FileInfo path, CancellationToken stop)
    {
        await using var stream = path.OpenRead();
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop));
        stream.Position = 0;
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        var file = PabulibReader.Read(new NulRefusal(reader));
        if (file.Votes[0].Choice.Points is null && file.VoteType is "cumulative" or "scoring") throw new PabulibException($"the vote type is {file.VoteType}, but the section VOTES has no column 'points'.");
        return (file, hash);
    }

    private static int Refuse(Texts texts, FileInfo file, string reason)
    {
        Terminal.SayBroken(file.Name + ": " + reason);
        Terminal.Say(texts["imports.nothingWritten"]);
        return ExitCode.Failed;
    }
}
