namespace Commonweal.Platform.Localization;

/// <summary>What a reader is shown of a multilingual text.</summary>
/// <param name="Text">The text; empty where there is none in any language.</param>
/// <param name="Language">The language it is actually in, for the <c>lang</c> attribute.</param>
/// <param name="IsFallback">It is not in the language asked for: the page must say so.</param>
/// <param name="State">How the text stands in its language.</param>
/// <param name="IsUnreviewedMachine">A machine translated it and nobody has reviewed it: the page must say so.</param>
public readonly record struct SpokenText(string Text, string Language, bool IsFallback, TextState State, bool IsUnreviewedMachine)
{
    /// <summary>The source changed after this translation was made.</summary>
    public bool IsOutdated => State == TextState.Outdated;

    /// <summary>The text itself.</summary>
    public override string ToString() => Text;
}
