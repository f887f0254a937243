using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.PaperCodes;

/// <summary>
/// A sheet of codes on paper, each of which gives one voice to whoever holds it: handed out by a library, a school, a
/// shelter or an organisation, without asking for papers. Nobody writes down who got which.
/// </summary>
internal sealed class PaperCodeSheet : IVersioned
{
    /// <summary>Most codes of one sheet.</summary>
    public const int MostCodes = 2000;

    /// <summary>Digits of a code: with a hundred thousand codes about, one guess in ten million hits.</summary>
    public const int Digits = 12;

    /// <summary>Name of the key behind the codes.</summary>
    public const string KeyPurpose = "paper-codes";

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>What the codes are for, such as <c>consultation/KEY</c> or <c>fund/KEY</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>Where they are handed out: <c>Library North</c>.</summary>
    public required string Label { get; init; }

    public required int Count { get; init; }

    public required DateOnly MadeOn { get; init; }

    /// <summary>The last day on which they are taken.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Lost or copied: none of its codes is taken any more.</summary>
    public bool Withdrawn { get; set; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<PaperCodeSheet>(e =>
        {
            e.ToTable("paper_code_sheet");
            e.Property(s => s.Purpose).HasMaxLength(100);
            e.Property(s => s.Label).HasMaxLength(200);
            e.HasIndex(s => s.Purpose);
            e.HasIndex(s => s.Until);
        });
        model.Entity<PaperCode>(e =>
        {
            e.ToTable("paper_code");
            e.Property(c => c.Lookup).HasMaxLength(32);
            e.HasIndex(c => c.Lookup).IsUnique();
            e.HasIndex(c => c.SheetId);
            e.HasOne<PaperCodeSheet>().WithMany().HasForeignKey(c => c.SheetId);
        });
    }
}

/// <summary>
/// One code. Only its keyed hash is stored. The trail tells of the sheet alone: when a code was used, to the second, would
/// tie the code to what was said with it.
/// </summary>
[NotAudited]
internal sealed class PaperCode
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid SheetId { get; init; }

    /// <summary>HMAC-SHA256 of purpose and digits under a versioned key outside the database.</summary>
    public required byte[] Lookup { get; init; }

    /// <summary>The day it was used; set once.</summary>
    public DateOnly? UsedOn { get; private set; }
}
