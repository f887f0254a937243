using Commonweal.Engagement.Funds.Challenges;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Desk;

/// <summary>Sets a round up. Once voting has begun only its words can change: nobody votes under rules that change.</summary>
[RequirePermission("funds.keep"), WhileAwake("funds")]
internal sealed class EditRoundModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? Slug { get; set; }

    [BindProperty] public MultilingualInput? Title { get; set; }

    [BindProperty] public MultilingualInput? Purpose { get; set; }

    [BindProperty] public MultilingualInput? WhoMayPropose { get; set; }

    [BindProperty] public MultilingualInput? WhoMayVote { get; set; }

    [BindProperty(Name = nameof(Form))] public RoundForm Form { get; set; } = new();

    public FundRound? Round { get; private set; }

    public bool RulesAreFixed => Round is { IsOpen: true } round && round.PhaseOn(here.Today) >= RoundPhase.Voting;

    public IEnumerable<Choice> Kinds => Words<RoundKind>("funds.kind.");

    public IEnumerable<Choice> Areas => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)));

    public IEnumerable<Choice> Forms => Words<BallotForm>("funds.ballotForm.").Where(c => c.Value != nameof(BallotForm.Ordinal));

    public IEnumerable<Choice> Rules => Words<CountingRule>("funds.rule.");

    public IEnumerable<Choice> LeftOvers => Enum.GetValues<LeftOver>().Select(l => new Choice(l.ToString(), texts["funds.leftOver." + l]));

    public IEnumerable<Choice> TieOrders => Words<TieOrder>("funds.ties.");

    public IEnumerable<(string Field, DateOnly? Day)> Days =>
    [
        (nameof(RoundForm.ChallengesFrom), Form.ChallengesFrom), (nameof(RoundForm.ProposalsFrom), Form.ProposalsFrom), (nameof(RoundForm.FeasibilityFrom), Form.FeasibilityFrom),
        (nameof(RoundForm.VotingFrom), Form.VotingFrom), (nameof(RoundForm.VotingUntil), Form.VotingUntil), (nameof(RoundForm.ResultOn), Form.ResultOn),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Id is not null && Round is null) return NotFound();
        Form = Round is { } round ? RoundForm.Of(round) : new RoundForm { Ballot = BallotForm.Approval, Rule = CountingRule.EqualShares, LeftOver = LeftOver.AddOneExhaustiveUtilitarian, Increment = 1, ByCode = true };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Round = Id is { } id ? await db.Set<FundRound>().SingleOrDefaultAsync(r => r.Id == id, stop) : null;
        if (Id is not null && Round is null) return NotFound();
        await CheckAsync(stop);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Round is not null && Round.Version != Version) return this.ChangedMeanwhile(texts);
        var round = Round ?? new FundRound
        {
            Slug = Slug!, Title = MultilingualText.Empty, Kind = Form.Kind!.Value, Money = Form.Money!.Value, Currency = Form.Code, ChallengesFrom = default, ProposalsFrom = default,
            FeasibilityFrom = default, VotingFrom = default, VotingUntil = default, ResultOn = default,
        };
        var wasOpen = round.IsOpen;
        Form.ApplyTo(round);
        if (Round is not null && round.IsOpen != wasOpen)
            foreach (var challenge in await db.Set<Challenge>().Where(c => c.RoundId == round.Id).Select(c => c.Id).ToListAsync(stop)) db.Publish(new ChallengeTouched(challenge));
        var languages = here.City.Languages;
        (round.Title, round.Purpose) = (Title!.ApplyTo(round.Title, languages), Purpose!.ApplyTo(round.Purpose, languages));
        (round.WhoMayPropose, round.WhoMayVote) = (WhoMayPropose!.ApplyTo(round.WhoMayPropose, languages), WhoMayVote!.ApplyTo(round.WhoMayVote, languages));
        if (Round is null) db.Add(round);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/funds/" + round.Id);
    }

    public async Task PrepareAsync(CancellationToken stop)
        => Round = Id is { } id ? await db.Set<FundRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, stop) : null;

    private async Task CheckAsync(CancellationToken stop)
    {
        var languages = here.City.Languages;
        Title!.Check(ModelState, nameof(Title), texts, languages, FundRound.LongestTitle, required: true);
        Purpose!.Check(ModelState, nameof(Purpose), texts, languages, FundRound.LongestPurpose);
        WhoMayPropose!.Check(ModelState, nameof(WhoMayPropose), texts, languages, FundRound.LongestPurpose);
        WhoMayVote!.Check(ModelState, nameof(WhoMayVote), texts, languages, FundRound.LongestPurpose);
        Form.Check(Round, ModelState, texts);
        if (Form.Districts.Exists(d => here.City.District(d) is null)) ModelState.AddModelError("Form.Districts", texts["funds.propose.choices.bad"]);
        if (RulesAreFixed && !Form.KeepsRules(Round!)) ModelState.AddModelError("", texts["funds.round.fixed.text"]);
        if (Round is not null) return;
        if (!FundRound.IsSlug(Slug)) ModelState.AddModelError(nameof(Slug), texts["funds.round.slug.bad"]);
        else if (await db.Set<FundRound>().AnyAsync(r => r.Slug == Slug, stop)) ModelState.AddModelError(nameof(Slug), texts["funds.round.slug.taken"]);
    }

    private IEnumerable<Choice> Words<T>(string prefix) where T : struct, Enum => Enum.GetValues<T>().Select(v => new Choice(v.ToString(), texts[prefix + v]));
}
