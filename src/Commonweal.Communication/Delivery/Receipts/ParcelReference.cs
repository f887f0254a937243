using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Delivery.Receipts;

/// <summary>
/// What a gateway or network calls a parcel it has taken, until it tells what became of it. It may tell before we have
/// written down that it took it: then the word waits here for the parcel.
/// </summary>
[NotAudited]
internal sealed class ParcelReference
{
    public const int Longest = 200;

    /// <summary>The medium and the name there: <c>Sms/abc</c>.</summary>
    public required string Reference { get; init; }

    public int? DispatchNo { get; init; }

    public int? No { get; init; }

    /// <summary>What it told; null while it has told nothing.</summary>
    public ParcelState? State { get; init; }

    public string? Reason { get; init; }

    public bool IsNobodyThere { get; init; }

    public required DateTimeOffset At { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<ParcelReference>(e =>
    {
        e.ToTable("parcel_reference");
        e.HasKey(r => r.Reference);
        e.Property(r => r.Reference).HasMaxLength(Longest);
        e.Property(r => r.State).HasMaxLength(12);
        e.Property(r => r.Reason).HasMaxLength(Parcel.LongestReason);
        e.HasIndex(r => new { r.DispatchNo, r.No });
        e.HasIndex(r => r.At);
    });
}
