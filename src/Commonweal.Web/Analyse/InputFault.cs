using System.Globalization;
using Commonweal.Platform.Commands;

namespace Commonweal.Web.Analyse;

/// <summary>One line that names file, line and reason; the program ends with code 2 and has printed nothing else.</summary>
internal static class InputFault
{
    /// <summary>The whole file is at fault.</summary>
    internal static CommandFailure In(string file, string reason) => new($"{file}: {reason}", ExitCode.Usage);

    /// <summary>One line is at fault, counted from 1.</summary>
    internal static CommandFailure At(string file, int line, string reason)
        => new(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}: {reason}"), ExitCode.Usage);

    /// <summary>What somebody wrote, short enough for one line.</summary>
    internal static string Quote(string text)
    {
        var oneLine = text.ReplaceLineEndings(" ");
        return oneLine.Length <= 40 ? $"'{oneLine}'" : $"'{oneLine[..40]}…'";
    }
}
