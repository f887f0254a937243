using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts;

/// <summary>
/// Identity's store with what must not lie open at rest sealed: the address, the authenticator's key, the recovery codes.
/// An address is found again by its keyed hash.
/// </summary>
internal sealed class AccountStore(CommonwealDb db, PersonalData personal, IdentityErrorDescriber describer)
    : UserOnlyStore<Account, CommonwealDb, Guid>(db, describer)
{
    public override Task<string?> GetEmailAsync(Account user, CancellationToken cancellationToken = default)
        => Task.FromResult(user.Email ??= user.SealedEmail is { } address ? personal.Open(address) : null);

    public override Task SetEmailAsync(Account user, string? email, CancellationToken cancellationToken = default)
    {
        user.Email = email;
        user.SealedEmail = email is null ? null : personal.Seal(email);
        return Task.CompletedTask;
    }

    public override Task SetNormalizedEmailAsync(Account user, string? normalizedEmail, CancellationToken cancellationToken = default)
    {
        user.NormalizedEmail = normalizedEmail is null ? null : Hash(normalizedEmail);
        return Task.CompletedTask;
    }

    public override Task<Account?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken = default)
        => base.FindByEmailAsync(Hash(normalizedEmail), cancellationToken);

    public override Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken = default)
    {
        if (user is { Email: { } email, SealedEmail: null }) user.SealedEmail = personal.Seal(email);
        return base.CreateAsync(user, cancellationToken);
    }

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken)
        => await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } value ? personal.Open(Convert.FromBase64String(value)) : null;

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken)
        => base.SetTokenAsync(user, loginProvider, name, value is null ? null : Convert.ToBase64String(personal.Seal(value)), cancellationToken);

    private string Hash(string normalizedEmail) => Convert.ToBase64String(personal.Lookup("account:" + normalizedEmail));
}
