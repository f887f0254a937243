using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Prevention.Objectives.Desk;

/// <summary>Every objective, what changed last first; or those in one state.</summary>
[RequirePermission("objectives.keep"), WhileAwake(ObjectivesSlice.Part), ResponseCache(NoStore = true)]
internal sealed class KeepObjectivesModel(CommonwealDb db) : PageModel
{
    public IReadOnlyList<Objective> Objectives { get; private set; } = [];

    public ObjectiveState? State { get; private set; }

    public bool IsFirst { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(ObjectiveState? state, string? after, CancellationToken stop)
    {
        var cursor = ObjectiveCursor.Read(after);
        (State, IsFirst) = (state is { } given && Enum.IsDefined(given) ? given : null, cursor is null);
        var rows = db.Set<Objective>().AsNoTracking();
        if (State is { } one) rows = rows.Where(o => o.State == one);
        (Objectives, var next) = await ObjectiveCursor.PageAsync(rows, cursor, stop);
        if (next is not null) Next = Address(State, next);
    }

    public static string Address(ObjectiveState? state, ObjectiveCursor? after = null) => QueryHelpers.AddQueryString(ObjectivesSlice.DeskPath,
        new Dictionary<string, string?> { ["state"] = state?.ToString(), ["after"] = after?.ToString() }.Where(p => p.Value is not null));
}
