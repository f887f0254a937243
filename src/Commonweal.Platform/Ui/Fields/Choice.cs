namespace Commonweal.Platform.Ui.Fields;

/// <summary>One thing to choose.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read, already in the reader's language.</param>
/// <param name="Hint">A sentence under it, or null.</param>
public sealed record Choice(string Value, string Label, string? Hint = null);
