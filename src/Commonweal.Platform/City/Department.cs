using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City;

/// <summary>A department and what it promises to those who write to it.</summary>
public sealed class Department : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>Short code, unique.</summary>
    public required string Code { get; set; }

    public required MultilingualText Name { get; set; }

    /// <summary>Working days until somebody acknowledges.</summary>
    public int AcknowledgeDays { get; set; } = 2;

    /// <summary>Working days until an answer.</summary>
    public int AnswerDays { get; set; } = 10;

    /// <summary>The department's own mailbox, told of new concerns; or null.</summary>
    public string? Email { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<Department>(e =>
    {
        e.ToTable("department");
        e.Property(d => d.Code).HasMaxLength(40);
        e.HasIndex(d => d.Code).IsUnique();
        e.Property(d => d.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
    });
}
