using System.Security.Cryptography;
using System.Text;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.OnCall;

/// <summary>
/// A message was handed to translators. Kept beside it: what a second person was asked to agree to does not change by this.
/// </summary>
internal sealed class HandedMessage
{
    public required Guid MessageId { get; init; }

    /// <summary>Since when it waits.</summary>
    public required DateTimeOffset At { get; set; }

    /// <summary>Mark of the words that wait; other words wait anew, and are told anew.</summary>
    public required string Words { get; set; }

    /// <summary>The same as long as nobody rewrites what others are translated from.</summary>
    public static string MarkOf(Message message)
    {
        var written = message.Text.Languages.Where(t => t.Value.Origin is TextOrigin.Written).OrderBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => $"{t.Key}\n{message.Headline.Languages.GetValueOrDefault(t.Key)?.Text}\n{t.Value.Text}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join("\n\n", written))).AsSpan(0, 8));
    }

    internal static void Map(ModelBuilder model) => model.Entity<HandedMessage>(e =>
    {
        e.ToTable("message_handed");
        e.HasKey(h => h.MessageId);
        e.Property(h => h.MessageId).ValueGeneratedNever();
        e.Property(h => h.Words).HasMaxLength(16);
        e.HasOne<Message>().WithMany().HasForeignKey(h => h.MessageId).OnDelete(DeleteBehavior.Cascade);
    });
}
