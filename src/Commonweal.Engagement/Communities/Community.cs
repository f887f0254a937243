using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities;

/// <summary>
/// An organisation, a network, an unregistered group or a place of worship or culture, as a public body:
/// never a list of its members, and never what anybody believes.
/// </summary>
internal sealed class Community : IVersioned
{
    internal const int LongestName = 160, LongestAbout = 2000, LongestWebsite = 300;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required MultilingualText Name { get; set; }

    public CommunityKind Kind { get; set; }

    /// <summary>Its public page's words; the community changes them itself.</summary>
    public MultilingualText About { get; set; } = MultilingualText.Empty;

    public string? Website { get; set; }

    /// <summary>It wants to be on the public list. Without this only the desk knows it.</summary>
    public bool Shown { get; set; }

    /// <summary>The liaison officer's account.</summary>
    public Guid? OfficerId { get; set; }

    /// <summary>Who stands in.</summary>
    public Guid? DeputyId { get; set; }

    /// <summary>The day by which we said we would see each other again, or null.</summary>
    public DateOnly? NextVisitOn { get; set; }

    /// <summary>It no longer exists, or asked to be left out; what was promised to it stays.</summary>
    public bool Ended { get; set; }

    /// <summary>Its name in the city's first language it has one in, in small letters: the order of lists.</summary>
    public string SortName { get; private set; } = "";

    public List<CommunityDistrict> Districts { get; init; } = [];

    public List<CommunityLanguage> Languages { get; init; } = [];

    /// <summary>Whether the public site shows it.</summary>
    public bool IsPublic => Shown && !Ended;

    /// <summary>Gives it a name, and its place in lists.</summary>
    public void Call(MultilingualText name, IReadOnlyList<string> languages)
    {
        Name = name;
        var words = name.For(languages[0], languages).Text.Trim().ToLowerInvariant();
        SortName = words[..Math.Min(words.Length, LongestName)];
    }

    /// <summary>Where it is at home now.</summary>
    public void LiveIn(IReadOnlyCollection<string> codes)
    {
        Districts.RemoveAll(d => !codes.Contains(d.DistrictCode));
        Districts.AddRange(codes.Where(c => !Districts.Exists(d => d.DistrictCode == c)).Select(c => new CommunityDistrict { CommunityId = Id, DistrictCode = c }));
    }

    /// <summary>What is spoken there now.</summary>
    public void Speak(IReadOnlyCollection<string> codes)
    {
        Languages.RemoveAll(l => !codes.Contains(l.Language));
        Languages.AddRange(codes.Where(c => !Languages.Exists(l => l.Language == c)).Select(c => new CommunityLanguage { CommunityId = Id, Language = c }));
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Community>(e =>
        {
            e.ToTable("community");
            e.Property(c => c.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
            e.Property(c => c.About).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
            e.Property(c => c.Website).HasMaxLength(LongestWebsite);
            e.Property(c => c.SortName).HasMaxLength(LongestName);
            e.HasIndex(c => new { c.SortName, c.Id });
            e.HasIndex(c => c.OfficerId);
            e.HasIndex(c => c.DeputyId);
            e.IsSearchable(nameof(Name));
        });
        CommunityDistrict.Map(model);
        CommunityLanguage.Map(model);
    }
}

/// <summary>What kind of body it is; a kind of the body, never a belief of a person.</summary>
internal enum CommunityKind
{
    /// <summary>Registered, with its own rules.</summary>
    Organisation,
    /// <summary>Several bodies or people who work together.</summary>
    Network,
    /// <summary>A group that never registered; it counts like every other.</summary>
    Group,
    /// <summary>A house of worship or prayer.</summary>
    Worship,
    /// <summary>A house of culture, language or arts.</summary>
    Culture,
}
