using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Caring;

/// <summary>A step was put on another day, or given to another post, and why. Lines are added and never changed: the first day stays to be seen.</summary>
internal sealed class CareStepChange : IPartOf
{
    public const int MostOfAStep = 20;

    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid StepId { get; init; }

    public required Guid CareId { get; init; }

    public required Guid IncidentId { get; init; }

    /// <summary>Counts the changes of its step from one.</summary>
    public required int Number { get; init; }

    public required DateOnly ChangedOn { get; init; }

    public Guid? ById { get; init; }

    public required DateOnly DueBefore { get; init; }

    public required DateOnly DueAfter { get; init; }

    /// <summary>The post that had it, as <see cref="Playbook.Content.Post"/> writes it.</summary>
    public required string PostBefore { get; init; }

    public required string PostAfter { get; init; }

    /// <summary>Why, encrypted as everything that is said in a step.</summary>
    public required byte[] ReasonSealed { get; init; }

    public bool IsMoved => DueBefore != DueAfter;

    public bool IsHandedOver => PostBefore != PostAfter;

    (string Kind, string Key) IPartOf.Whole => ("incident", IncidentId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<CareStepChange>(e =>
    {
        e.ToTable("care_step_change");
        e.Property(c => c.PostBefore).HasMaxLength(80);
        e.Property(c => c.PostAfter).HasMaxLength(80);
        e.HasIndex(c => new { c.StepId, c.Number }).IsUnique();
        e.HasIndex(c => c.CareId);
        e.HasOne<CareStep>().WithMany().HasForeignKey(c => c.StepId).OnDelete(DeleteBehavior.Cascade);
    });
}
