using Commonweal.Platform.Localization;

namespace Commonweal.Platform.Imports;

/// <summary>Why something in a file was refused.</summary>
/// <param name="Line">The line, counted from 1; 0 when the whole file is at fault.</param>
/// <param name="Key">Catalogue key of the reason; also its stable code.</param>
/// <param name="Values">Values for the places of that text.</param>
public sealed record ImportFault(int Line, string Key, params (string Name, object? Value)[] Values)
{
    /// <summary>The reason in the reader's language, with its line.</summary>
    public string Explain(Texts texts) => Line == 0 ? texts[Key, Values] : texts["imports.line", ("line", Line), ("reason", texts[Key, Values])];
}
