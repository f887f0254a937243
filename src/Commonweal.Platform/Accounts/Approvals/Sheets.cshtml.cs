using Commonweal.Platform.Accounts.Me;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.Approvals;

/// <summary>Printed codes for a neighbouring town: print a sheet, take one back.</summary>
[RequirePermission("accounts.keep"), ResponseCache(NoStore = true)]
internal sealed class SheetsModel(CodeSheets sheets, MyAccount me, CommonwealDb db, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public string? Holder { get; set; }

    [BindProperty] public Guid Sheet { get; set; }

    public IReadOnlyList<(CodeSheet Sheet, int Next)> Open { get; private set; } = [];

    /// <summary>The codes of the sheet just made: shown in the answer to the form and never again.</summary>
    public (CodeSheet Sheet, IReadOnlyList<string> Codes)? Printed { get; private set; }

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        AccountFields.CheckName(ModelState, nameof(Holder), Holder, texts);
        if (!ModelState.IsValid) Response.StatusCode = StatusCodes.Status400BadRequest;
        else Printed = await sheets.IssueAsync(Holder!.Trim(), (await me.GetAsync()).Id, stop);
        await PrepareAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop)
    {
        if (await db.Set<CodeSheet>().FindAsync([Sheet], stop) is not { } sheet) return NotFound();
        sheet.Withdrawn = true;
        await db.SaveChangesAsync(stop);
        return LocalRedirect("/desk/approvals/code-sheets");
    }

    public async Task PrepareAsync(CancellationToken stop) => Open = await sheets.OpenAsync(stop);
}
