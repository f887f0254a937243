using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours;

/// <summary>
/// Something that is said in the city about services or safety and that many wonder about: from the first time it was heard to
/// the answer, and for as long as somebody looks whether it still goes round. It knows what was said, never who said it.
/// </summary>
internal sealed partial class Rumour : IVersioned
{
    public const int LongestAbout = 160, LongestReason = 500;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>What it is about, for colleagues: a question without a claim, such as 'Whether the pool closes'.</summary>
    public required string About { get; set; }

    public RumourState State { get; private set; } = RumourState.Open;

    /// <summary>How easily it is believed; null until somebody weighed it.</summary>
    public Likelihood? Likelihood { get; private set; }

    /// <summary>What happens where it is believed.</summary>
    public Harm? Harm { get; private set; }

    /// <summary>Place in the work list: what was not weighed yet, then what is urgent.</summary>
    public int WorkOrder { get; private set; }

    /// <summary>The day the next step is due: an answer, another look; or the day it was closed.</summary>
    public DateOnly DueOn { get; private set; }

    public required DateOnly FirstHeardOn { get; init; }

    public required DateOnly LastHeardOn { get; init; }

    /// <summary>How many times it was heard; kept as hearings come and are moved.</summary>
    public int Heard { get; init; }

    /// <summary>In how many districts.</summary>
    public int Districts { get; init; }

    /// <summary>The answer being written or reviewed, or null.</summary>
    public Guid? DraftId { get; private set; }

    /// <summary>The answer that was reviewed, or null.</summary>
    public Guid? AnswerId { get; private set; }

    /// <summary>The day of the first reviewed answer.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Days from the first time it was heard to the first answer.</summary>
    public int? DaysToAnswer { get; private set; }

    /// <summary>Since when everybody can read the answer; null where only those who asked were told.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Why it was published although few had heard it, or taken back although many had.</summary>
    public string? PublishReason { get; private set; }

    /// <summary>Somebody took the answer back from the public: reach alone does not bring it out again.</summary>
    public bool HeldBack { get; private set; }

    public Outcome? Outcome { get; private set; }

    /// <summary>The rumour it turned out to be.</summary>
    public Guid? MergedIntoId { get; private set; }

    internal static void Map(ModelBuilder model) => model.Entity<Rumour>(e =>
    {
        e.ToTable("rumour");
        e.Property(r => r.About).HasMaxLength(LongestAbout);
        e.Property(r => r.PublishReason).HasMaxLength(LongestReason);
        e.HasIndex(r => new { r.State, r.WorkOrder, r.DueOn, r.Id });
        e.HasIndex(r => new { r.Outcome, r.DueOn, r.Id });
        e.HasIndex(r => new { r.PublishedOn, r.Id });
        e.HasIndex(r => r.AnsweredOn);
        e.HasIndex(r => new { r.LastHeardOn, r.Id });
    });
}
