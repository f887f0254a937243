using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours.Desk;

/// <summary>What was heard of a rumour, to be taken out where it does not belong; and what was moved, to be put back.</summary>
[RequirePermission("rumours.keep"), WhileAwake("rumours"), ResponseCache(NoStore = true)]
internal sealed class MoveHearingsModel(CommonwealDb db, Grouping grouping, HearingChoices choices, Here here, Texts texts) : RumourPage(db, here, texts)
{
    private const int MostShown = 100, MostMoves = 20;

    public HearingChoices Choices => choices;

    public IReadOnlyList<Hearing> Heard { get; private set; } = [];

    public IReadOnlyList<RumourMove> Moves { get; private set; } = [];

    public async Task<IActionResult> OnPostTakeOutAsync(Guid hearing, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        return Done(await grouping.TakeOutAsync(hearing, Id, stop) > 0 ? "rumours.moves.done" : "rumours.moves.already");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid move, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        return Done(Moves.Any(m => m.Id == move) && await grouping.UndoAsync(move, stop) ? "rumours.moves.undone" : "rumours.moves.already");
    }

    protected override async Task LoadAsync(CancellationToken stop)
    {
        Heard = await Db.Set<Hearing>().AsNoTracking().Where(h => h.RumourId == Id).OrderByDescending(h => h.HeardOn).ThenBy(h => h.Id).Take(MostShown).ToListAsync(stop);
        Moves = await Db.Set<RumourMove>().AsNoTracking().Where(m => m.ToId == Id || m.FromId == Id).OrderByDescending(m => m.On).ThenBy(m => m.Id).Take(MostMoves).ToListAsync(stop);
    }

    private LocalRedirectResult Done(string key)
    {
        TempData["done"] = Texts[key];
        return LocalRedirect(PathOf(Id, "moves"));
    }
}
