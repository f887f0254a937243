using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using System.Globalization;

namespace Commonweal.Engagement.Volunteering.Own;

/// <summary>Opens a person's own offer for half an hour to whoever showed its receipt; the digits are told again for as long.</summary>
internal sealed class OfferAccess(CommonwealDb db, SecretDigits receipts, SealedCookies cookies) : IReceiptHolder
{
    private readonly SealedCookie cookie = cookies.Named("commonweal-help", "help-offer", TimeSpan.FromMinutes(30));

    public string Part => "volunteering";

    public async Task<string?> OpenAsync(string digits, CancellationToken stop)
    {
        var lookups = receipts.Lookups(HelpOffer.ReceiptPurpose, digits);
        if (await db.Set<HelpOffer>().AsNoTracking().Where(o => lookups.Contains(o.ReceiptLookup)).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(stop) is not { } offer) return null;
        Open(offer, digits);
        return ListWaysModel.Path + "/mine/offer";
    }

    public void Open(Guid offerId, string digits) => cookie.Write(offerId.ToString("N", CultureInfo.InvariantCulture) + digits);

    /// <summary>The offer this browser was let in to and its digits, or null.</summary>
    public (Guid OfferId, string Digits)? Current() => cookie.Read() is { } opened ? (Guid.ParseExact(opened[..32], "N"), opened[32..]) : null;

    public void Close() => cookie.Delete();
}
