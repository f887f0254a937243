using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Messengers;

/// <summary>Something we asked a messenger to do, what they said, and that we thanked them. A no needs no reason and has no consequence.</summary>
internal sealed class MessengerRequest : IPartOf
{
    public const int LongestWords = 400;

    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid MessengerId { get; init; }

    public required DateOnly AskedOn { get; init; }

    public required Guid AskedById { get; init; }

    public required string What { get; init; }

    public RequestAnswer Answer { get; set; }

    public DateOnly? ThankedOn { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("messenger", MessengerId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<MessengerRequest>(e =>
    {
        e.ToTable("messenger_request");
        e.Property(r => r.What).HasMaxLength(LongestWords);
        e.HasIndex(r => new { r.MessengerId, r.AskedOn });
        e.HasOne<Messenger>().WithMany().HasForeignKey(r => r.MessengerId).OnDelete(DeleteBehavior.Cascade);
    });
}

internal enum RequestAnswer
{
    Waiting,
    Agreed,
    Declined,
}
