using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Grants;

/// <summary>Gives those who carry a project out the digits that open its grant, shown once, and takes them back.</summary>
[RequirePermission("funds.grants"), WhileAwake("funds"), ResponseCache(NoStore = true)]
internal sealed class IssueGrantCodeModel(CommonwealDb db, SecretDigits secrets, PublicAddress address, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostDays = 400;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Label { get; set; }

    [BindProperty] public DateOnly? Until { get; set; }

    public Proposal Project { get; private set; } = null!;

    public IReadOnlyList<GrantCode> Codes { get; private set; } = [];

    /// <summary>The digits just made, in groups; nobody can show them again.</summary>
    public string? Digits { get; private set; }

    public string Address => address.Link($"/{here.Language}/receipt");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Until = here.Today.AddYears(1);
        Digits = TempData["grant-digits"] is string digits ? SecretDigits.Grouped(digits) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (string.IsNullOrWhiteSpace(Label)) ModelState.AddModelError(nameof(Label), texts["errors.required"]);
        else if (CleanText.Length(Label) > GrantCode.LongestLabel) ModelState.AddModelError(nameof(Label), texts["errors.tooLong", ("most", GrantCode.LongestLabel)]);
        if (Until is not { } until || until < here.Today || until > here.Today.AddDays(MostDays)) ModelState.AddModelError(nameof(Until), texts["funds.holder.until.bad", ("day", here.Today.AddDays(MostDays))]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var digits = SecretDigits.New();
        db.Add(new GrantCode { ProposalId = Id, Label = Label!.Trim(), Lookup = secrets.Store(GrantCode.Purpose, digits).Lookup, IssuedOn = here.Today, Until = Until!.Value });
        await db.SaveChangesAsync(stop);
        TempData["grant-digits"] = digits;
        return LocalRedirect($"/desk/funds/grants/{Id}/codes");
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid code, CancellationToken stop)
    {
        if (await db.Set<GrantCode>().SingleOrDefaultAsync(c => c.Id == code && c.ProposalId == Id, stop) is not { } known) return NotFound();
        known.Revoked = true;
        if (known.Until > here.Today) known.Until = here.Today;
        await db.SaveChangesAsync(stop);
        return LocalRedirect($"/desk/funds/grants/{Id}/codes");
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id && p.FundedAs != null, stop) is not { } project) return NotFound();
        Project = project;
        Codes = await db.Set<GrantCode>().AsNoTracking().Where(c => c.ProposalId == Id).OrderByDescending(c => c.Until).ThenBy(c => c.Id).Take(100).ToListAsync(stop);
        return null;
    }
}
