using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Rumours.Desk;

/// <summary>What becomes of it now: another look later, an end, or open again.</summary>
[RequirePermission("rumours.keep"), WhileAwake("rumours"), ResponseCache(NoStore = true)]
internal sealed class CloseRumourModel(CommonwealDb db, Here here, Texts texts) : RumourPage(db, here, texts)
{
    private const string Later = "Later", Again = "Reopen";

    [BindProperty] public string? Next { get; set; }

    [BindProperty] public DateOnly? On { get; set; }

    public IEnumerable<Choice> Ways => (Rumour.State switch
    {
        RumourState.Closed => (string[])[Again],
        RumourState.Answered => [Later, nameof(Outcome.DiedDown)],
        _ => [nameof(Outcome.Opinion), nameof(Outcome.NothingToCheck)],
    }).Select(w => new Choice(w, Texts["rumours.close.way." + w], Texts["rumours.close.hint." + w]));

    public bool AsksDay => Rumour.State is RumourState.Answered;

    protected override bool IsPossible => Rumour.State is RumourState.Open or RumourState.Answered or RumourState.Closed;

    protected override void Fill() => On = Here.Today.AddDays(14);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (!Ways.Any(w => w.Value == Next)) ModelState.AddModelError(nameof(Next), Texts["rumours.close.choose"]);
        if (Next is Later && (On is null || On <= Here.Today || On > Here.Today.AddDays(RumourAnswer.LongestLookDays))) ModelState.TryAddModelError(nameof(On), Texts["rumours.look.bad", ("days", RumourAnswer.LongestLookDays)]);
        if (!ModelState.IsValid) return Page();
        if (Next is Later) Rumour.LookAgain(On!.Value);
        else if (Next is Again) Rumour.Reopen(Here.Today);
        else
        {
            Rumour.Close(Enum.Parse<Outcome>(Next!), Here.Today);
            Db.Publish(new RumourTold(Id));
        }
        return await SaveAsync(Rumour.State is RumourState.Closed ? "rumours.close.done" : "common.saved", stop);
    }
}
