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
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>Says whether the ballot behind a receipt is in the box; how it was cast nobody can say.</summary>
[AllowAnonymous, WhileAwake("funds"), ResponseCache(NoStore = true)]
internal sealed class CheckBallotReceiptModel(OpenRounds rounds, CommonwealDb db, Throttle throttle, Texts texts) : PageModel, IFormPage
{
    private const int MostAttempts = 30;

    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";

    [BindProperty] public string? Receipt { get; set; }

    public FundRound Round { get; private set; } = null!;

    public bool? IsCounted { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (!throttle.Allows(HttpContext, "ballot-receipt", MostAttempts)) return Refuse("errors.tooMany.text", StatusCodes.Status429TooManyRequests);
        if (string.IsNullOrWhiteSpace(Receipt)) return Refuse("errors.required", StatusCodes.Status400BadRequest);
        var hash = CountedBallot.HashOf(Receipt);
        IsCounted = await db.Set<CountedBallot>().AsNoTracking().AnyAsync(c => c.Hash == hash && c.RoundId == Round.Id, stop);
        return IsCounted is true ? Page() : Refuse("funds.receipt.no", StatusCodes.Status404NotFound);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await rounds.FindAsync(Slug, stop) is not { } round) return NotFound();
        Round = round;
        return null;
    }

    private PageResult Refuse(string key, int status)
    {
        ModelState.AddModelError(nameof(Receipt), texts[key]);
        Response.StatusCode = status;
        return Page();
    }
}
