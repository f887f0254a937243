using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Engagement.PaperCodes;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Desk;

/// <summary>Prints codes that libraries, schools, shelters and letters hand out: one code, one ballot, and nobody notes who got which.</summary>
[RequirePermission("funds.paper"), WhileAwake("funds"), ResponseCache(NoStore = true)]
internal sealed class IssueVotingCodesModel(CommonwealDb db, CodesOnPaper codes, PublicAddress address, Here here, Texts texts) : PageModel, IFormPage
{
    private const int LongestLabel = 200;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Label { get; set; }

    [BindProperty] public int? Count { get; set; }

    [BindProperty] public string? Language { get; set; }

    public FundRound Round { get; private set; } = null!;

    public PaperSlips? Slips { get; private set; }

    public IReadOnlyList<SheetUse> Sheets { get; private set; } = [];

    public IEnumerable<Choice> Languages => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (string.IsNullOrWhiteSpace(Label)) ModelState.AddModelError(nameof(Label), texts["errors.required"]);
        else if (CleanText.Length(Label) > LongestLabel) ModelState.AddModelError(nameof(Label), texts["errors.tooLong", ("most", LongestLabel)]);
        if (Count is null or < 1 or > PaperCodeSheet.MostCodes) ModelState.AddModelError(nameof(Count), texts["funds.codes.count.bad", ("most", PaperCodeSheet.MostCodes)]);
        if (Round.CountedOn is not null || Round.ImportedHash is not null || here.Today > Round.VotingUntil) ModelState.AddModelError("", texts["funds.paper.closed.text"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        // Sheets of paper are read after the last day of voting too.
        var issued = await codes.IssueAsync(BallotBox.PurposeOf(Id), Label!.Trim(), Count!.Value, Round.ResultOn, stop);
        var language = here.City.Languages.Contains(Language) ? Language! : here.City.Languages[0];
        Slips = new PaperSlips(issued, Round.Title.For(language, here.City.Languages).Text, texts.In(language, "funds.codes.invitation"), address.Link($"/{language}/funds/{Round.Slug}/vote"), language);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid sheet, CancellationToken stop)
    {
        await codes.WithdrawAsync(BallotBox.PurposeOf(Id), sheet, stop);
        return LocalRedirect($"/desk/funds/{Id}/codes");
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<FundRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id && r.ByCode, stop) is not { } round) return NotFound();
        Round = round;
        Sheets = await codes.SheetsAsync(BallotBox.PurposeOf(Id), stop);
        return null;
    }
}
