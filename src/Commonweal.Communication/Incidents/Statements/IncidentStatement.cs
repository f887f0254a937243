using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Statements;

/// <summary>A message that was written in a room. Its words and when it went out are the message's own.</summary>
internal sealed class IncidentStatement : IPartOf
{
    public required Guid MessageId { get; init; }

    public required Guid IncidentId { get; init; }

    public required bool ByMayor { get; init; }

    /// <summary>When it says that the city speaks again.</summary>
    public required DateTimeOffset NextAt { get; init; }

    (string Kind, string Key) IPartOf.Whole => ("incident", IncidentId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<IncidentStatement>(e =>
    {
        e.ToTable("incident_statement");
        e.HasKey(s => s.MessageId);
        e.Property(s => s.MessageId).ValueGeneratedNever();
        e.HasIndex(s => s.IncidentId);
        e.HasOne<Incident>().WithMany().HasForeignKey(s => s.IncidentId).OnDelete(DeleteBehavior.Cascade);
    });
}
