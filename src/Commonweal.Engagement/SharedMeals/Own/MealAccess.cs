using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using System.Globalization;

namespace Commonweal.Engagement.SharedMeals.Own;

/// <summary>Whose page a browser was let in to.</summary>
internal sealed record OwnMeal(bool IsHost, Guid Id, string Digits);

/// <summary>Opens a guest's or host's own page for half an hour to whoever showed the receipt. The digits never stand in an address.</summary>
internal sealed class MealAccess(CommonwealDb db, SecretDigits receipts, SealedCookies cookies) : IReceiptHolder
{
    private readonly SealedCookie cookie = cookies.Named("commonweal-meal", "shared-meal", TimeSpan.FromMinutes(30));

    public string Part => "shared-meals";

    public async Task<string?> OpenAsync(string digits, CancellationToken stop)
    {
        if (await FindAsync(digits, stop) is not { } own) return null;
        Open(own);
        return ListMealsModel.Path + (own.IsHost ? "/mine/table" : "/mine/place");
    }

    private async Task<OwnMeal?> FindAsync(string digits, CancellationToken stop)
    {
        var lookups = receipts.Lookups(MealGuest.ReceiptPurpose, digits);
        if (await db.Set<MealGuest>().AsNoTracking().Where(g => lookups.Contains(g.ReceiptLookup)).Select(g => (Guid?)g.Id).FirstOrDefaultAsync(stop) is { } guest) return new(false, guest, digits);
        return await db.Set<MealHost>().AsNoTracking().Where(h => lookups.Contains(h.ReceiptLookup)).Select(h => (Guid?)h.Id).FirstOrDefaultAsync(stop) is { } host ? new(true, host, digits) : null;
    }

    public void Open(OwnMeal own) => cookie.Write((own.IsHost ? "h" : "g") + own.Id.ToString("N", CultureInfo.InvariantCulture) + own.Digits);

    public OwnMeal? Current() => cookie.Read() is { } opened ? new(opened[0] == 'h', Guid.ParseExact(opened.AsSpan(1, 32), "N"), opened[33..]) : null;

    public void Close() => cookie.Delete();
}
