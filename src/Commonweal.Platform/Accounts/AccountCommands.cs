using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Accounts;

/// <summary><c>accounts invite-administrator</c>: the way back in where every administrator lost theirs.</summary>
internal static class AccountCommands
{
    internal static Command Accounts(CommandServices host)
    {
        var invite = new Command("invite-administrator", "Print a one-time link, valid for 24 hours, that makes an administrator. For a new city, or when every administrator lost the way in.");
        invite.SetAction(async (parsed, stop) =>
        {
            await using var scope = (await host.Open(parsed)).CreateAsyncScope();
            Console.WriteLine(await FirstAdministrator.NewLinkAsync(scope.ServiceProvider, stop));
            return 0;
        });
        return new Command("accounts", "Accounts of colleagues.") { invite };
    }
}
