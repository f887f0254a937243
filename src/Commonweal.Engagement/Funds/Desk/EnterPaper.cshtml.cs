using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Engagement.PaperCodes;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Desk;

/// <summary>Reads a ballot on paper; two colleagues read each one, and neither sees what the other read.</summary>
[RequirePermission("funds.paper"), WhileAwake("funds"), ResponseCache(NoStore = true)]
internal sealed class EnterPaperModel(CommonwealDb db, BallotPaper paper, CodesOnPaper codes, PaperReading reading, Here here, Texts texts) : PageModel, IFormPage
{
    private const int Shown = 100;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Code { get; set; }

    [BindProperty(Name = nameof(Chosen))] public List<string> Chosen { get; set; } = [];

    [BindProperty(Name = nameof(Points))] public Dictionary<string, int?> Points { get; set; } = [];

    public FundRound Round { get; private set; } = null!;

    public IReadOnlyList<BallotProject> Projects { get; private set; } = [];

    /// <summary>Last digits of sheets that somebody else has read and that wait for me.</summary>
    public IReadOnlyList<string> Waiting { get; private set; } = [];

    public BallotFields Fields => new(Round, Projects, Chosen, Points);

    public bool IsOpenNow => Round.ByCode && Round.PhaseOn(here.Today) is RoundPhase.Voting or RoundPhase.Counting;

    private Guid Me => User.AccountId()!.Value;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (!IsOpenNow) return this.ShowAgain();
        var (ballot, fault) = BallotRules.Read(Round, BallotPaper.Lines(Projects), Chosen, Points);
        if (fault is not null) ModelState.AddModelError("", fault.Value is int most ? texts.Count(fault.Key, most) : texts[fault.Key, ("value", fault.Value)]);
        var found = await codes.FindAsync(HttpContext, BallotBox.PurposeOf(Id), Code, stop);
        if (found is not { State: PaperCodeState.Valid, Code: not null }) ModelState.AddModelError(nameof(Code), texts[found.Words]);
        if (!ModelState.IsValid || ballot is null) return this.ShowAgain();
        var read = await reading.ReadAsync(Id, found.Code!.Value, SecretDigits.Read(Code, PaperCodeSheet.Digits)![^4..], Me, ballot, here.Today, stop);
        TempData["done"] = texts["funds.paper." + read];
        TempData["kind"] = read switch { PaperRead.Counted => "success", PaperRead.Waiting => "info", _ => "warning" };
        return LocalRedirect($"/desk/funds/{Id}/paper");
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<FundRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, stop) is not { } round) return NotFound();
        Round = round;
        Projects = await paper.ReadAsync(Id, stop);
        var me = Me;
        Waiting = await db.Set<PaperEntry>().AsNoTracking().Where(p => p.RoundId == Id && p.ByAccount != me).Select(p => p.Ending).Distinct().OrderBy(e => e).Take(Shown).ToListAsync(stop);
        return null;
    }
}
