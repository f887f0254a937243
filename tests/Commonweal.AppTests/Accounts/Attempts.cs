using System.Net;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests.Accounts;

/// <summary>Many attempts from this machine at once, without sending them.</summary>
internal static class Attempts
{
    internal static async Task SpendAsync(AppFixture app, string what, int attempts)
    {
        // The address by which the program knows us: IPv4 loopback, as tests reach it.
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = (await Dns.GetHostAddressesAsync(app.Address.Host))[0];
        var throttle = app.Services.GetRequiredService<Throttle>();
        for (var attempt = 0; attempt < attempts; attempt++) throttle.Allows(context, what, attempts);
    }

    /// <summary>An hour later nothing is remembered.</summary>
    internal static void StartAnew(AppFixture app)
    {
        app.Clock.Advance(TimeSpan.FromHours(2));
        app.Services.GetRequiredService<Throttle>().Allows(new DefaultHttpContext(), "nothing", 1);
    }
}
