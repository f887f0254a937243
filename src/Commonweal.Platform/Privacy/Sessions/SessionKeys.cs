using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Commonweal.Platform.Privacy.Sessions;

internal static class SessionKeys
{
    internal static void AddSessionKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Commonweal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(o =>
        {
            o.XmlRepository = new KeysInDatabase(provider.GetRequiredService<IServiceScopeFactory>());
            o.XmlEncryptor = new KeyRingEncryptor(provider.GetRequiredService<KeyRing>());
        }));
    }

    /// <summary>Makes the first key before anybody writes, so that it is never made in the middle of a transaction.</summary>
    internal static void MakeReady(IServiceProvider services)
        => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Commonweal.Start").Protect([1]);
}
