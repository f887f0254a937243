using Commonweal.Engagement.SharedMeals.Print;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Door;

/// <summary>Shows who would sit elsewhere because others did not come, before anything is done.</summary>
[RequirePermission("sharedMeals.work"), WhileAwake("shared-meals"), ResponseCache(NoStore = true)]
internal sealed class SeatAnewModel(CommonwealDb db, DoorKeeping door, TableSheets sheets, Texts texts) : PageModel, IFormPage
{
    private MealRound round = null!;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public DoorChanges Changes { get; private set; } = new([], 0);

    public IReadOnlyList<(string Name, int? From, int To)> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(string? mark, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (!await door.ApplyAsync(round, mark ?? "", stop))
        {
            ModelState.AddModelError("", texts["sharedMeals.door.changed"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await ShowAgainAsync(stop) ?? Page();
        }
        TempData["done"] = texts["sharedMeals.door.done"];
        return LocalRedirect($"/desk/shared-meals/rounds/{Id}/door");
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<MealRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, stop) is not { } found) return NotFound();
        if (found.State is not RoundState.Seated) return LocalRedirect("/desk/shared-meals/" + found.SeriesId);
        round = found;
        Changes = await door.ChangesAsync(round, stop);
        var numbers = await db.Set<MealTable>().AsNoTracking().Where(t => t.RoundId == Id).ToDictionaryAsync(t => t.Id, t => t.Number, stop);
        var names = (await sheets.ReadAsync(Id, stop)).SelectMany(s => s.Guests).Concat(await sheets.WithoutTableAsync(Id, stop)).ToDictionary(g => g.Seat.Id, g => g.Name);
        Lines = [.. Changes.Changes.Select(c => (names.GetValueOrDefault(c.SeatId, ""), c.From is { } from ? numbers[from] : (int?)null, numbers[c.To])).OrderBy(l => l.Item3)];
        return null;
    }
}
