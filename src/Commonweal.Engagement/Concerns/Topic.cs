using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns;

/// <summary>What a concern can be about, as the city words it, and who answers it.</summary>
internal sealed class Topic : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>Short stable code, also Open311's <c>service_code</c>.</summary>
    public required string Code { get; init; }

    public required MultilingualText Name { get; set; }

    /// <summary>A sentence that helps to choose.</summary>
    public MultilingualText Hint { get; set; } = MultilingualText.Empty;

    public required TopicKind Kind { get; set; }

    /// <summary>The department that answers; null where the ombud does.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>Working days to acknowledge, where the topic promises something else than its department.</summary>
    public int? AcknowledgeDays { get; set; }

    /// <summary>Working days to answer, where the topic promises something else than its department.</summary>
    public int? AnswerDays { get; set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; set; }

    /// <summary>A topic no longer offered keeps its old concerns.</summary>
    public bool Retired { get; set; }

    /// <summary>Complaints about unfair treatment or the city go to the ombud, never to the department accused.</summary>
    public bool GoesToOmbud => Kind is TopicKind.Unfair;

    /// <summary>A quick exit stands on these pages, and drafts stay on no device.</summary>
    public bool IsSensitive => Kind is TopicKind.Unfair or TopicKind.Tension;

    /// <summary>Whether other systems may file it through Open311.</summary>
    public bool IsOpen311 => Kind is TopicKind.Service or TopicKind.Idea && !Retired;

    internal static void Map(ModelBuilder model) => model.Entity<Topic>(e =>
    {
        e.ToTable("topic");
        e.Property(t => t.Code).HasMaxLength(40);
        e.HasIndex(t => t.Code).IsUnique();
        e.Property(t => t.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(t => t.Hint).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.HasOne<Department>().WithMany().HasForeignKey(t => t.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    });
}

/// <summary>The kinds of topic; each brings its own way.</summary>
internal enum TopicKind
{
    /// <summary>A service: something is broken, missing, late.</summary>
    Service,
    /// <summary>Something unfair, or about the city itself: to the ombud.</summary>
    Unfair,
    /// <summary>Tension somewhere: events and places, never persons.</summary>
    Tension,
    /// <summary>An idea.</summary>
    Idea,
    /// <summary>A question for an information officer.</summary>
    Question,
    /// <summary>Call me back.</summary>
    CallBack,
    /// <summary>A letter to the mayor.</summary>
    Mayor,
    /// <summary>A request for information under the law.</summary>
    InformationRequest,
}
