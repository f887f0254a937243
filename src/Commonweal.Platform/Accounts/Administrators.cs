using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts;

internal static class Administrators
{
    /// <summary>Whether somebody, besides one account, can keep accounts: came, stayed, and is an administrator.</summary>
    internal static async Task<bool> AnyBesidesAsync(this CommonwealDb db, Guid? besides, CancellationToken stop)
    {
        var invented = await db.Set<CitySettings>().AnyAsync(c => c.IsDemonstration, stop);
        var staff = await db.Set<Account>().AsNoTracking().Where(a => !a.Left && a.Id != besides && a.PasswordHash != null && (invented || !a.Demonstration)).Select(a => a.Roles).ToListAsync(stop);
        return staff.Exists(roles => roles.Contains(Role.Administrator));
    }
}
