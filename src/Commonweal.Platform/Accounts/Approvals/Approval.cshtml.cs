using Commonweal.Platform.Accounts.Me;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Approvals;

/// <summary>One request: the second person agrees or not; whoever asked types the code heard on the phone, or takes it back.</summary>
[RequirePermission("desk"), ResponseCache(NoStore = true)]
internal sealed class ApprovalModel(CommonwealDb db, MyAccount me, Deciding deciding, CodeSheets sheets, TimeProvider clock, Texts texts) : PageModel, IFormPage
{
    private const string SheetPrefix = "sheet:";

    [BindProperty(SupportsGet = true)] public int Number { get; set; }

    [BindProperty] public string? Who { get; set; }

    [BindProperty] public string? Code { get; set; }

    public ApprovalRequest Asked { get; private set; } = null!;

    public string AskedBy { get; private set; } = "";

    public string? DecidedBy { get; private set; }

    public ApprovalState State { get; private set; }

    public bool IsMine { get; private set; }

    public bool MayDecide { get; private set; }

    public IReadOnlyList<Choice> SecondPersons { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostAgreeAsync(CancellationToken stop) => DecideAsync(agreed: true, stop);

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken stop) => DecideAsync(agreed: false, stop);

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop) || !IsMine) return NotFound();
        if (string.IsNullOrWhiteSpace(Who)) ModelState.AddModelError(nameof(Who), texts["errors.required"]);
        if (string.IsNullOrWhiteSpace(Code)) ModelState.AddModelError(nameof(Code), texts["errors.required"]);
        if (!ModelState.IsValid) return await AgainAsync(stop);
        return await AnswerAsync(await ByCodeAsync(stop), stop);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop) || !IsMine) return NotFound();
        return await AnswerAsync(await deciding.WithdrawAsync(Asked, stop), stop);
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop)) throw new InvalidOperationException("A form of a request that is not there.");
    }

    private async Task<IActionResult> DecideAsync(bool agreed, CancellationToken stop)
    {
        if (!await FindAsync(stop)) return NotFound();
        return await AnswerAsync(await deciding.AtDeskAsync(Asked, await me.GetAsync(), agreed, stop), stop);
    }

    private async Task<DecisionResult> ByCodeAsync(CancellationToken stop)
    {
        if (Who!.StartsWith(SheetPrefix, StringComparison.Ordinal))
            return Guid.TryParse(Who.AsSpan(SheetPrefix.Length), out var sheetId) && await db.Set<CodeSheet>().FindAsync([sheetId], stop) is { } sheet
                ? await deciding.BySheetAsync(Asked, sheet, Code!, stop) : DecisionResult.NotAllowed;
        return Guid.TryParse(Who, out var id) && await db.Set<Account>().FindAsync([id], stop) is { } approver
            ? await deciding.ByPhoneAsync(Asked, approver, Code!, stop) : DecisionResult.NotAllowed;
    }

    private async Task<IActionResult> AnswerAsync(DecisionResult result, CancellationToken stop)
    {
        if (result == DecisionResult.Done) return LocalRedirect("/desk/approvals/" + ApprovalsModel.Show(Number));
        ModelState.AddModelError(result == DecisionResult.WrongCode ? nameof(Code) : "", texts["approvals.result." + result]);
        return await AgainAsync(stop, result switch
        {
            DecisionResult.NotWaiting => StatusCodes.Status409Conflict,
            DecisionResult.SamePerson or DecisionResult.NotAllowed => StatusCodes.Status403Forbidden,
            DecisionResult.WrongCode or DecisionResult.Done => StatusCodes.Status400BadRequest,
        });
    }

    private async Task<IActionResult> AgainAsync(CancellationToken stop, int status = StatusCodes.Status400BadRequest)
    {
        // What was decided meanwhile is shown, not what this page still believed.
        db.ChangeTracker.Clear();
        await FindAsync(stop);
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Only for whoever asked and whoever may decide; to others there is no such request.</summary>
    private async Task<bool> FindAsync(CancellationToken stop)
    {
        var account = await me.GetAsync();
        if (await db.Set<ApprovalRequest>().SingleOrDefaultAsync(r => r.Number == Number, stop) is not { } request) return false;
        (Asked, IsMine, State) = (request, request.AskedById == account.Id, request.StateAt(clock.GetUtcNow()));
        MayDecide = deciding.MayDecide(request, account);
        if (!IsMine && !MayDecide) return false;
        AskedBy = await NameOfAsync(request.AskedById, stop) ?? "";
        DecidedBy = request.DecidedById is { } by ? await NameOfAsync(by, stop)
            : request.SheetId is { } sheet ? await db.Set<CodeSheet>().Where(s => s.Id == sheet).Select(s => s.Holder).SingleAsync(stop) : null;
        if (IsMine && State == ApprovalState.Waiting) SecondPersons = await SecondPersonsAsync(account, stop);
        return true;
    }

    private async Task<IReadOnlyList<Choice>> SecondPersonsAsync(Account me, CancellationToken stop)
    {
        var withKey = await db.Set<Account>().AsNoTracking().Where(a => !a.Left && a.Id != me.Id && db.Set<PhoneKey>().Any(k => k.AccountId == a.Id)).OrderBy(a => a.Name).ToListAsync(stop);
        var open = await sheets.OpenAsync(stop);
        return [.. withKey.Where(a => deciding.MayDecide(Asked, a)).Select(a => new Choice(a.Id.ToString(), a.Name)),
            .. open.Where(s => s.Sheet.IssuedById != me.Id).Select(s => new Choice(SheetPrefix + s.Sheet.Id, texts["sheets.askFor", ("holder", s.Sheet.Holder), ("number", ApprovalsModel.Show(s.Next))]))];
    }

    private Task<string?> NameOfAsync(Guid id, CancellationToken stop) => db.Set<Account>().Where(a => a.Id == id).Select(a => a.Name).SingleOrDefaultAsync(stop);
}
