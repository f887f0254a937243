using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Prevention.Objectives.Public;

/// <summary>What the city wants to reach: adopted, proposed, and declined with the reason; what changed last first.</summary>
[AllowAnonymous, WhileAwake(ObjectivesSlice.Part), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["state", "after"])]
internal sealed class ListObjectivesModel(CommonwealDb db, Here here) : PageModel
{
    public const string Path = "/objectives";

    public IReadOnlyList<Objective> Objectives { get; private set; } = [];

    public ObjectiveState? State { get; private set; }

    public bool IsFirst { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(string? state, string? after, CancellationToken stop)
    {
        var cursor = ObjectiveCursor.Read(after);
        (State, IsFirst) = (Enum.TryParse<ObjectiveState>(state, ignoreCase: true, out var given) && Enum.IsDefined(given) ? given : null, cursor is null);
        var rows = db.Set<Objective>().AsNoTracking().Where(o => o.IsPublic);
        if (State is { } one) rows = rows.Where(o => o.State == one);
        (Objectives, var next) = await ObjectiveCursor.PageAsync(rows, cursor, stop);
        if (next is not null) Next = Address(State, next);
    }

    public string Address(ObjectiveState? state, ObjectiveCursor? after = null) => QueryHelpers.AddQueryString(here.Link(Path),
        new Dictionary<string, string?> { ["state"] = state?.ToString().ToLowerInvariant(), ["after"] = after?.ToString() }.Where(p => p.Value is not null));
}
