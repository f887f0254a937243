using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments;

/// <summary>
/// What the city promised, to whom and by when. It never disappears: the words can be corrected, the day can move, and
/// everything that was said about it before stays beside it; the day first promised stays for ever.
/// </summary>
internal sealed partial class Commitment : IVersioned, ITellsOfChanges
{
    public const int LongestWhat = 300, LongestSaid = 300, LongestWords = 2000, LongestOrigin = 200, LongestLink = 500;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required MultilingualText What { get; set; }

    /// <summary>Where it was said.</summary>
    public MultilingualText Said { get; set; } = MultilingualText.Empty;

    public DateOnly? SaidOn { get; init; }

    /// <summary>The day first promised.</summary>
    public required DateOnly FirstDueOn { get; init; }

    /// <summary>The day promised now.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>The department that keeps it; null where a post does, or nobody yet.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>The post that keeps it, whoever holds it.</summary>
    public Role? Post { get; set; }

    /// <summary>Everybody may read it; else only the city and those it was made to. Never taken back.</summary>
    public required bool IsPublic { get; init; }

    public required bool ToEverybody { get; init; }

    /// <summary>The community, where it was made to just one.</summary>
    public Guid? OnlyCommunityId { get; init; }

    /// <summary>To how many communities it was made.</summary>
    public int Named { get; init; }

    /// <summary>What it came from, as <c>kind/key</c>.</summary>
    public string? Origin { get; init; }

    public required DateOnly MadeOn { get; init; }

    /// <summary>The day of the newest step.</summary>
    public required DateOnly ChangedOn { get; set; }

    /// <summary>What the city says of it.</summary>
    public required CityWord CityWord { get; set; }

    /// <summary>The day the city says it kept it.</summary>
    public DateOnly? KeptOn { get; private set; }

    /// <summary>How many communities say that it was kept.</summary>
    public int SayKept { get; private set; }

    /// <summary>How many communities say that it was not.</summary>
    public int SayBroken { get; private set; }

    /// <summary>What follows from both sides' words; lateness follows from the day and is never stored.</summary>
    public Outcome Outcome { get; set; }

    /// <summary>How many steps it has.</summary>
    public int Steps { get; private set; }

    public bool IsLate(DateOnly today) => Outcome is Outcome.Open && DueOn < today;

    void ITellsOfChanges.TellOfChange(CommonwealDb db) => db.Publish(new CommitmentChanged(
        Id, Version, Origin, OnlyCommunityId, Outcomes.Word(Outcome, DueOn != FirstDueOn), FirstDueOn, DueOn, IsPublic));

    internal static void Map(ModelBuilder model) => model.Entity<Commitment>(e =>
    {
        e.ToTable("commitment");
        e.Property(c => c.What).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(c => c.Said).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(c => c.Origin).HasMaxLength(LongestOrigin);
        e.HasIndex(c => new { c.Outcome, c.DueOn, c.Id });
        e.HasIndex(c => new { c.DepartmentId, c.Outcome, c.DueOn, c.Id });
        e.HasIndex(c => new { c.IsPublic, c.Outcome, c.DueOn, c.Id });
        e.HasIndex(c => new { c.IsPublic, c.ChangedOn, c.Id });
        e.HasIndex(c => new { c.DepartmentId, c.IsPublic, c.ChangedOn, c.Id });
        e.HasOne<Department>().WithMany().HasForeignKey(c => c.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        e.IsSearchable(nameof(What));
    });
}
