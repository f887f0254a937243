using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Desk;

/// <summary>
/// Takes out a resident's statement that should not have been let in: by a published rule, in the log, and open to appeal as
/// any refusal. Votes on it stay, and count for nothing that is shown.
/// </summary>
[RequirePermission("consultations.moderate"), WhileAwake("consultations")]
internal sealed class TakeOutStatementModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : DeskConsultationPage(db, cache, here, texts), IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Statement { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public RefusalRule? Rule { get; set; }

    public Statement Stored { get; private set; } = null!;

    public IEnumerable<Choice> Rules => ModerateStatementsModel.Rules.Select(r => new Choice(r.ToString(), Texts["consultations.rule." + r.ToString().ToLowerInvariant()]));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop)) return NotFound();
        if (Rule is not { } rule || !ModerateStatementsModel.Rules.Contains(rule)) return Refuse(nameof(Rule), Texts["consultations.moderate.rule.missing"]);
        if (Stored.Version != Version) return Refuse("", Texts["errors.changedMeanwhile.text"], StatusCodes.Status409Conflict);
        Stored.Refuse(rule, User.AccountId());
        try { await Db.SaveChangesAsync(stop); }
        catch (DbUpdateConcurrencyException) { return Refuse("", Texts["errors.changedMeanwhile.text"], StatusCodes.Status409Conflict); }
        await ChangedAsync(stop);
        return Done("consultations.moderate.refused", Own + "/statements");
    }

    public Task PrepareAsync(CancellationToken stop) => FindAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop) => await FindAsync(stop) ? null : NotFound();

    private async Task<bool> FindAsync(CancellationToken stop)
    {
        if (await Db.Set<Statement>().SingleOrDefaultAsync(s => s.Id == Statement && s.ConsultationId == Id && s.State == StatementState.Shown && s.AuthorId != null, stop) is not { } found) return false;
        Stored = found;
        return true;
    }
}
