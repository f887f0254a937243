using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.PaperCodes;

/// <summary>
/// Issues codes on paper and says of what somebody typed only: valid, this code, used or not. What is said with a code is
/// the business of the slice it is for, which need not store the code beside it.
/// </summary>
internal sealed class CodesOnPaper(CommonwealDb db, SecretDigits digits, Throttle throttle, Here here)
{
    /// <summary>Wrong attempts an hour from one address.</summary>
    private const int MostAttempts = 20;

    /// <summary>A new sheet; its digits are shown once, to be printed, and are nowhere afterwards.</summary>
    /// <param name="purpose">What the codes are for, such as <c>fund/KEY</c>.</param>
    /// <param name="label">Where they are handed out.</param>
    /// <param name="count">How many, at most <see cref="PaperCodeSheet.MostCodes"/>.</param>
    /// <param name="until">The last day on which they are taken.</param>
    /// <param name="stop">Ends the work.</param>
    public async Task<IssuedCodes> IssueAsync(string purpose, string label, int count, DateOnly until, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, PaperCodeSheet.MostCodes);
        var sheet = new PaperCodeSheet { Purpose = purpose, Label = label, Count = count, MadeOn = here.Today, Until = until };
        var printed = new HashSet<string>(count);
        while (printed.Count < count) printed.Add(SecretDigits.New(PaperCodeSheet.Digits));
        db.Add(sheet);
        db.AddRange(printed.Select(code => new PaperCode { SheetId = sheet.Id, Lookup = digits.Store(PaperCodeSheet.KeyPurpose, purpose + "\n" + code).Lookup }));
        await db.SaveChangesAsync(stop);
        return new IssuedCodes(sheet, [.. printed]);
    }

    /// <summary>What somebody typed. Attempts are counted against floods; a right one is forgiven.</summary>
    public async Task<PaperCodeAnswer> FindAsync(HttpContext http, string purpose, string? typed, CancellationToken stop)
    {
        if (!throttle.Allows(http, "paper-code", MostAttempts)) return new PaperCodeAnswer(PaperCodeState.TooManyAttempts, null, null);
        if (SecretDigits.Read(typed, PaperCodeSheet.Digits) is not { } read) return new PaperCodeAnswer(PaperCodeState.NotACode, null, null);
        var (lookups, today) = (digits.Lookups(PaperCodeSheet.KeyPurpose, purpose + "\n" + read), here.Today);
        var found = await (from code in db.Set<PaperCode>()
                           join sheet in db.Set<PaperCodeSheet>() on code.SheetId equals sheet.Id
                           where lookups.Contains(code.Lookup) && sheet.Purpose == purpose
                           select new { code.Id, code.UsedOn, code.SheetId, Over = sheet.Withdrawn || sheet.Until < today }).FirstOrDefaultAsync(stop);
        if (found is null) return new PaperCodeAnswer(PaperCodeState.Unknown, null, null);
        throttle.Forgive(http, "paper-code");
        if (found.Over) return new PaperCodeAnswer(PaperCodeState.NoLongerTaken, null, null);
        return new PaperCodeAnswer(found.UsedOn is null ? PaperCodeState.Valid : PaperCodeState.Used, found.Id, found.SheetId);
    }

    /// <summary>
    /// Uses a code up: true exactly once, however many ask at the same moment. Call it in the transaction that writes what
    /// the code was used for.
    /// </summary>
    public Task<bool> UseAsync(Guid code, CancellationToken stop)
    {
        DateOnly? today = here.Today;
        return db.InTransactionAsync(async s => await db.Set<PaperCode>().Where(c => c.Id == code && c.UsedOn == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedOn, today), s) == 1, stop);
    }

    /// <summary>The sheets of a purpose, newest first, with how many of their codes were used.</summary>
    public async Task<IReadOnlyList<SheetUse>> SheetsAsync(string purpose, CancellationToken stop)
    {
        var sheets = await db.Set<PaperCodeSheet>().AsNoTracking().Where(s => s.Purpose == purpose).OrderByDescending(s => s.MadeOn).ThenBy(s => s.Label).ThenBy(s => s.Id).ToListAsync(stop);
        var ids = sheets.ConvertAll(s => s.Id);
        var used = await db.Set<PaperCode>().Where(c => ids.Contains(c.SheetId) && c.UsedOn != null).GroupBy(c => c.SheetId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return sheets.ConvertAll(s => new SheetUse(s, used.GetValueOrDefault(s.Id)));
    }

    /// <summary>Takes a sheet of this purpose back; its used codes stay used. False where there is none.</summary>
    public async Task<bool> WithdrawAsync(string purpose, Guid sheet, CancellationToken stop)
    {
        if (await db.Set<PaperCodeSheet>().SingleOrDefaultAsync(s => s.Id == sheet && s.Purpose == purpose, stop) is not { } found) return false;
        found.Withdrawn = true;
        await db.SaveChangesAsync(stop);
        return true;
    }
}

/// <summary>A sheet just made, with its digits.</summary>
internal sealed record IssuedCodes(PaperCodeSheet Sheet, IReadOnlyList<string> Digits);

/// <summary>A sheet and how many of its codes were used.</summary>
internal sealed record SheetUse(PaperCodeSheet Sheet, int Used);

/// <summary>What is to be said of what somebody typed.</summary>
/// <param name="State">Whether it can be used.</param>
/// <param name="Code">The code's key where it is valid or used.</param>
/// <param name="Sheet">Its sheet, for slices that tell where codes came from.</param>
internal sealed record PaperCodeAnswer(PaperCodeState State, Guid? Code, Guid? Sheet)
{
    /// <summary>Status of an answer that refuses it.</summary>
    public int Status => State switch
    {
        PaperCodeState.TooManyAttempts => StatusCodes.Status429TooManyRequests,
        PaperCodeState.NotACode => StatusCodes.Status400BadRequest,
        PaperCodeState.Used => StatusCodes.Status409Conflict,
        PaperCodeState.Valid => StatusCodes.Status200OK,
        _ => StatusCodes.Status404NotFound,
    };

    /// <summary>Catalogue key of what to say where it is refused.</summary>
    public string Words => State switch
    {
        PaperCodeState.TooManyAttempts => "paperCodes.tooMany",
        PaperCodeState.NotACode => "paperCodes.notACode",
        PaperCodeState.NoLongerTaken => "paperCodes.over",
        PaperCodeState.Used => "paperCodes.used",
        _ => "paperCodes.unknown",
    };
}

/// <summary>What a typed code is.</summary>
internal enum PaperCodeState
{
    Valid,
    Used,
    Unknown,
    NotACode,
    NoLongerTaken,
    TooManyAttempts,
}
