using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours;

/// <summary>An answer as it was written and reviewed. A later one is a new record: what everybody read stays as it was agreed to.</summary>
internal sealed class RumourAnswer : IVersioned, IPartOf
{
    public const int LongestHeadline = 120, LongestText = 1500, LongestUnknown = 600, LongestNote = 500, LongestLookDays = 366;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid RumourId { get; init; }

    public required Finding Finding { get; set; }

    /// <summary>The fact. Never the rumour, not even denied: what is repeated is remembered.</summary>
    public required MultilingualText Headline { get; set; }

    public required MultilingualText Text { get; set; }

    /// <summary>What is not known yet.</summary>
    public MultilingualText Unknown { get; set; } = MultilingualText.Empty;

    public required DateOnly LookAgainOn { get; set; }

    /// <summary>The writer said that this is about a fact of services or safety, not criticism of the mayor or the council.</summary>
    public bool IsAboutFacts { get; set; }

    public required Guid WrittenById { get; set; }

    public required DateOnly WrittenOn { get; set; }

    public Guid? ReviewedById { get; set; }

    public DateOnly? ReviewedOn { get; set; }

    /// <summary>What the reviewer wants changed.</summary>
    public string? ReviewNote { get; set; }

    /// <summary>Everything is known: whoever asked has been told all there is.</summary>
    public bool IsFinal => Finding is not Finding.NotKnown;

    (string Kind, string Key) IPartOf.Whole => ("rumour", RumourId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<RumourAnswer>(e =>
    {
        e.ToTable("rumour_answer");
        e.Property(a => a.Headline).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(a => a.Text).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(a => a.Unknown).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(a => a.ReviewNote).HasMaxLength(LongestNote);
        e.HasIndex(a => a.RumourId);
        e.IsSearchable(nameof(Text));
        e.HasOne<Rumour>().WithMany().HasForeignKey(a => a.RumourId);
    });
}
