using Commonweal.Platform.Audit;
using Commonweal.Platform.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Insight.Overview;

/// <summary>What this slice last counted of one concern, so that an event heard twice counts once.</summary>
[NotAudited]
internal sealed class ConcernFact
{
    public required Guid ConcernId { get; init; }

    /// <summary>Version of the concern that was counted last.</summary>
    public int Version { get; set; }

    public required DateOnly ReceivedOn { get; init; }

    public required DateOnly AnswerBy { get; init; }

    public DateOnly DueOn { get; set; }

    public string? DistrictCode { get; set; }

    public Guid? DepartmentId { get; set; }

    public required string Language { get; init; }

    public required string Entry { get; init; }

    public DateOnly? AnsweredOn { get; set; }

    public bool IsOpen { get; set; }

    public string? Judgement { get; set; }

    public static ConcernFact Of(ConcernChanged heard) => new()
    {
        ConcernId = heard.Id,
        ReceivedOn = heard.ReceivedOn,
        AnswerBy = heard.AnswerBy,
        Language = heard.Language,
        Entry = heard.Entry,
    };

    public void Take(ConcernChanged heard)
    {
        Version = heard.Version;
        DueOn = heard.DueOn;
        DistrictCode = heard.DistrictCode;
        DepartmentId = heard.DepartmentId;
        AnsweredOn = heard.AnsweredOn;
        IsOpen = heard.IsOpen;
        Judgement = heard.Judgement;
    }

    internal static void Map(ModelBuilder model) => model.Entity<ConcernFact>(e =>
    {
        e.ToTable("insight_concern");
        e.HasKey(f => f.ConcernId);
        e.Property(f => f.DistrictCode).HasMaxLength(40);
        e.Property(f => f.Language).HasMaxLength(20);
        e.Property(f => f.Entry).HasMaxLength(20);
        e.Property(f => f.Judgement).HasMaxLength(10);
    });
}
