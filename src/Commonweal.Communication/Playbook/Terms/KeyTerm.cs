using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Terms;

/// <summary>A word the city does not use in a language, what it says instead, and why. Each language has its own: words do not hurt by translation.</summary>
internal sealed class KeyTerm : IVersioned
{
    public const int LongestForms = 300, LongestSay = 200, LongestWhy = 400;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required string Language { get; set; }

    /// <summary>The word and its other forms, with commas between.</summary>
    public required string NotSay { get; set; }

    public required string Say { get; set; }

    public required string Why { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<KeyTerm>(e =>
    {
        e.ToTable("playbook_term");
        e.Property(t => t.Language).HasMaxLength(20);
        e.Property(t => t.NotSay).HasMaxLength(LongestForms);
        e.Property(t => t.Say).HasMaxLength(LongestSay);
        e.Property(t => t.Why).HasMaxLength(LongestWhy);
        e.HasIndex(t => t.Language);
    });
}
