using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Grants.Holder;

/// <summary>A grant as those see it who carry the project out: what was agreed, what is paid, and the report that is awaited. A report can be mended until the city has read it.</summary>
[AllowAnonymous, WhileAwake("funds"), ResponseCache(NoStore = true)]
internal sealed class ReportGrantModel(GrantRoom room, CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public Guid Part { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? Report { get; set; }

    public GrantCode Code { get; private set; } = null!;

    public Proposal Project { get; private set; } = null!;

    public FundRound Round { get; private set; } = null!;

    public GrantAgreement? Agreement { get; private set; }

    public IReadOnlyList<GrantInstalment> Parts { get; private set; } = [];

    /// <summary>The part whose report is awaited, or was sent and can still be mended.</summary>
    public GrantInstalment? Next => Parts.FirstOrDefault(p => p is { AfterReport: true, AcceptedOn: null });

    public string StandOf(GrantInstalment part)
        => part.PaidOn is not null ? "paid" : part.MayBePaid ? "pay" : part.Report is not null ? "read" : "report";

    public string Look(GrantInstalment part) => StandOf(part) switch { "paid" => "good", "report" => part.Id == Next?.Id ? "soon" : "wait", _ => "info" };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Report = Next?.Report;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Next is not { } next || next.Id != Part || next.Version != Version) return this.ChangedMeanwhile(texts);
        if (string.IsNullOrWhiteSpace(Report)) ModelState.AddModelError(nameof(Report), texts["errors.required"]);
        else if (CleanText.Length(Report) > GrantInstalment.LongestReport) ModelState.AddModelError(nameof(Report), texts["errors.tooLong", ("most", GrantInstalment.LongestReport)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        (next.Report, next.ReportLanguage, next.ReportedOn) = (Report!.Trim(), here.Language, here.Today);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException) { return this.ChangedMeanwhile(texts); }
        TempData["done"] = texts["funds.holder.sent"];
        return LocalRedirect(here.Link("/funds/grants/mine"));
    }

    public IActionResult OnPostLeave()
    {
        room.Close();
        return LocalRedirect(here.Link("/receipt"));
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await room.CurrentAsync(stop) is not { } code) return LocalRedirect(here.Link("/receipt"));
        Code = code;
        Project = await db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Id == code.ProposalId, stop);
        Round = await db.Set<FundRound>().AsNoTracking().SingleAsync(r => r.Id == Project.RoundId, stop);
        Agreement = await db.Set<GrantAgreement>().AsNoTracking().SingleOrDefaultAsync(a => a.ProposalId == Project.Id, stop);
        Parts = await db.Set<GrantInstalment>().Where(i => i.ProposalId == Project.Id).OrderBy(i => i.Number).ToListAsync(stop);
        return null;
    }
}
