namespace Commonweal.Platform.Localization;

/// <summary>How a text stands in one language. Derived whenever it is asked for, never stored.</summary>
public enum TextState
{
    /// <summary>There is no text in this language.</summary>
    Missing,

    /// <summary>It was written in this language.</summary>
    Written,

    /// <summary>It is a translation of what the source says now.</summary>
    UpToDate,

    /// <summary>The source has changed since, or is gone.</summary>
    Outdated,
}
