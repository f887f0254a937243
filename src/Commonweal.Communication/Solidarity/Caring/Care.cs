using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Caring;

/// <summary>
/// A post stays in touch over the weeks after an incident: with a community's or an organisation's public contact, or with those targeted,
/// whom nobody names here. It ends when every step was done, or by a decision with its reason.
/// </summary>
internal sealed class Care : IVersioned, IPartOf
{
    public const int LongestName = 160, LongestReason = 500, MostOfAnIncident = 20;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid IncidentId { get; init; }

    /// <summary>The community the city knows, whose public voices are read when they are called and never copied; or null.</summary>
    public Guid? CommunityId { get; init; }

    /// <summary>What the community or organisation is called; empty: those targeted, without names.</summary>
    public MultilingualText ToWhom { get; init; } = MultilingualText.Empty;

    /// <summary>The post that cares, as <see cref="Playbook.Content.Post"/> writes it.</summary>
    public required string Owner { get; set; }

    public required string Deputy { get; set; }

    /// <summary>The day from which the steps were counted.</summary>
    public required DateOnly StartedOn { get; init; }

    public Guid? OpenedById { get; init; }

    public DateOnly? EndedOn { get; private set; }

    public Guid? EndedById { get; private set; }

    /// <summary>Why it ended; empty where every step was done.</summary>
    public string EndReason { get; private set; } = "";

    public bool IsRunning => EndedOn is null;

    public string Path => PathOf(Id);

    (string Kind, string Key) IPartOf.Whole => ("incident", IncidentId.ToString());

    public static string PathOf(Guid id) => $"/desk/care/{id}";

    public void End(DateOnly day, Guid? by, string reason) => (EndedOn, EndedById, EndReason) = (day, by, reason);

    internal static void Map(ModelBuilder model) => model.Entity<Care>(e =>
    {
        e.ToTable("care");
        e.Property(c => c.ToWhom).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(c => c.Owner).HasMaxLength(80);
        e.Property(c => c.Deputy).HasMaxLength(80);
        e.Property(c => c.EndReason).HasMaxLength(LongestReason);
        e.HasIndex(c => c.IncidentId);
        e.HasIndex(c => new { c.EndedOn, c.StartedOn, c.Id });
        e.HasOne<Incident>().WithMany().HasForeignKey(c => c.IncidentId).OnDelete(DeleteBehavior.Cascade);
    });
}
