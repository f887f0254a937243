using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn.Conversations;

/// <summary>
/// What an officer wrote down of a conversation, in confidence: encrypted, read by whoever wrote it and by colleagues with the
/// role its desk names, gone after its last day. Nothing in it says whose number it was.
/// </summary>
internal sealed class ConversationNote : IVersioned
{
    public const int LongestWords = 2000, LongestPromise = 300, MostDays = 365, UsualDays = 90;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid MeetingId { get; init; }

    public required Guid DeskId { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The words, encrypted; gone after the last day.</summary>
    public byte[]? WordsSealed { get; set; }

    /// <summary>The last day on which the words are kept.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>What the city promised there, in words that may leave the room; null where it promised nothing.</summary>
    public string? Promise { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<ConversationNote>(e =>
    {
        e.ToTable("conversation_note");
        e.Property(n => n.Promise).HasMaxLength(LongestPromise);
        e.HasIndex(n => n.Until);
        e.HasIndex(n => new { n.AuthorId, n.On, n.Id });
        e.HasIndex(n => new { n.DeskId, n.On, n.Id });
        e.HasOne<Meeting>().WithMany().HasForeignKey(n => n.MeetingId);
        e.HasOne<WalkInDesk>().WithMany().HasForeignKey(n => n.DeskId);
    });
}
