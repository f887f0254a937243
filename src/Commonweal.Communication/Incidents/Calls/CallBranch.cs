using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Calls;

/// <summary>A community in the call tree of an incident. Who speaks for it is read when it is called and never copied: whoever left is gone here, too.</summary>
internal sealed class CallBranch : IVersioned, IPartOf
{
    public const int LongestName = 160, Most = 200;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid IncidentId { get; init; }

    /// <summary>The community the city knows, or null where the branch is kept by hand.</summary>
    public Guid? CommunityId { get; init; }

    public required MultilingualText Name { get; init; }

    /// <summary>It is the one that was hit: whoever leads it is called first.</summary>
    public bool IsConcerned { get; set; }

    public required DateTimeOffset AddedAt { get; init; }

    (string Kind, string Key) IPartOf.Whole => ("incident", IncidentId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<CallBranch>(e =>
    {
        e.ToTable("incident_call_branch");
        e.Property(b => b.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        // Two colleagues who add the same community add it once.
        e.HasIndex(b => new { b.IncidentId, b.CommunityId }).IsUnique();
        e.HasOne<Incident>().WithMany().HasForeignKey(b => b.IncidentId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>Somebody to call who was written down by hand, for a branch without contacts.</summary>
internal sealed class HandContact : IPartOf
{
    public const int LongestName = 120, LongestReach = 200;

    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid BranchId { get; init; }

    public required Guid IncidentId { get; init; }

    /// <summary>Name and public role, encrypted.</summary>
    public required byte[] NameSealed { get; init; }

    /// <summary>Number or way, encrypted.</summary>
    public required byte[] ReachSealed { get; init; }

    public required string Language { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    (string Kind, string Key) IPartOf.Whole => ("incident", IncidentId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<HandContact>(e =>
    {
        e.ToTable("incident_call_contact");
        e.Property(c => c.Language).HasMaxLength(20);
        e.HasIndex(c => c.BranchId);
        e.HasOne<CallBranch>().WithMany().HasForeignKey(c => c.BranchId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>Somebody tried to reach a contact.</summary>
internal sealed class CallAttempt : IPartOf
{
    public const int LongestNeeds = 500;

    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid BranchId { get; init; }

    public required Guid IncidentId { get; init; }

    /// <summary>Key of the contact: a public voice, or one kept by hand.</summary>
    public required Guid ContactId { get; init; }

    public required bool IsReached { get; init; }

    /// <summary>What they need, in their words; encrypted, for it is told in confidence. Null where nothing was said.</summary>
    public byte[]? NeedsSealed { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? ById { get; init; }

    (string Kind, string Key) IPartOf.Whole => ("incident", IncidentId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<CallAttempt>(e =>
    {
        e.ToTable("incident_call_attempt");
        e.HasIndex(a => new { a.BranchId, a.At });
        e.HasOne<CallBranch>().WithMany().HasForeignKey(a => a.BranchId).OnDelete(DeleteBehavior.Cascade);
    });
}
