using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Approvals;

/// <summary>A sheet of printed one-time codes in the hands of somebody without an account: a neighbouring town.</summary>
public sealed class CodeSheet
{
    internal const int Codes = 20;

    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Who holds it: <c>Mayor's office of Ostwick</c>.</summary>
    public required string Holder { get; init; }

    public required Guid IssuedById { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset Until { get; init; }

    public bool Withdrawn { get; set; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<CodeSheet>(e =>
        {
            e.ToTable("code_sheet");
            e.Property(s => s.Holder).HasMaxLength(200);
        });
        model.Entity<SheetCode>(e =>
        {
            e.ToTable("sheet_code");
            e.HasKey(c => new { c.SheetId, c.Number });
            e.HasOne<CodeSheet>().WithMany().HasForeignKey(c => c.SheetId);
            e.Property(c => c.UsedFor).IsConcurrencyToken();
        });
    }
}

/// <summary>One code of a sheet; the code itself is only on paper.</summary>
public sealed class SheetCode : IPartOf
{
    public required Guid SheetId { get; init; }

    public required int Number { get; init; }

    /// <summary>Keyed hash of sheet, number and code.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The request it agreed to, or null while it is unused.</summary>
    public Guid? UsedFor { get; set; }

    /// <inheritdoc/>
    public (string Kind, string Key) Whole => ("code_sheet", SheetId.ToString());
}
