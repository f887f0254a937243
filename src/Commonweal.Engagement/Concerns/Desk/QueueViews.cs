using System.Security.Claims;
using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Puts together what a list's page shows.</summary>
internal sealed class QueueViews(CommonwealDb db, QueueQuestions questions, QueueReading reading, Tallies tallies, Colleagues colleagues, Bulk bulk, OpenedConcern opened)
{
    public async Task<QueueView> BuildAsync(ClaimsPrincipal user, bool ombud, IQueryCollection query, CancellationToken stop)
    {
        var reach = Reach.Of(user);
        // One connection for the whole page: opening one for each question costs a tenth of it.
        await db.Database.OpenConnectionAsync(stop);
        var filter = QueueFilter.Read(query);
        var page = ombud || reach.HasQueue ? await reading.ReadAsync(reach, ombud, filter, stop) : new QueuePage([], null, IsCutShort: false);
        var department = reach.Departments ? filter.Department : reach.DepartmentId;
        var people = await colleagues.ForAsync(ombud, department, stop);
        var cell = ombud ? TallyCells.Ombud : reach.Departments && department is null ? TallyCells.Desk : TallyCells.Department(department ?? Guid.Empty);
        var (tally, mine) = await tallies.OfAsync(cell, TallyCells.Assignee(reach.AccountId), stop);
        return new QueueView
        {
            Ombud = ombud,
            Reach = reach,
            Filter = filter,
            Page = page,
            Tally = tally,
            Mine = mine,
            Topics = await questions.Topics(db).ToDictionaryAsync(t => t.Key, t => t.Value, cancellationToken: stop),
            Names = await colleagues.NamesAsync(page.Rows.Select(r => r.AssigneeId).Append(filter.Assignee), stop),
            Colleagues = people,
            Saved = await questions.Saved(db, reach.AccountId).ToListAsync(stop),
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
