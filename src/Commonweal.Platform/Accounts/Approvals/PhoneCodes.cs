using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Approvals;

/// <summary>
/// Codes an approver reads out on the phone. Two kinds, one key: from the desk a code for one request, which agrees to
/// nothing else; from an authenticator set up beforehand, where there is no desk and no network at hand, a code of the
/// moment. Four steps of thirty seconds are forgiven: people talk slowly.
/// </summary>
internal sealed class PhoneCodes(CommonwealDb db, PersonalData personal, TimeProvider clock)
{
    private const int Patience = 4;

    /// <summary>The approver's key in base 32, made on first use.</summary>
    internal async Task<string> KeyAsync(Account account, CancellationToken stop)
    {
        if (await db.Set<PhoneKey>().FindAsync([account.Id], stop) is { } known) return personal.Open(known.Sealed);
        var key = Totp.NewKey();
        db.Add(new PhoneKey { AccountId = account.Id, Sealed = personal.Seal(key) });
        await db.SaveChangesAsync(stop);
        return key;
    }

    /// <summary>A new key; the old one agrees to nothing any more.</summary>
    internal async Task RenewAsync(Account account, CancellationToken stop)
    {
        if (await db.Set<PhoneKey>().FindAsync([account.Id], stop) is not { } known) return;
        known.Sealed = personal.Seal(Totp.NewKey());
        await db.SaveChangesAsync(stop);
    }

    /// <summary>The code that agrees to one request, now.</summary>
    internal async Task<string> CodeForAsync(Account account, int request, CancellationToken stop)
        => Totp.Code(Bound(Totp.Bytes(await KeyAsync(account, stop)), request), Totp.StepAt(clock.GetUtcNow()));

    /// <summary>Whether the code is the approver's; it is used up with the save that follows.</summary>
    internal async Task<bool> TakeAsync(Account approver, int request, string code, CancellationToken stop)
    {
        if (await db.Set<PhoneKey>().FindAsync([approver.Id], stop) is not { } key) return false;
        var bytes = Totp.Bytes(personal.Open(key.Sealed));
        var now = clock.GetUtcNow();
        var step = Totp.Match(Bound(bytes, request), code, now, key.LastStep, Patience) ?? Totp.Match(bytes, code, now, key.LastStep, Patience);
        if (step is null) return false;
        key.LastStep = step.Value;
        return true;
    }

    private static byte[] Bound(byte[] key, int request) => HMACSHA256.HashData(key, Encoding.ASCII.GetBytes("request " + request.ToString(CultureInfo.InvariantCulture)));
}
