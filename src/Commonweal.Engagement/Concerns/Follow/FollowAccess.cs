using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Follow;

/// <summary>Opens a concern's page for half an hour to whoever showed its receipt. The digits never stand in an address.</summary>
internal sealed class FollowAccess(CommonwealDb db, SecretDigits receipts, SealedCookies cookies) : IReceiptHolder
{
    private readonly SealedCookie cookie = cookies.Named("commonweal-follow", "concern-follow", TimeSpan.FromMinutes(30));

    public string Part => "concerns";

    public async Task<string?> OpenAsync(string digits, CancellationToken stop)
    {
        var lookups = receipts.Lookups(Concern.ReceiptPurpose, digits);
        if (await db.Set<Concern>().AsNoTracking().Where(c => lookups.Contains(c.ReceiptLookup) && c.Words != "").Select(c => (Guid?)c.Id).FirstOrDefaultAsync(stop) is not { } concern) return null;
        Open(concern);
        return "/follow/concern";
    }

    /// <summary>Lets this browser in.</summary>
    public void Open(Guid concernId) => cookie.Write(concernId);

    /// <summary>The concern this browser was let in to, or null where it never was or the time is over.</summary>
    public Guid? Current() => cookie.ReadKey();

    /// <summary>Shuts the page on this device.</summary>
    public void Close() => cookie.Delete();
}
