using Commonweal.Platform.Events;

namespace Commonweal.Platform.Contracts;

/// <summary>A colleague or partner left: whatever was kept for the account's own use goes with it.</summary>
/// <param name="Id">The account; its name stays in the audit trail and nowhere else.</param>
public sealed record AccountLeft(Guid Id) : IEvent
{
    /// <inheritdoc/>
    public static string Name => "account-left";
}
