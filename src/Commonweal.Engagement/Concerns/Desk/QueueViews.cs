using System.Security.Claims;
using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Puts together what a list's page shows.</summary>
internal sealed class QueueViews(CommonwealDb db, QueueReading reading, Tallies tallies, Colleagues colleagues, Bulk bulk, OpenedConcern opened)
{
    public async Task<QueueView> BuildAsync(ClaimsPrincipal user, bool ombud, IQueryCollection query, CancellationToken stop)
    {
        var reach = Reach.Of(user);
        var filter = QueueFilter.Read(query);
        var page = ombud || reach.HasQueue ? await reading.ReadAsync(reach, ombud, filter, stop) : new QueuePage([], null, IsCutShort: false);
        var department = reach.Departments ? filter.Department : reach.DepartmentId;
        var people = await colleagues.ForAsync(ombud, department, stop);
        return new QueueView
        {
            Ombud = ombud,
            Reach = reach,
            Filter = filter,
            Page = page,
            Tally = await tallies.OfAsync(ombud ? TallyCells.Ombud : reach.Departments && department is null ? TallyCells.Desk : TallyCells.Department(department ?? Guid.Empty), stop),
            Mine = await tallies.OfAsync(TallyCells.Assignee(reach.AccountId), stop),
            Topics = await db.Set<Topic>().AsNoTracking().OrderBy(t => t.Order).ToDictionaryAsync(t => t.Id, stop),
            Names = await colleagues.NamesAsync(page.Rows.Select(r => r.AssigneeId).Append(filter.Assignee), stop),
            Colleagues = people,
            Saved = await db.Set<SavedFilter>().AsNoTracking().Where(f => f.AccountId == reach.AccountId).OrderBy(f => f.Name).ToListAsync(stop),
            Undoable = (await bulk.LastAsync(reach.AccountId, stop))?.Read().Count ?? 0,
            Opened = await OpenAsync(user, query["open"], stop),
        };
    }

    private async Task<OpenedConcern?> OpenAsync(ClaimsPrincipal user, string? id, CancellationToken stop)
    {
        if (!Guid.TryParse(id, out var key) || !await opened.OpenAsync(user, key, stop)) return null;
        await opened.RecordReadingAsync(stop);
        return opened;
    }
}
