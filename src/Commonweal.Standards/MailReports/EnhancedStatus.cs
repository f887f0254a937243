using System.Globalization;
using System.Text.RegularExpressions;

namespace Commonweal.Standards.MailReports;

/// <summary>An enhanced mail system status code (RFC 3463 §2), such as 5.1.1.</summary>
/// <param name="Class">2 success, 4 persistent transient failure, 5 permanent failure.</param>
/// <param name="Subject">What it is about: 1 the address, 2 the mailbox, 3 the system, 4 the network, 5 the protocol, 6 the content, 7 security or policy; 0 not said.</param>
/// <param name="Detail">More exactly; 0 to 999.</param>
public readonly partial record struct EnhancedStatus(int Class, int Subject, int Detail)
{
    /// <summary>Reads the code at the beginning of a text; null where there is none.</summary>
    public static EnhancedStatus? Parse(string? text) => From(Beginning().Match(text ?? ""));

    /// <summary>The code within a server's answer, such as <c>550 5.1.1 No such user</c>; null where it gives none.</summary>
    internal static EnhancedStatus? Within(string answer) => From(InAnswer().Match(answer));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Class}.{Subject}.{Detail}");

    private static EnhancedStatus? From(Match match) => match.Success
        ? new(Number(match, "class"), Number(match, "subject"), Number(match, "detail"))
        : null;

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A\s*(?<class>[245])\.(?<subject>[0-9]{1,3})\.(?<detail>[0-9]{1,3})(?![0-9.])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\A[245][0-9]{2}[ -]+#?(?<class>[245])\.(?<subject>[0-9]{1,3})\.(?<detail>[0-9]{1,3})(?![0-9.])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InAnswer();
}
