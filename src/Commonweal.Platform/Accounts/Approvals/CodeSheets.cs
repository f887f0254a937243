using System.Globalization;
using System.Security.Cryptography;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Approvals;

/// <summary>Issues sheets of codes and takes the codes, in the order of the sheet, each once.</summary>
internal sealed class CodeSheets(CommonwealDb db, PersonalData personal, TimeProvider clock)
{
    internal static readonly TimeSpan Length = TimeSpan.FromDays(365);

    /// <summary>A new sheet and its codes, which are shown once and printed.</summary>
    internal async Task<(CodeSheet Sheet, IReadOnlyList<string> Codes)> IssueAsync(string holder, Guid by, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var sheet = new CodeSheet { Holder = holder, IssuedById = by, IssuedAt = now, Until = now + Length };
        var codes = Enumerable.Range(0, CodeSheet.Codes).Select(_ => RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture)).ToList();
        db.Add(sheet);
        db.AddRange(codes.Select((code, place) => new SheetCode { SheetId = sheet.Id, Number = place + 1, Hash = Hash(sheet.Id, place + 1, code) }));
        await db.SaveChangesAsync(stop);
        return (sheet, codes);
    }

    /// <summary>Sheets that can still agree, with the number of the code that is next.</summary>
    internal async Task<IReadOnlyList<(CodeSheet Sheet, int Next)>> OpenAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var open = await db.Set<CodeSheet>().AsNoTracking().Where(s => !s.Withdrawn && s.Until > now).OrderBy(s => s.Holder).ToListAsync(stop);
        var ids = open.Select(s => s.Id).ToList();
        var next = await db.Set<SheetCode>().Where(c => ids.Contains(c.SheetId) && c.UsedFor == null).GroupBy(c => c.SheetId)
            .Select(g => new { g.Key, Number = g.Min(c => c.Number) }).ToDictionaryAsync(g => g.Key, g => g.Number, stop);
        return [.. open.Where(s => next.ContainsKey(s.Id)).Select(s => (s, next[s.Id]))];
    }

    /// <summary>Whether this is the sheet's next code; it is used up with the save that follows.</summary>
    internal async Task<bool> TakeAsync(CodeSheet sheet, string typed, Guid request, CancellationToken stop)
    {
        if (sheet.Withdrawn || sheet.Until <= clock.GetUtcNow()) return false;
        var code = await db.Set<SheetCode>().Where(c => c.SheetId == sheet.Id && c.UsedFor == null).OrderBy(c => c.Number).FirstOrDefaultAsync(stop);
        if (code is null || !CryptographicOperations.FixedTimeEquals(code.Hash, Hash(sheet.Id, code.Number, Totp.Digits(typed)))) return false;
        code.UsedFor = request;
        return true;
    }

    private byte[] Hash(Guid sheet, int number, string code) => personal.Lookup(string.Create(CultureInfo.InvariantCulture, $"sheet:{sheet}:{number}:{code}"));
}
