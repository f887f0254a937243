using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>
/// Keeps the desk's counters. It compares where the concern is counted with what the concern is now, so an event that
/// comes twice, late or out of order does no harm.
/// </summary>
internal sealed class WhenConcernChanged(CommonwealDb db) : IHandle<ConcernChanged>
{
    public Task HandleAsync(ConcernChanged happened, CancellationToken stop) => db.InTransactionAsync(s => CountAsync(happened.Id, s), stop);

    private async Task CountAsync(Guid id, CancellationToken stop)
    {
        var concern = await db.Set<Concern>().AsNoTracking().Where(c => c.Id == id)
            .Select(c => new { c.IsOpen, c.AtOmbud, c.DepartmentId, c.AssigneeId, c.DueOn }).SingleOrDefaultAsync(stop);
        var counted = await db.Set<ConcernCounted>().SingleOrDefaultAsync(c => c.ConcernId == id, stop);
        var cells = concern is { IsOpen: true } ? TallyCells.Of(concern.AtOmbud, concern.DepartmentId, concern.AssigneeId) : null;
        if (cells == counted?.Cells && (concern is null || counted is null || concern.DueOn == counted.DueOn)) return;
        var changes = Changes(counted?.Cells, counted?.DueOn, -1).Concat(Changes(cells, concern?.DueOn, +1));
        // Always in the same order: two nodes that count at once wait for each other instead of locking each other out.
        foreach (var (cell, dueOn, by) in changes.OrderBy(c => c.Cell.ToString(), StringComparer.Ordinal).ThenBy(c => c.DueOn))
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO concern_tally (kind, cell, due_on, open) VALUES ({cell.Kind}, {cell.Cell}, {dueOn}, {by}) ON CONFLICT (kind, cell, due_on) DO UPDATE SET open = concern_tally.open + excluded.open", stop);
            // Whoever looks for the oldest day finds it first.
            if (by < 0) await db.Database.ExecuteSqlAsync($"DELETE FROM concern_tally WHERE kind = {cell.Kind} AND cell = {cell.Cell} AND due_on = {dueOn} AND open = 0", stop);
        }
        if (cells is null) db.Remove(counted!);
        else if (counted is null) db.Add(new ConcernCounted { ConcernId = id, Cells = cells, DueOn = concern!.DueOn });
        else (counted.Cells, counted.DueOn) = (cells, concern!.DueOn);
        await db.SaveChangesAsync(stop);
    }

    private static IEnumerable<(TallyCell Cell, DateOnly DueOn, int By)> Changes(string? cells, DateOnly? dueOn, int by)
        => cells is null || dueOn is not { } day ? [] : cells.Split(' ').Select(TallyCell.Parse).SelectMany(cell => new[] { (cell, day, by), (cell, ConcernTally.AllDays, by) });
}
