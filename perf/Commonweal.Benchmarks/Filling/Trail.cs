using Commonweal.Platform.Audit;

namespace Commonweal.Benchmarks.Filling;

/// <summary>The audit trail of the concerns, numbered and linked as the sealer leaves it.</summary>
internal sealed class Trail(long number, byte[] head)
{
    /// <summary>Keys run ahead of places in the chain: writes that failed left gaps.</summary>
    private const int Gap = 1000;

    private long number = number;
    private byte[] head = head;

    internal IEnumerable<AuditRecord> Of(Life life)
    {
        var subject = life.Concern.Id.ToString();
        var day = new DateTimeOffset(life.Concern.ReceivedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        yield return Seal("resident", "created", subject, day);
        if (life.Concern.AssigneeId is not { } reader) yield break;
        yield return Seal(reader.ToString(), "read", subject, day);
        if (life.Messages.Count > 0) yield return Seal(reader.ToString(), "changed", subject, day, "State, +concern_message");
    }

    private AuditRecord Seal(string actor, string action, string subject, DateTimeOffset at, string? details = null)
    {
        var record = new AuditRecord { Id = ++number + Gap, At = at, Actor = actor, Action = action, SubjectKind = "concern", Subject = subject, Details = details, Number = number };
        record.Hash = head = AuditChain.HashOf(head, number, record);
        return record;
    }
}
