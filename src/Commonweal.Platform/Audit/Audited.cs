namespace Commonweal.Platform.Audit;

/// <summary>A record that belongs to a greater whole, whose audit trail tells of both.</summary>
public interface IPartOf
{
    /// <summary>Kind and key of the whole, such as <c>("concern", id)</c>.</summary>
    (string Kind, string Key) Whole { get; }
}

/// <summary>Machinery whose rows tell nothing of what people did: queues, counters, keys, drafts.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotAuditedAttribute : Attribute;
