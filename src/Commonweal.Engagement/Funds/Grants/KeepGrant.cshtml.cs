using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Grants;

/// <summary>After the vote: what was agreed, what was paid against which report, and what became of it.</summary>
[RequirePermission("funds.grants"), WhileAwake("funds")]
internal sealed class KeepGrantModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostParts = 12;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public decimal? Amount { get; set; }

    [BindProperty] public DateOnly? From { get; set; }

    [BindProperty] public DateOnly? Until { get; set; }

    [BindProperty] public int? PartCount { get; set; }

    [BindProperty] public string? Words { get; set; }

    [BindProperty] public ProjectOutcome? Outcome { get; set; }

    [BindProperty] public MultilingualInput? OutcomeWords { get; set; }

    public FundRound Round { get; private set; } = null!;

    public Proposal Project { get; private set; } = null!;

    public GrantAgreement? Agreement { get; private set; }

    public IReadOnlyList<GrantInstalment> Parts { get; private set; } = [];

    public IEnumerable<Choice> Outcomes => Enum.GetValues<ProjectOutcome>().Where(o => o is not ProjectOutcome.None).Select(o => new Choice(o.ToString(), texts["funds.stands." + o]));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        (Amount, PartCount, From, Until) = (FundMoney.Plain(Project.Cost), Project.Years > 1 ? Project.Years : 2, here.Today, here.Today.AddYears(Project.Years));
        Outcome = Project.Outcome is ProjectOutcome.None ? null : Project.Outcome;
        return Page();
    }

    public Task<IActionResult> OnPostAgreeAsync(CancellationToken stop) => DoAsync(() =>
    {
        if (Amount is null or <= 0 || Amount > Project.Cost) ModelState.AddModelError(nameof(Amount), texts["funds.agreement.amount.bad", ("cost", Amounts.Show(Project.Cost ?? 0, Round.Currency))]);
        if (From is null || Until is null || Until <= From || Until > From.Value.AddYears(10)) ModelState.AddModelError(nameof(From), texts["funds.agreement.days.bad"]);
        if (PartCount is null or < 1 or > MostParts) ModelState.AddModelError(nameof(PartCount), texts["funds.agreement.parts.bad", ("most", MostParts)]);
        if (string.IsNullOrWhiteSpace(Words)) ModelState.AddModelError(nameof(Words), texts["errors.required"]);
        else if (CleanText.Length(Words) > GrantAgreement.LongestWords) ModelState.AddModelError(nameof(Words), texts["errors.tooLong", ("most", GrantAgreement.LongestWords)]);
        if (!ModelState.IsValid) return;
        var agreement = new GrantAgreement { ProposalId = Id, Amount = Amount!.Value, From = From!.Value, Until = Until!.Value, Words = Words!.Trim(), Language = here.Language, SignedOn = here.Today };
        db.Add(agreement);
        db.AddRange(Instalments.Split(agreement, PartCount!.Value));
        if (Project.Outcome is ProjectOutcome.None) (Project.Outcome, Project.OutcomeOn) = (ProjectOutcome.Agreed, here.Today);
    }, stop);

    public Task<IActionResult> OnPostAcceptAsync(Guid part, CancellationToken stop) => DoAsync(() =>
    {
        if (Parts.FirstOrDefault(p => p.Id == part) is { Report: not null, AcceptedOn: null } found) found.AcceptedOn = here.Today;
    }, stop);

    public Task<IActionResult> OnPostPayAsync(Guid part, CancellationToken stop) => DoAsync(() =>
    {
        if (Parts.FirstOrDefault(p => p.Id == part) is not { } found) return;
        if (found.MayBePaid) found.PaidOn = here.Today;
        else ModelState.AddModelError("", texts["funds.instalment.notYet"]);
    }, stop);

    public Task<IActionResult> OnPostOutcomeAsync(CancellationToken stop) => DoAsync(() =>
    {
        if (Outcome is null or ProjectOutcome.None) ModelState.AddModelError(nameof(Outcome), texts["errors.required"]);
        OutcomeWords ??= new MultilingualInput();
        OutcomeWords.Check(ModelState, nameof(OutcomeWords), texts, here.City.Languages, Proposal.LongestAnswer, required: true);
        if (Version != Project.Version) ModelState.AddModelError("", texts["errors.changedMeanwhile.text"]);
        if (!ModelState.IsValid) return;
        (Project.Outcome, Project.OutcomeOn) = (Outcome!.Value, here.Today);
        Project.OutcomeWords = OutcomeWords.ApplyTo(Project.OutcomeWords, here.City.Languages);
        Project.EndedOn = Outcome is ProjectOutcome.Finished or ProjectOutcome.Stopped ? here.Today : null;
    }, stop);

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == Id && p.FundedAs != null, stop) is not { } project) return NotFound();
        Project = project;
        // The forms of this page do not share their fields: one that was sent says nothing of the others.
        if (!Request.HasFormContentType || !Request.Form.ContainsKey(nameof(Outcome))) OutcomeWords = null;
        Round = await db.Set<FundRound>().AsNoTracking().SingleAsync(r => r.Id == project.RoundId, stop);
        Agreement = await db.Set<GrantAgreement>().AsNoTracking().SingleOrDefaultAsync(a => a.ProposalId == Id, stop);
        Parts = await db.Set<GrantInstalment>().Where(i => i.ProposalId == Id).OrderBy(i => i.Number).ToListAsync(stop);
        return null;
    }

    private async Task<IActionResult> DoAsync(Action change, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        change();
        if (!ModelState.IsValid) return this.ShowAgain();
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException) { return this.ChangedMeanwhile(texts); }
        catch (DbUpdateException failure) when (db.Dialect.IsDuplicate(failure)) { return this.ChangedMeanwhile(texts); }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["funds.grant.saved"];
        return LocalRedirect("/desk/funds/grants/" + Id);
    }
}
