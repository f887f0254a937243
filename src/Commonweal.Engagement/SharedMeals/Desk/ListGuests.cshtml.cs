using System.Text.Json;
using Commonweal.Engagement.SharedMeals.Print;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Desk;

/// <summary>A guest with the name opened.</summary>
internal sealed record GuestLine(MealGuest Guest, string Name, string Needs);

/// <summary>Guests by name (opening the list is recorded), and who is kept together or apart. Contacts are not shown: letters go out by themselves.</summary>
[RequirePermission("sharedMeals.work"), WhileAwake("shared-meals"), ResponseCache(NoStore = true)]
internal sealed class ListGuestsModel(CommonwealDb db, PersonalData personal, TableSheets sheets, AuditTrail audit, Here here, Texts texts) : PageModel, IFormPage
{
    private const int PageSize = 200;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }

    [BindProperty] public Guid? One { get; set; }

    [BindProperty] public Guid? Other { get; set; }

    [BindProperty] public string? How { get; set; }

    public IReadOnlyList<GuestLine> Lines { get; private set; } = [];

    public IReadOnlyList<MealPair> Pairs { get; private set; } = [];

    public string? First => After is null ? null : $"/desk/shared-meals/{Id}/guests";

    public string? Next { get; private set; }

    public IEnumerable<Choice> People => Lines.Where(l => l.Guest.Kind is GuestKind.Adults).Select(l => new Choice(l.Guest.Id.ToString(), l.Name));

    public IEnumerable<Choice> Ways => [new("together", texts["sharedMeals.pair.together"]), new("apart", texts["sharedMeals.pair.apart"])];

    public string NameOf(Guid guest) => Lines.FirstOrDefault(l => l.Guest.Id == guest)?.Name ?? "…";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        await audit.RecordAsync("read", "meal_series", Id.ToString(), "guests", stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var known = Lines.Where(l => l.Guest.Kind is GuestKind.Adults).Select(l => l.Guest.Id).ToHashSet();
        if (One is not { } one || !known.Contains(one)) ModelState.AddModelError(nameof(One), texts["sharedMeals.pair.missing"]);
        else if (Other is not { } other || !known.Contains(other) || other == one) ModelState.AddModelError(nameof(Other), texts["sharedMeals.pair.missing"]);
        else if (How is not ("together" or "apart")) ModelState.AddModelError(nameof(How), texts["sharedMeals.pair.how.missing"]);
        else await KeepAsync(one, other, How == "apart", stop);
        return ModelState.IsValid ? Again() : this.ShowAgain();
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid pair, CancellationToken stop)
    {
        if (await db.Set<MealPair>().SingleOrDefaultAsync(p => p.Id == pair && p.SeriesId == Id, stop) is { } found)
        {
            db.Remove(found);
            await db.SaveChangesAsync(stop);
        }
        return Again();
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (!await db.Set<MealSeries>().AnyAsync(s => s.Id == Id, stop)) return NotFound();
        var guests = db.Set<MealGuest>().AsNoTracking().Where(g => g.SeriesId == Id && !g.Gone);
        if (After is { } after) guests = guests.Where(g => g.Id > after);
        var rows = await guests.OrderBy(g => g.Id).Take(PageSize + 1).ToListAsync(stop);
        if (rows.Count > PageSize) Next = $"/desk/shared-meals/{Id}/guests?after={rows[PageSize - 1].Id}";
        Lines = [.. rows.Take(PageSize).Select(g => new GuestLine(g, personal.Open(g.NameSealed),
            sheets.Words(g.NeedsSealed is { } needs ? JsonSerializer.Deserialize<MealNeeds>(personal.Open(needs)) : null, here.Language))).OrderBy(l => l.Name, StringComparer.CurrentCulture)];
        Pairs = await db.Set<MealPair>().AsNoTracking().Where(p => p.SeriesId == Id).OrderBy(p => p.Id).ToListAsync(stop);
        return null;
    }

    private async Task KeepAsync(Guid one, Guid other, bool apart, CancellationToken stop)
    {
        (one, other) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        // Through others, two can be together whom somebody wants apart: the seating would refuse the whole evening.
        if (MealPairs.Contradicts(Pairs, one, other, apart))
        {
            ModelState.AddModelError(nameof(How), texts["sharedMeals.pair.contradicts"]);
            return;
        }
        db.Add(new MealPair { SeriesId = Id, OneId = one, OtherId = other, Apart = apart });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception))
        {
            ModelState.AddModelError(nameof(How), texts["sharedMeals.pair.contradicts"]);
        }
    }

    private LocalRedirectResult Again()
    {
        TempData["done"] = texts["common.saved"];
        return LocalRedirect($"/desk/shared-meals/{Id}/guests");
    }
}
