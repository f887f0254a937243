using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Strikes names of third persons out, for good.</summary>
[RequirePermission("concerns.open"), WhileAwake("concerns"), OpensConcern, ResponseCache(NoStore = true)]
internal sealed class StrikeNamesModel(Striking striking, CommonwealDb db, OpenedConcern opened, Texts texts) : ConcernPage(opened, texts)
{
    /// <summary>The exact words to strike, one a line.</summary>
    [BindProperty] public string? Names { get; set; }

    public IReadOnlyList<ConcernMessage> Messages { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var names = (Names ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Count == 0) return await AgainAsync(nameof(Names), "concerns.strike.empty", stop);
        if (names.Count > Striking.Most || names.Exists(n => n.Length < Striking.Fewest || n.Length > 200)) return await AgainAsync(nameof(Names), "concerns.strike.length", stop);
        var handled = await striking.StrikeAsync(Grip, names, stop);
        return handled is Handled.NotPossible
            ? await AgainAsync(nameof(Names), "concerns.strike.nowhere", stop, StatusCodes.Status400BadRequest)
            : await EndAsync(handled, "concerns.done.struck", stop);
    }

    public override async Task PrepareAsync(CancellationToken stop)
        => Messages = await db.Set<ConcernMessage>().AsNoTracking().Where(m => m.ConcernId == Concern.Id && m.Words != "").OrderBy(m => m.Id).ToListAsync(stop);
}
