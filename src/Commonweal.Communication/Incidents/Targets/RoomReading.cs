using Commonweal.Communication.Incidents.Calls;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Incidents.Statements;
using Commonweal.Communication.Messages;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Targets;

/// <summary>Reads what happened in a room from what went out and who was reached.</summary>
internal sealed class RoomReading(CommonwealDb db)
{
    /// <summary>What happened in a room whose statements were read.</summary>
    public async Task<RoomEvents> ReadAsync(Incident incident, IReadOnlyList<(IncidentStatement Statement, Message Message)> statements, CancellationToken stop)
    {
        var concerned = await db.Set<CallBranch>().AsNoTracking().Where(b => b.IncidentId == incident.Id && b.IsConcerned)
            .Select(b => db.Set<CallAttempt>().Where(a => a.BranchId == b.Id && a.IsReached).Min(a => (DateTimeOffset?)a.At)).ToListAsync(stop);
        return new(incident.OpenedAt, incident.ClosedAt, [.. statements.Where(s => s.Message.OutAt is not null).Select(s => new OutStatement(s.Message.OutAt!.Value, [.. s.Message.Written], s.Statement.ByMayor, s.Statement.NextAt))], concerned);
    }

    /// <summary>Statements of a room with their messages, the latest first.</summary>
    public async Task<IReadOnlyList<(IncidentStatement Statement, Message Message)>> StatementsAsync(Guid incident, CancellationToken stop)
    {
        var rows = await db.Set<IncidentStatement>().AsNoTracking().Where(s => s.IncidentId == incident)
            .Join(db.Set<Message>().AsNoTracking(), s => s.MessageId, m => m.Id, (s, m) => new { Statement = s, Message = m }).OrderByDescending(r => r.Message.WrittenAt).ThenBy(r => r.Message.Id).ToListAsync(stop);
        return [.. rows.Select(r => (r.Statement, r.Message))];
    }
}
