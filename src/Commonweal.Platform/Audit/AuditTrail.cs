using Commonweal.Platform.Data;

namespace Commonweal.Platform.Audit;

/// <summary>Tells the audit trail what saves alone do not show: reads of personal data, exports, sign-ins.</summary>
public sealed class AuditTrail(CommonwealDb db, DbSurroundings around)
{
    /// <summary>Writes one record at once.</summary>
    /// <param name="action">What was done: <c>read</c>, <c>exported</c>, <c>signed-in</c> …</param>
    /// <param name="kind">Kind of the subject, as in its table's name.</param>
    /// <param name="subject">Key of the subject.</param>
    /// <param name="details">What of it, without values.</param>
    public async Task RecordAsync(string action, string kind, string subject, string? details = null, CancellationToken stop = default)
    {
        Add(action, kind, subject, details);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Adds one record to what the next save writes.</summary>
    public void Add(string action, string kind, string subject, string? details = null)
        => db.Set<AuditRecord>().Add(new AuditRecord
        {
            At = AuditWriting.TimeOf(around),
            Actor = around.Actor.Mark,
            Action = action,
            SubjectKind = kind,
            Subject = subject,
            Details = details,
        });
}
