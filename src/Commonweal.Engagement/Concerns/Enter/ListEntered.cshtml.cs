using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Enter;

/// <summary>One line of what somebody wrote down for others.</summary>
internal sealed record EnteredRow(Guid Id, Guid TopicId, ConcernState State, DateOnly ReceivedOn, DateOnly DueOn, DateOnly? AnsweredOn, string Language)
{
    public string Reference => Concern.ReferenceOf(Id);
}

/// <summary>What I wrote down for others: where it stands, nothing of what was written. What went to the ombud stays there.</summary>
[RequirePermission("concerns.enter"), WhileAwake("concerns"), ResponseCache(NoStore = true)]
internal sealed class ListEnteredModel(CommonwealDb db) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<EnteredRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Guid, Topic> Topics { get; private set; } = new Dictionary<Guid, Topic>();

    public string? Next { get; private set; }

    public bool IsFirst { get; private set; }

    public async Task OnGetAsync(string? after, CancellationToken stop)
    {
        var me = Reach.Of(User).AccountId;
        var entered = db.Set<Concern>().AsNoTracking().Where(c => c.EnteredBy == me && !c.AtOmbud && c.Entry != Entry.Ombud);
        IsFirst = QueueCursor.Read(after) is null;
        if (QueueCursor.Read(after) is { } cursor)
        {
            var (day, id) = (cursor.DueOn, cursor.Id);
            entered = entered.Where(c => c.ReceivedOn <= day && (c.ReceivedOn < day || c.Id < id));
        }
        var rows = await entered.OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.Id).Take(PageSize + 1)
            .Select(c => new EnteredRow(c.Id, c.TopicId, c.State, c.ReceivedOn, c.DueOn, c.AnsweredOn, c.Language)).ToListAsync(stop);
        Rows = rows.Count > PageSize ? rows[..PageSize] : rows;
        if (rows.Count > PageSize) Next = "/desk/enter/mine?after=" + new QueueCursor(Rows[^1].ReceivedOn, Rows[^1].Id);
        Topics = await db.Set<Topic>().AsNoTracking().ToDictionaryAsync(t => t.Id, stop);
    }
}
