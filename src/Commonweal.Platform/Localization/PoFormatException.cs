using System.Globalization;

namespace Commonweal.Platform.Localization;

/// <summary>A catalogue that cannot be read: names the file, the line and the reason.</summary>
public sealed class PoFormatException(string file, int line, string reason)
    : FormatException(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}: {reason}"))
{
    /// <summary>The file's name as given to the reader.</summary>
    public string File { get; } = file;

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong there.</summary>
    public string Reason { get; } = reason;
}
