using Commonweal.Platform.Accounts.Approvals;
using Commonweal.Platform.Accounts.Keeping;
using Commonweal.Platform.Accounts.Me;
using Commonweal.Platform.Accounts.Residents;
using Commonweal.Platform.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Accounts.SignIn;

internal static class SignInServices
{
    internal static void AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<NobodysPassword>();
        services.AddSingleton<PublicAddress>();
        services.AddScoped<AccountStore>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<FailedSignIns>();
        services.AddScoped<Session>();
        services.AddScoped<CodeCheck>();
        services.AddScoped<Invitations>();
        services.AddScoped<AccountKeeping>();
        services.AddScoped<MyAccount>();
        services.AddScoped<ResidentSession>();
        services.AddScoped<IProvenResident>(s => s.GetRequiredService<ResidentSession>());
        services.AddScoped<ResidentLinks>();
        services.AddScoped<ISecondPerson, SecondPerson>();
        services.AddScoped<IWaitingWork, WaitingApprovals>();
        services.AddScoped<Deciding>();
        services.AddScoped<PhoneCodes>();
        services.AddScoped<CodeSheets>();
        services.AddHostedService<FirstAdministrator>();
        services.Configure<IdentityPasskeyOptions>(o => PasskeyRules.Set(o, PublicAddress.HostOf(configuration)));
    }
}
