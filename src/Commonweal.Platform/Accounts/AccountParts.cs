using Microsoft.AspNetCore.Identity;

namespace Commonweal.Platform.Accounts;

/// <summary>The rows Identity keeps beside an account are told of in the account's own audit trail.</summary>
internal static class AccountParts
{
    internal static Guid? AccountOf(object row) => row switch
    {
        IdentityUserToken<Guid> token => token.UserId,
        IdentityUserLogin<Guid> login => login.UserId,
        IdentityUserClaim<Guid> claim => claim.UserId,
        IdentityUserPasskey<Guid> passkey => passkey.UserId,
        _ => null,
    };
}
