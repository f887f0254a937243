using Commonweal.Platform.Localization;
using Commonweal.Standards.Readability;

namespace Commonweal.Communication.Messages.Check;

/// <summary>How a message stands in one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="State">Whether there is a text, and whether it is up to date.</param>
/// <param name="IsMachine">A machine translated it and nobody has read it.</param>
/// <param name="Measure">How plain it is; null without a text.</param>
/// <param name="Readers">Subscribers it goes to who read this language first.</param>
internal sealed record LanguageCheck(string Language, TextState State, bool IsMachine, TextMeasure? Measure, long Readers)
{
    public bool IsWritten => State is not TextState.Missing;

    /// <summary>It is missing, older than its source, or a machine's and read by nobody.</summary>
    public bool NeedsTranslator => IsMachine || State is TextState.Missing or TextState.Outdated;
}
