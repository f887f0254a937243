using System.CommandLine;
using Commonweal.Platform.Commands;
using Commonweal.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Audit;

/// <summary><c>audit verify</c> and <c>audit head</c>.</summary>
internal static class AuditCommands
{
    internal static Command Create(CommandServices host)
    {
        var expected = new Option<string?>("--head") { Description = "A head that was kept elsewhere, as the ombud gets it by mail: NUMBER:HASH.", HelpName = "HEAD" };
        var verify = new Command("verify",
            "Follow the audit trail's chain from its first record. Finds records that were changed, are missing or change places, and says how many are not sealed yet. Ends with 0 where all is well, 1 where something is broken, 2 where the words are wrong.") { expected };
        verify.SetAction(async (parsed, stop) =>
        {
            var text = parsed.GetValue(expected);
            var head = text is null ? null : AuditHead.Parse(text)
                ?? throw new CommandFailure("The head must be a number, a colon and 64 hexadecimal digits, as in the mail to the ombud.", ExitCode.Usage);
            await using var scope = (await host.OpenExisting(parsed)).CreateAsyncScope();
            return await VerifyAsync(scope.ServiceProvider.GetRequiredService<CommonwealDb>(), head, stop);
        });
        var show = new Command("head", "Print the number and hash of the last sealed record. Whoever keeps it can show later that nothing before it was changed.");
        show.SetAction(async (parsed, stop) =>
        {
            await using var scope = (await host.OpenExisting(parsed)).CreateAsyncScope();
            Console.WriteLine(await AuditSealer.HeadAsync(scope.ServiceProvider.GetRequiredService<CommonwealDb>(), stop));
            return ExitCode.Fine;
        });
        return new Command("audit", "The trail of who did what.") { verify, show };
    }

    /// <summary>Checks the chain and says what it found, also after a restore.</summary>
    internal static async Task<int> VerifyAsync(CommonwealDb db, AuditHead? expected, CancellationToken stop)
    {
        var report = await Terminal.ProgressAsync("Following the audit trail", progress => AuditCheck.RunAsync(db, expected, progress, stop));
        foreach (var finding in report.Findings) Terminal.SayBroken(Sentence(finding));
        if (report.Unsealed > 0)
            Terminal.Say(FormattableString.Invariant($"Not sealed yet: {report.Unsealed} after record {report.Head.Number}, the oldest of {report.OldestUnsealed:yyyy-MM-dd HH:mm} UTC. Nothing vouches for these until they are sealed, which a running program does within seconds."));
        if (report.Findings.Count == 0)
        {
            if (report.Head.Number == 0) Terminal.SayDone("Nothing has been sealed yet, so nothing can be broken.");
            else Terminal.SayDone(FormattableString.Invariant($"The audit trail is whole: records 1 to {report.Head.Number} each follow from the one before."));
            Terminal.Say($"Head: {report.Head}");
            return ExitCode.Fine;
        }
        Terminal.SayBroken(FormattableString.Invariant($"The audit trail is broken in {report.Findings.Count} places. Keep this database as it is, and tell the ombud."));
        return ExitCode.Failed;
    }

    private static string Sentence(AuditFinding finding) => finding switch
    {
        { Fault: AuditFault.Missing } when finding.From == finding.To => FormattableString.Invariant($"Record {finding.From} is missing."),
        { Fault: AuditFault.Missing } => FormattableString.Invariant($"Records {finding.From} to {finding.To} are missing."),
        { Fault: AuditFault.Reordered } => FormattableString.Invariant($"Record {finding.From} stands where another record stood."),
        { Fault: AuditFault.OtherHead } => FormattableString.Invariant($"Record {finding.From} is not the one whose hash was given: the trail was cut or written anew."),
        _ => FormattableString.Invariant($"Record {finding.From} was changed, or the one before it was."),
    };
}
