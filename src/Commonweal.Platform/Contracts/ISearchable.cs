namespace Commonweal.Platform.Contracts;

/// <summary>Something public that can be found by words. Only what everybody may read is ever found.</summary>
public interface ISearchable
{
    /// <summary>The part that must be awake, or null.</summary>
    string? Part { get; }

    /// <summary>What holds every one of the words, in the reader's language as far as there is one.</summary>
    /// <param name="words">What was typed: cleaned, not empty, at most 200 characters.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">Ends the search.</param>
    Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop);
}

/// <summary>A page that was found.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Path">Path after the language.</param>
/// <param name="Text">A sentence or two of it.</param>
/// <param name="Language">Language of title and text where it is not the page's.</param>
public sealed record Found(string Title, string Path, string Text, string? Language = null);
