using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Grants;

/// <summary>
/// A grant, open for two hours to whoever typed its digits. The cookie names the code, and the code is looked up each time:
/// one that was taken back opens nothing from then on.
/// </summary>
internal sealed class GrantRoom(CommonwealDb db, SecretDigits secrets, SealedCookies cookies, Here here) : IReceiptHolder
{
    private readonly SealedCookie cookie = cookies.Named("commonweal-grant", "fund-grant", TimeSpan.FromHours(2));

    public string Part => "funds";

    public async Task<string?> OpenAsync(string digits, CancellationToken stop)
    {
        var lookups = secrets.Lookups(GrantCode.Purpose, digits);
        if (await db.Set<GrantCode>().AsNoTracking().SingleOrDefaultAsync(c => lookups.Contains(c.Lookup), stop) is not { } code || !code.Opens(here.Today)) return null;
        cookie.Write(code.Id);
        return "/funds/grants/mine";
    }

    /// <summary>The code whose holder is here, or null.</summary>
    public async Task<GrantCode?> CurrentAsync(CancellationToken stop)
    {
        if (cookie.ReadKey() is not { } id) return null;
        var code = await db.Set<GrantCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop);
        return code?.Opens(here.Today) is true ? code : null;
    }

    public void Close() => cookie.Delete();
}
