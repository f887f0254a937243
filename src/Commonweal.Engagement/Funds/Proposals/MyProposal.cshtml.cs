using Commonweal.Engagement.Funds.Grants;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>A proposal as its proposer keeps it: change it while proposals are open, answer the city, join, report.</summary>
[AllowAnonymous, WhileAwake("funds"), ResponseCache(NoStore = true)]
internal sealed class MyProposalModel(ProposalAccess access, OpenRounds rounds, Joining joining, CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(Name = nameof(Form))] public ProposalForm Form { get; set; } = new();

    [BindProperty] public string? Answer { get; set; }

    [BindProperty] public string? Report { get; set; }

    [BindProperty] public int Version { get; set; }

    public FundRound Round { get; private set; } = null!;

    public Proposal Mine { get; private set; } = null!;

    public ProposalChoices Choices { get; private set; } = null!;

    public IReadOnlyList<JoinOffer> Offers { get; private set; } = [];

    public IReadOnlyDictionary<Guid, Proposal> Others { get; private set; } = new Dictionary<Guid, Proposal>();

    /// <summary>Parts of the money that wait for a report.</summary>
    public IReadOnlyList<GrantInstalment> Reports { get; private set; } = [];

    public bool MayChange => Mine.State is ProposalState.Submitted && Round.PhaseOn(here.Today) is RoundPhase.Proposals;

    public bool MayAnswer => Mine.CheckedOn is not null && Round.PhaseOn(here.Today) <= RoundPhase.Feasibility;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return Elsewhere();
        Answer = Mine.ProposerAnswer;
        return Page();
    }

    public Task<IActionResult> OnPostChangeAsync(CancellationToken stop) => DoAsync(MayChangeNow, async () =>
    {
        Form.Check(Round, ModelState, texts);
        if (!Choices.Knows(Form)) ModelState.AddModelError("", texts["funds.propose.choices.bad"]);
        if (Version != Mine.Version) ModelState.AddModelError("", texts["errors.changedMeanwhile.text"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        Form.ApplyTo(Mine);
        return await SaveAsync(stop);
    }, stop);

    public Task<IActionResult> OnPostAnswerAsync(CancellationToken stop) => DoAsync(() => MayAnswer, async () =>
    {
        if (CleanText.Length(Answer ?? "") > Proposal.LongestAnswer) ModelState.AddModelError(nameof(Answer), texts["errors.tooLong", ("most", Proposal.LongestAnswer)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        Mine.ProposerAnswer = string.IsNullOrWhiteSpace(Answer) ? null : Answer.Trim();
        return await SaveAsync(stop);
    }, stop);

    public Task<IActionResult> OnPostJoinAsync(Guid offer, bool agrees, CancellationToken stop) => DoAsync(() => true, async () =>
    {
        db.ChangeTracker.Clear();
        if (!await joining.AnswerAsync(offer, Mine.Id, agrees, here.Today, stop)) return this.ShowAgain();
        return await SaveAsync(stop);
    }, stop);

    public Task<IActionResult> OnPostReportAsync(Guid instalment, CancellationToken stop) => DoAsync(() => Reports.Any(r => r.Id == instalment), async () =>
    {
        if (string.IsNullOrWhiteSpace(Report)) ModelState.AddModelError(nameof(Report), texts["errors.required"]);
        if (CleanText.Length(Report ?? "") > GrantInstalment.LongestReport) ModelState.AddModelError(nameof(Report), texts["errors.tooLong", ("most", GrantInstalment.LongestReport)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var part = await db.Set<GrantInstalment>().SingleAsync(i => i.Id == instalment, stop);
        (part.Report, part.ReportLanguage, part.ReportedOn) = (Report!.Trim(), here.Language, here.Today);
        return await SaveAsync(stop);
    }, stop);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop) => DoAsync(MayChangeNow, async () =>
    {
        (Mine.State, Mine.EndedOn) = (ProposalState.Withdrawn, here.Today);
        await SaveAsync(stop);
        access.Close();
        return LocalRedirect(here.Link("/funds/" + Round.Slug));
    }, stop);

    public IActionResult OnPostLeave()
    {
        access.Close();
        return LocalRedirect(here.Link("/funds"));
    }

    public Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop) => await LoadAsync(stop) ? null : Elsewhere();

    private bool MayChangeNow() => MayChange;

    private LocalRedirectResult Elsewhere() => LocalRedirect(here.Link("/funds/proposals/open"));

    private async Task<IActionResult> DoAsync(Func<bool> allowed, Func<Task<IActionResult>> act, CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return Elsewhere();
        return allowed() ? await act() : LocalRedirect(here.Link("/funds/proposals/mine"));
    }

    private async Task<IActionResult> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", texts["errors.changedMeanwhile.text"]);
            return this.ShowAgain();
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["funds.mine.saved"];
        return LocalRedirect(here.Link("/funds/proposals/mine"));
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (access.Current() is not { } id || await db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == id && p.State != ProposalState.Withdrawn, stop) is not { } mine) return false;
        Mine = mine;
        // The forms of this page do not share their fields: one that was sent says nothing of the others.
        if (!Request.HasFormContentType || !Request.Form.ContainsKey("Form.Title")) Form = ProposalForm.Of(mine);
        Round = await db.Set<FundRound>().AsNoTracking().SingleAsync(r => r.Id == mine.RoundId, stop);
        Choices = ProposalChoices.Of(Round, await rounds.ChallengesAsync(Round.Id, stop), here, texts);
        Offers = await joining.OpenOffersAsync(mine.Id, stop);
        var others = Offers.SelectMany(o => new[] { o.ProposalId, o.IntoId }).Distinct().ToList();
        Others = await db.Set<Proposal>().AsNoTracking().Where(p => others.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        Reports = await db.Set<GrantInstalment>().AsNoTracking().Where(i => i.ProposalId == mine.Id && i.AfterReport && i.AcceptedOn == null && i.Report == null).OrderBy(i => i.Number).Take(1).ToListAsync(stop);
        return true;
    }
}
