namespace Commonweal.Platform.Localization;

/// <summary>The plural categories of CLDR, in the order in which a catalogue lists its forms.</summary>
public enum PluralCategory
{
    /// <summary>Zero, in languages with a form of its own for it.</summary>
    Zero,

    /// <summary>One, and what is spoken like one.</summary>
    One,

    /// <summary>Two, and what is spoken like two.</summary>
    Two,

    /// <summary>A few.</summary>
    Few,

    /// <summary>Many.</summary>
    Many,

    /// <summary>Everything else; every language has it.</summary>
    Other,
}
