using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Standing;

/// <summary>The pages of the book that hold whatever happens. One row.</summary>
internal sealed class StandingWords : IVersioned
{
    public const int LongestText = 1500;

    public int Id { get; init; } = 1;

    public int Version { get; set; }

    public StandingContent Content { get; set; } = new();

    internal static void Map(ModelBuilder model) => model.Entity<StandingWords>(e =>
    {
        e.ToTable("playbook_standing");
        e.Property(w => w.Id).ValueGeneratedNever();
        e.Property(w => w.Content).HasConversion<ContentConversion<StandingContent>, ContentComparer<StandingContent>>();
    });
}

/// <summary>What stands on the card, the danger page and the partners' pack. A line each.</summary>
internal sealed record StandingContent
{
    /// <summary>What every employee does.</summary>
    public MultilingualText Do { get; init; } = MultilingualText.Empty;

    public MultilingualText Say { get; init; } = MultilingualText.Empty;

    public MultilingualText NeverSay { get; init; } = MultilingualText.Empty;

    /// <summary>Whom an employee calls: roles and duty numbers.</summary>
    public MultilingualText Call { get; init; } = MultilingualText.Empty;

    /// <summary>What an officer does when something is dangerous.</summary>
    public MultilingualText Danger { get; init; } = MultilingualText.Empty;

    /// <summary>Who protects children here, and how they are reached; may be empty.</summary>
    public MultilingualText ChildProtection { get; init; } = MultilingualText.Empty;

    /// <summary>What partners may use and how.</summary>
    public MultilingualText PartnersMay { get; init; } = MultilingualText.Empty;

    /// <summary>Where partners reach the city: an office, never a person.</summary>
    public MultilingualText PartnersContact { get; init; } = MultilingualText.Empty;
}
