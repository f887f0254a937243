using System.Globalization;
using Commonweal.Standards.MailReports;
using MailKit.Net.Smtp;

namespace Commonweal.Communication.Delivery.Email;

/// <summary>What a relay's answer means for a parcel (RFC 5321 §4.2).</summary>
internal static class MailAnswers
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(8), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>How long to wait after so many attempts before this one; the dispatch's own end ends the trying.</summary>
    public static TimeSpan Wait(int attempts) => Waits[Math.Min(attempts, Waits.Length - 1)];

    /// <exception cref="UnreachableException">The relay takes nothing from us at all: it closes, or will not have our address.</exception>
    public static Outcome Judge(SmtpCommandException answer, int attempts)
    {
        var code = (int)answer.StatusCode;
        var detail = EnhancedStatus.Parse(answer.Message);
        var reason = detail is { } known ? string.Create(CultureInfo.InvariantCulture, $"{code} {known}") : code.ToString(CultureInfo.InvariantCulture);
        // Nobody's mailbox is at fault where the relay refuses us: were each refused for it, a mistake in the settings would strike off a city.
        if (answer.ErrorCode is SmtpErrorCode.SenderNotAccepted || answer.StatusCode is SmtpStatusCode.ServiceNotAvailable || code is 530 or 535 or 554 && answer.ErrorCode is SmtpErrorCode.UnexpectedStatusCode)
            throw new UnreachableException(reason, answer);
        if (code < 500) return new Outcome(ParcelState.Later, reason, Wait(attempts));
        var report = new RecipientReport("", DeliveryAction.Failed, detail ?? new EnhancedStatus(5, 0, 0)) { Diagnostic = reason };
        return new Outcome(ParcelState.Refused, reason) { IsNobodyThere = answer.ErrorCode is SmtpErrorCode.RecipientNotAccepted && BounceRules.Judge(report) is Bounce.Hard };
    }
}
