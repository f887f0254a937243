namespace Commonweal.Platform.Contracts;

/// <summary>A section of the public home page, such as what was said and done. A module registers one for each.</summary>
public interface IHomeSection
{
    /// <summary>Place on the page, small first.</summary>
    int Order { get; }

    /// <summary>The part that must be awake, or null.</summary>
    string? Part { get; }

    /// <summary>What to show now in the reader's language, or null where there is nothing: an empty section is not shown.</summary>
    Task<HomeSection?> ReadAsync(CancellationToken stop);
}

/// <summary>A section with words already in the reader's language.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Entries">At most a handful.</param>
/// <param name="More">Path after the language where all of it is, such as <c>/you-said-we-did</c>; null where there is no more.</param>
/// <param name="MoreWords">Words of that link.</param>
public sealed record HomeSection(string Title, IReadOnlyList<HomeEntry> Entries, string? More = null, string? MoreWords = null);

/// <summary>One thing in a section.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Path">Path after the language.</param>
/// <param name="Text">A sentence or two.</param>
/// <param name="On">The day it happened or will, or null.</param>
/// <param name="Language">Language of title and text where it is not the page's.</param>
public sealed record HomeEntry(string Title, string Path, string Text, DateOnly? On = null, string? Language = null);
