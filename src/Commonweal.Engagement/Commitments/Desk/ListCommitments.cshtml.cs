using Commonweal.Engagement.Communities;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Desk;

/// <summary>What is promised: due first is first. Without a filter everything that still asks something of the city.</summary>
[RequirePermission("commitments.keep"), WhileAwake("commitments"), ResponseCache(NoStore = true)]
internal sealed class ListCommitmentsModel(CommonwealDb db, Owners owners, CommitmentWords words, Here here) : PageModel
{
    private const int PageSize = 30;
    private static readonly IReadOnlyList<Outcome> Unsettled = [Outcome.Waiting, Outcome.Open, Outcome.KeptSaysCommunity, Outcome.Disputed, Outcome.BrokenSaysCommunity];

    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];

    public Outcome? State { get; private set; }

    public bool Mine { get; private set; }

    public bool IsFirst { get; private set; }

    public string? Next { get; private set; }

    public IEnumerable<Choice> States => Enum.GetValues<Outcome>().Select(o => new Choice(o.ToString(), words.Of(o)));

    /// <summary>The community whose commitments these are, or null.</summary>
    public Guid? CommunityId { get; private set; }

    /// <summary>Name of the community whose commitments these are, or null.</summary>
    public string? Community { get; private set; }

    public async Task OnGetAsync(Outcome? state, bool mine, Guid? community, string? after, CancellationToken stop)
    {
        var cursor = DayCursor.Read(after);
        (State, Mine, IsFirst, CommunityId) = (state is { } given && Enum.IsDefined(given) ? given : null, mine, cursor is null, community);
        var rows = db.Set<Commitment>().AsNoTracking().Where(CommitmentReach.Of(User).Within());
        rows = State is { } one ? rows.Where(c => c.Outcome == one) : rows.Where(c => Unsettled.Contains(c.Outcome));
        if (mine) rows = rows.Where(await owners.IsMineAsync(User, stop));
        if (community is { } of)
        {
            rows = rows.Where(c => db.Set<CommitmentTo>().Any(t => t.CommunityId == of && t.CommitmentId == c.Id));
            Community = await db.Set<Community>().AsNoTracking().Where(c => c.Id == of).Select(c => c.Name).SingleOrDefaultAsync(stop) is { } name ? here.Text(name) : null;
        }
        if (cursor is { Day: var day, Id: var id }) rows = rows.Where(c => c.DueOn > day || c.DueOn == day && c.Id > id);
        var found = await rows.OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(PageSize + 1).ToListAsync(stop);
        Commitments = [.. found.Take(PageSize)];
        if (found.Count > PageSize) Next = Address(State, Mine, new DayCursor(Commitments[^1].DueOn, Commitments[^1].Id));
    }

    public string Address(Outcome? state, bool mine, DayCursor? after = null) => QueryHelpers.AddQueryString("/desk/commitments", new Dictionary<string, string?>
    {
        ["state"] = state?.ToString(),
        ["mine"] = mine ? "true" : null,
        ["community"] = CommunityId?.ToString(),
        ["after"] = after?.ToString(),
    }.Where(p => p.Value is not null));
}
