using Commonweal.Platform.Accounts.Demonstration;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Commonweal.Platform.Accounts;

/// <summary>
/// While there is no administrator, every start prints a new link that makes one. Whoever can read what the program
/// prints owns the machine; nobody else learns the link, and only its hash is stored.
/// </summary>
internal sealed class FirstAdministrator(IServiceScopeFactory scopes, PublicAddress address, IHostApplicationLifetime life) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await HasStartedAsync(stoppingToken)) return;
        await using var scope = scopes.CreateAsyncScope();
        var city = await scope.ServiceProvider.GetRequiredService<CurrentCity>().GetAsync(stoppingToken);
        if (city.Settings.IsDemonstration)
            Console.WriteLine($"Demonstration city. Sign in at {address.Link("/desk/sign-in")} as {DemonstrationAccounts.Mayor} with the password {DemonstrationAccounts.Password}");
        else if (!await scope.ServiceProvider.GetRequiredService<CommonwealDb>().AnyBesidesAsync(besides: null, stoppingToken))
            Console.WriteLine(await NewLinkAsync(scope.ServiceProvider, stoppingToken));
    }

    /// <summary>A sentence with a new link, for the terminal.</summary>
    internal static async Task<string> NewLinkAsync(IServiceProvider services, CancellationToken stop)
    {
        var path = await services.GetRequiredService<Invitations>().MakeAsync(accountId: null, Invitations.ForFirstAdministrator, stop);
        return $"Open this link within 24 hours to make an administrator; it works once: {services.GetRequiredService<PublicAddress>().Link(path)}";
    }

    private async Task<bool> HasStartedAsync(CancellationToken stop)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var yes = life.ApplicationStarted.Register(() => started.TrySetResult(true));
        await using var no = stop.Register(() => started.TrySetResult(false));
        return await started.Task;
    }
}
