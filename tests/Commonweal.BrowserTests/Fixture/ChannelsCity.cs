using Commonweal.Testing;

namespace Commonweal.BrowserTests;

/// <summary>The invented city with every channel set up, by settings in the environment, at a gateway of this machine.</summary>
public sealed class ChannelsCity : BrowserFixture
{
    private TestGateway? gateway;

    /// <summary>What the city's channels beside e-mail speak with.</summary>
    internal TestGateway Gateway => gateway ?? throw new InvalidOperationException("The city is not served yet: open a window first.");

    private protected override async Task<Published> ServeAsync()
    {
        gateway ??= await TestGateway.StartAsync();
        return await Published.ServeAsync(OpenChannels.At(gateway.Address), "--demo", "--data", Folder);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (gateway is not null) await gateway.DisposeAsync();
    }
}
