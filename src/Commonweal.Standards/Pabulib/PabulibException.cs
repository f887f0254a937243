using System.Globalization;

namespace Commonweal.Standards.Pabulib;

/// <summary>What is written is no participatory budget in the format of Pabulib; says where and why.</summary>
public sealed class PabulibException : FormatException
{
    /// <summary>A fault.</summary>
    /// <param name="reason">What is wrong, in one sentence.</param>
    /// <param name="line">The line of the file it begins on, counted from 1; null where it belongs to no line.</param>
    public PabulibException(string reason, int? line = null)
        : base(line is { } at ? string.Create(CultureInfo.InvariantCulture, $"line {at}: {reason}") : reason)
        => (Reason, Line) = (reason, line);

    /// <summary>What is wrong, in one sentence.</summary>
    public string Reason { get; }

    /// <summary>The line of the file it begins on, counted from 1; null where it belongs to no line.</summary>
    public int? Line { get; }

    // What somebody wrote, short enough to stand in a sentence.
    internal static string Quote(string text)
    {
        var oneLine = text.ReplaceLineEndings(" ");
        return oneLine.Length <= 40 ? $"'{oneLine}'" : $"'{oneLine[..40]}…'";
    }
}
