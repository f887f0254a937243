using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Prevention.Objectives;

/// <summary>
/// What the city wants to reach, who owns it and by what everybody will see it. Proposed, then adopted or declined in
/// public. Its owner is a post: the objective outlives whoever holds it.
/// </summary>
internal sealed class Objective : IVersioned, ITellsOfChanges
{
    public const int LongestTitle = 200, LongestText = 3000, LongestIndicators = 1500, LongestFrom = 300, LongestLink = 300, LongestReason = 2000, MostIndicators = 5;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required MultilingualText Title { get; set; }

    public MultilingualText Text { get; set; } = MultilingualText.Empty;

    /// <summary>By what it will be seen: one sign a line, in words.</summary>
    public MultilingualText Indicators { get; set; } = MultilingualText.Empty;

    /// <summary>Where it comes from, in words.</summary>
    public MultilingualText From { get; set; } = MultilingualText.Empty;

    /// <summary>Where that is read: a path after the language, or an https address.</summary>
    public string? Link { get; set; }

    /// <summary>What it came from, as <c>kind/key</c>, where another part proposed it.</summary>
    public string? Origin { get; init; }

    /// <summary>The department whose head owns it; null where a post does, or nobody yet.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>The post that owns it, whoever holds it.</summary>
    public Role? Post { get; set; }

    /// <summary>Everybody may read it. Never taken back; what is decided is always public.</summary>
    public bool IsPublic { get; set; }

    public ObjectiveState State { get; private set; }

    public required DateOnly ProposedOn { get; init; }

    /// <summary>The day on which it is looked at again.</summary>
    public DateOnly? ReviewOn { get; set; }

    public DateOnly? DecidedOn { get; private set; }

    public Decider? DecidedBy { get; private set; }

    /// <summary>Why it was decided so, for everybody to read.</summary>
    public MultilingualText Reason { get; private set; } = MultilingualText.Empty;

    /// <summary>The day of the newest step, by which lists are sorted.</summary>
    public DateOnly ChangedOn { get; private set; }

    /// <summary>Nobody adopts what nobody owns, nobody can see and nobody looks at again.</summary>
    public bool CanBeAdopted => (DepartmentId is not null || Post is not null) && !Indicators.IsEmpty && ReviewOn is not null;

    public static Objective Propose(MultilingualText title, DateOnly on, string? origin = null) => new() { Title = title, Origin = origin, ProposedOn = on, ChangedOn = on };

    /// <summary>Writes down what was decided; once.</summary>
    public void Decide(ObjectiveState state, Decider by, DateOnly on, MultilingualText reason)
        => (State, DecidedBy, DecidedOn, ChangedOn, Reason, IsPublic) = (state, by, on, on, reason, true);

    void ITellsOfChanges.TellOfChange(CommonwealDb db)
        => db.Publish(new ObjectiveChanged(Id, Version, Origin, State.ToString().ToLowerInvariant(), DecidedOn, IsPublic));

    internal static void Map(ModelBuilder model) => model.Entity<Objective>(e =>
    {
        e.ToTable("objective");
        e.Property(o => o.Title).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(o => o.Text).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(o => o.Indicators).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(o => o.From).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(o => o.Reason).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(o => o.Link).HasMaxLength(LongestLink);
        e.Property(o => o.Origin).HasMaxLength(100);
        // What comes from elsewhere becomes an objective once.
        e.HasIndex(o => o.Origin).IsUnique().HasFilter("origin IS NOT NULL");
        e.HasIndex(o => new { o.State, o.ChangedOn, o.Id });
        e.HasIndex(o => new { o.IsPublic, o.ChangedOn, o.Id });
        e.HasOne<Department>().WithMany().HasForeignKey(o => o.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        e.IsSearchable(nameof(Title));
    });
}

internal enum ObjectiveState
{
    Proposed,
    Adopted,
    Declined,
}

/// <summary>Who decided: never a person.</summary>
internal enum Decider
{
    Council,
    Mayor,
}
