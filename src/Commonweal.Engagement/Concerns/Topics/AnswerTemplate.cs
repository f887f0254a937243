using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Topics;

/// <summary>Words that begin an answer, in the city's languages. Places: <c>{topic}</c>, <c>{district}</c>, <c>{department}</c>, <c>{city}</c>.</summary>
internal sealed class AnswerTemplate : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>What colleagues choose it by.</summary>
    public required MultilingualText Name { get; set; }

    public required MultilingualText Words { get; set; }

    /// <summary>The topic it is for, or null for any.</summary>
    public Guid? TopicId { get; set; }

    public int Order { get; set; }

    public bool Retired { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<AnswerTemplate>(e =>
    {
        e.ToTable("answer_template");
        e.Property(t => t.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(t => t.Words).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.HasIndex(t => t.TopicId);
        e.HasOne<Topic>().WithMany().HasForeignKey(t => t.TopicId).OnDelete(DeleteBehavior.Cascade);
    });
}
