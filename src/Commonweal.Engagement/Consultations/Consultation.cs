using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations;

/// <summary>A conversation: statements that people agree with, disagree with or pass over, one at a time.</summary>
internal sealed class Consultation : IVersioned
{
    public const int LongestTitle = 140, LongestWords = 4000, LongestSlug = 80;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>Its name in addresses; stays for ever.</summary>
    public required string Slug { get; init; }

    public required MultilingualText Title { get; set; }

    /// <summary>What it is about, and what becomes of the result.</summary>
    public MultilingualText Words { get; set; } = MultilingualText.Empty;

    public ConsultationState State { get; set; }

    public Entrance Entrance { get; set; }

    /// <summary>Whether people may add statements of their own.</summary>
    public bool TakesStatements { get; set; } = true;

    public DateOnly? OpenedOn { get; set; }

    /// <summary>The last day on which votes are taken, where one was named.</summary>
    public DateOnly? Until { get; set; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>Where it was brought in from, with its licence; null for one of our own.</summary>
    public string? Source { get; set; }

    /// <summary>SHA-256 of the files it was brought in from, so that a second time changes nothing.</summary>
    public string? SourceHash { get; set; }

    /// <summary>Counts up when its statements or its result change: what is kept in memory is read anew.</summary>
    public int Edition { get; set; }

    /// <summary>Decides the starts of grouping: with the votes it gives the same result for ever.</summary>
    public int Seed { get; init; } = 1;

    public bool IsPublic => State is ConsultationState.Open or ConsultationState.Closed;

    /// <summary>Whether votes are taken on a day.</summary>
    public bool TakesVotes(DateOnly day) => State is ConsultationState.Open && (Until is null || day <= Until);

    /// <summary>Whether one may be called so in addresses.</summary>
    public static bool IsSlug(string? text) => Slugs.IsSlug(text, 3, LongestSlug);

    internal static void Map(ModelBuilder model) => model.Entity<Consultation>(e =>
    {
        e.ToTable("consultation");
        e.Property(c => c.Slug).HasMaxLength(LongestSlug);
        e.HasIndex(c => c.Slug).IsUnique();
        e.HasIndex(c => new { c.State, c.OpenedOn });
        e.Property(c => c.Title).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(c => c.Words).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(c => c.Source).HasMaxLength(1000);
        e.Property(c => c.SourceHash).HasMaxLength(64);
        e.IsSearchable(nameof(Title));
    });
}

/// <summary>How far a consultation is.</summary>
internal enum ConsultationState
{
    /// <summary>Being prepared; only the desk sees it.</summary>
    Draft,
    /// <summary>Being brought in from files; nobody sees it until all of it is there.</summary>
    Importing,
    /// <summary>People vote.</summary>
    Open,
    /// <summary>Over; the result stands.</summary>
    Closed,
}

/// <summary>How the city makes sure that one person has one voice.</summary>
internal enum Entrance
{
    /// <summary>Everybody; a random mark stays in the browser.</summary>
    Anybody,
    /// <summary>Whoever proves an e-mail address.</summary>
    Email,
    /// <summary>Whoever holds a code on paper.</summary>
    Codes,
}
