using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Desk;

/// <summary>An officer helps with words and costs, a department says publicly whether it can be done, and alike proposals are asked to join.</summary>
[RequirePermission("funds.work"), WhileAwake("funds"), ResponseCache(NoStore = true)]
internal sealed class HandleProposalModel(CommonwealDb db, ProposerMail mail, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    private const int Most = 500;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput? Title { get; set; }

    [BindProperty] public MultilingualInput? Words { get; set; }

    [BindProperty] public decimal? Cost { get; set; }

    [BindProperty] public MultilingualInput? CostNote { get; set; }

    [BindProperty] public Guid? Department { get; set; }

    [BindProperty] public Feasibility? Feasible { get; set; }

    [BindProperty] public MultilingualInput? Reason { get; set; }

    [BindProperty] public Guid? Into { get; set; }

    public FundRound Round { get; private set; } = null!;

    public Proposal Proposal { get; private set; } = null!;

    public IReadOnlyList<JoinOffer> Offers { get; private set; } = [];

    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public IEnumerable<Choice> Departments => here.City.Departments.Select(d => new Choice(d.Id.ToString(), here.Text(d.Name)));

    public IEnumerable<Choice> Answers => Enum.GetValues<Feasibility>().Select(f => new Choice(f.ToString(), texts["funds.stands." + f]));

    /// <summary>The ballot does not change while people vote.</summary>
    public bool MayChange => Proposal.State is ProposalState.Submitted && Round.PhaseOn(here.Today) < RoundPhase.Voting;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (!MayChange || Title is null) return Refuse("funds.round.fixed.text");
        Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Version != Proposal.Version) return Refuse("errors.changedMeanwhile.text");
        var (languages, before) = (here.City.Languages, Proposal.Feasibility);
        (Proposal.Title, Proposal.Words) = (Title!.ApplyTo(Proposal.Title, languages), Words!.ApplyTo(Proposal.Words, languages));
        (Proposal.Cost, Proposal.CostNote) = (Cost, CostNote!.ApplyTo(Proposal.CostNote, languages));
        (Proposal.DepartmentId, Proposal.Feasibility) = (Department, Feasible ?? Feasibility.Unchecked);
        Proposal.FeasibilityReason = Reason!.ApplyTo(Proposal.FeasibilityReason, languages);
        if (Proposal.Feasibility is Feasibility.Unchecked) Proposal.CheckedOn = null;
        else if (before != Proposal.Feasibility || Proposal.CheckedOn is null) Proposal.CheckedOn = here.Today;
        try
        {
            if (before != Proposal.Feasibility && Proposal.CheckedOn is not null) await mail.TellAsync(Proposal, "funds.mail.checked", stop);
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException) { return Refuse("errors.changedMeanwhile.text"); }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["funds.desk.saved"];
        return LocalRedirect("/desk/funds/proposals/" + Id);
    }

    public async Task<IActionResult> OnPostJoinAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (!MayChange) return Refuse("funds.round.fixed.text");
        if (Others.All(o => o.Value != Into?.ToString())) ModelState.AddModelError(nameof(Into), texts["errors.required"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var into = await db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Id == Into, stop);
        db.Add(new JoinOffer { ProposalId = Id, IntoId = into.Id, On = here.Today });
        try
        {
            await mail.TellAsync(Proposal, "funds.mail.join", stop);
            await mail.TellAsync(into, "funds.mail.join", stop);
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException failure) when (db.Dialect.IsDuplicate(failure)) { return Refuse("funds.join.there"); }
        TempData["done"] = texts["funds.join.asked"];
        return LocalRedirect("/desk/funds/proposals/" + Id);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == Id, stop) is not { } proposal) return NotFound();
        Proposal = proposal;
        // The forms of this page do not share their fields: one that was sent says nothing of the others.
        if (!Request.HasFormContentType || !Request.Form.ContainsKey(nameof(Cost)))
        {
            (Title, Words, CostNote, Reason) = (null, null, null, null);
            (Cost, Department, Feasible) = (FundMoney.Plain(proposal.Cost), proposal.DepartmentId, proposal.Feasibility);
        }
        Round = await db.Set<FundRound>().AsNoTracking().SingleAsync(r => r.Id == proposal.RoundId, stop);
        Offers = await db.Set<JoinOffer>().AsNoTracking().Where(o => o.ProposalId == Id || o.IntoId == Id).OrderBy(o => o.On).ToListAsync(stop);
        if (!MayChange) return null;
        var others = await db.Set<Proposal>().AsNoTracking().Where(p => p.RoundId == Round.Id && p.Id != Id && p.State == ProposalState.Submitted).OrderBy(p => p.Number).Take(Most).Select(p => new { p.Id, p.Code, p.Title }).ToListAsync(stop);
        Others = [.. others.Select(p => new Choice(p.Id.ToString(), p.Code + " · " + here.Text(p.Title)))];
        return null;
    }

    public string OtherOf(JoinOffer offer) => Others.FirstOrDefault(o => o.Value == (offer.ProposalId == Id ? offer.IntoId : offer.ProposalId).ToString())?.Label ?? "–";

    public string Said(bool? agrees) => texts[agrees switch { true => "common.yes", false => "common.no", null => "funds.join.open" }];

    private void Check()
    {
        var languages = here.City.Languages;
        Title!.Check(ModelState, nameof(Title), texts, languages, Proposal.LongestTitle, required: true);
        Words!.Check(ModelState, nameof(Words), texts, languages, Proposal.LongestWords);
        CostNote!.Check(ModelState, nameof(CostNote), texts, languages, Proposal.LongestAnswer);
        // Nothing is called feasible or not without a reason that everybody can read.
        Reason!.Check(ModelState, nameof(Reason), texts, languages, Proposal.LongestAnswer, required: Feasible is Feasibility.Feasible or Feasibility.NotFeasible);
        if (Cost is <= 0 || Cost > Round.Money) ModelState.AddModelError(nameof(Cost), texts["funds.propose.cost.bad", ("money", Amounts.Show(Round.Money, Round.Currency))]);
        if (Feasible is Feasibility.Feasible && Cost is null) ModelState.AddModelError(nameof(Cost), texts["funds.desk.cost.needed"]);
        if (Department is { } department && here.City.Department(department) is null) ModelState.AddModelError(nameof(Department), texts["errors.required"]);
    }

    private PageResult Refuse(string key)
    {
        ModelState.AddModelError("", texts[key]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
