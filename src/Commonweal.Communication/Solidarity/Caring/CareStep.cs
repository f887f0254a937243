using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Caring;

/// <summary>A day on which the carer asks again. What was said there was said in confidence, and is encrypted.</summary>
internal sealed class CareStep : IVersioned, IPartOf
{
    public const int LongestWords = 1000, MostOfACare = 60;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid CareId { get; init; }

    public required Guid IncidentId { get; init; }

    public required DateOnly DueOn { get; set; }

    /// <summary>The post that takes this step; null: the one that cares.</summary>
    public string? Post { get; set; }

    public StepState State { get; set; }

    /// <summary>The day it was done or given up.</summary>
    public DateOnly? EndedOn { get; set; }

    public Guid? ById { get; set; }

    public byte[]? OfferedSealed { get; set; }

    public byte[]? AskedSealed { get; set; }

    /// <summary>A word on it; where it was not done, why.</summary>
    public byte[]? WordSealed { get; set; }

    public string PostIn(Care care) => Post ?? care.Owner;

    (string Kind, string Key) IPartOf.Whole => ("incident", IncidentId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<CareStep>(e =>
    {
        e.ToTable("care_step");
        e.Property(s => s.Post).HasMaxLength(80);
        e.HasIndex(s => new { s.CareId, s.DueOn });
        e.HasIndex(s => new { s.State, s.DueOn });
        e.HasOne<Care>().WithMany().HasForeignKey(s => s.CareId).OnDelete(DeleteBehavior.Cascade);
    });
}

internal enum StepState
{
    Open,
    Done,
    NotDone,
}
