using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>Opens a proposal for an hour to whoever showed its receipt. The digits never stand in an address.</summary>
internal sealed class ProposalAccess(CommonwealDb db, SecretDigits secrets, SealedCookies cookies) : IReceiptHolder
{
    /// <summary>Name of the key under which receipts of proposals are hashed.</summary>
    public const string KeyName = "fund-proposals";

    private readonly SealedCookie cookie = cookies.Named("commonweal-proposal", "fund-proposal", TimeSpan.FromHours(1));

    public string Part => "funds";

    public async Task<string?> OpenAsync(string digits, CancellationToken stop)
    {
        var lookups = secrets.Lookups(KeyName, digits);
        if (await db.Set<Proposal>().AsNoTracking().Where(p => p.ReceiptLookup != null && lookups.Contains(p.ReceiptLookup)).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(stop) is not { } proposal) return null;
        Open(proposal);
        return "/funds/proposals/mine";
    }

    public void Open(Guid proposal) => cookie.Write(proposal);

    public Guid? Current() => cookie.ReadKey();

    public void Close() => cookie.Delete();
}
