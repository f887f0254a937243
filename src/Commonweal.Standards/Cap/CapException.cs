using System.Globalization;

namespace Commonweal.Standards.Cap;

/// <summary>What is written, or shall be written, is no alert in CAP 1.2; says where and why.</summary>
public sealed class CapException : FormatException
{
    /// <summary>A fault.</summary>
    /// <param name="reason">What is wrong, in one sentence.</param>
    /// <param name="line">The line of the file, counted from 1; null where there is no file yet or it belongs to no line.</param>
    /// <param name="cause">What the XML reader said.</param>
    public CapException(string reason, int? line = null, Exception? cause = null)
        : base(line is { } at ? string.Create(CultureInfo.InvariantCulture, $"line {at}: {reason}") : reason, cause)
        => (Reason, Line) = (reason, line);

    /// <summary>What is wrong, in one sentence.</summary>
    public string Reason { get; }

    /// <summary>The line of the file, counted from 1; null where there is no file yet or it belongs to no line.</summary>
    public int? Line { get; }

    // What somebody wrote, short enough to stand in a sentence.
    internal static string Quote(string text)
    {
        var oneLine = text.ReplaceLineEndings(" ").Trim();
        return oneLine.Length <= 40 ? $"'{oneLine}'" : $"'{oneLine[..40]}…'";
    }
}
