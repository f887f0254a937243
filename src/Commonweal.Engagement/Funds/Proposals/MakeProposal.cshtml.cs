using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>A resident or an organisation proposes, without an account.</summary>
[AllowAnonymous, WhileAwake("funds"), ResponseCache(NoStore = true)]
internal sealed class MakeProposalModel(OpenRounds rounds, CommonwealDb db, PersonalData personal, SecretDigits secrets, IOutputCacheStore cache, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostAnHour = 20;

    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";

    [BindProperty(Name = nameof(Form))] public ProposalForm Form { get; set; } = new();

    [BindProperty] public string? Email { get; set; }

    public FundRound Round { get; private set; } = null!;

    public ProposalChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Round is null ? NotFound() : IsOpenNow ? Page() : LocalRedirect(here.Link("/funds/" + Round.Slug));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Round is null) return NotFound();
        if (!IsOpenNow) return LocalRedirect(here.Link("/funds/" + Round.Slug));
        Form.Check(Round, ModelState, texts);
        if (!Choices.Knows(Form)) ModelState.AddModelError("", texts["funds.propose.choices.bad"]);
        if (!string.IsNullOrWhiteSpace(Email) && ProposalForm.EmailOf(Email) is null) ModelState.AddModelError(nameof(Email), texts["accounts.email.wrong"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (!throttle.Allows(HttpContext, "fund-proposal", MostAnHour))
        {
            ModelState.AddModelError("", texts["errors.tooMany.text"]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }
        var digits = SecretDigits.New();
        await db.InTransactionAsync(s => AddAsync(digits, s), stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["fund-proposal"] = digits;
        return LocalRedirect(here.Link("/funds/proposals/sent"));
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Round = (await rounds.FindAsync(Slug, stop))!;
        if (Round is not null) Choices = ProposalChoices.Of(Round, await rounds.ChallengesAsync(Round.Id, stop), here, texts);
    }

    private bool IsOpenNow => Round.PhaseOn(here.Today) is RoundPhase.Proposals;

    private async Task AddAsync(string digits, CancellationToken stop)
    {
        // The row is locked until the end of the transaction: no number is given twice.
        await db.Set<FundRound>().Where(r => r.Id == Round.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.LastNumber, r => r.LastNumber + 1), stop);
        var number = await db.Set<FundRound>().Where(r => r.Id == Round.Id).Select(r => r.LastNumber).SingleAsync(stop);
        var proposal = new Proposal
        {
            RoundId = Round.Id,
            Code = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Number = number,
            Place = number,
            Title = MultilingualText.Empty,
            Language = here.Language,
            ReceiptLookup = secrets.Store(ProposalAccess.KeyName, digits).Lookup,
            ContactSealed = ProposalForm.EmailOf(Email) is { } email ? personal.Seal(email) : null,
            On = here.Today,
        };
        Form.ApplyTo(proposal);
        db.Add(proposal);
        await db.SaveChangesAsync(stop);
    }
}
