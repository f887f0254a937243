using System.Text;
using Commonweal.Standards.MailReports;

namespace Commonweal.UnitTests.Standards.MailReports;

internal static class MailSamples
{
    /// <summary>As Postfix reports, to a return address.</summary>
    internal const string Bounce = """
        Return-Path: <>
        X-Original-To: bounces+aaaa@rivermeet.example
        Delivered-To: bounces+aaaa@rivermeet.example
        From: MAILER-DAEMON@relay.example (Mail Delivery System)
        To: bounces+aaaa@rivermeet.example
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
            boundary="b1"
        Message-Id: <1@relay.example>

        This is a MIME-encapsulated message.

        --b1
        Content-Type: text/plain; charset=utf-8

        I'm sorry.

        --b1
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relay.example
        Original-Envelope-Id: a+2Bb+3D1
        Arrival-Date: Mon,  1 Mar 2027 09:00:00 +0100 (CET)

        Final-Recipient: rfc822; ali@mail.example
        Original-Recipient: rfc822;ali@old.example
        Action: failed
        Status: 5.1.1
        Remote-MTA: dns; mx.mail.example
        Diagnostic-Code: smtp; 550 5.1.1 <ali@mail.example>: Recipient address
            rejected: User unknown

        --b1
        Content-Type: text/rfc822-headers

        From: City <news@rivermeet.example>
        To: ali@old.example
        Message-Id: <news-1@rivermeet.example>
        Subject: News

        --b1--

        """;

    /// <summary>As a provider passes on a complaint.</summary>
    internal const string Complaint = """
        From: feedback@provider.example
        To: abuse@rivermeet.example
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="b1"

        --b1
        Content-Type: text/plain

        A reader complained.

        --b1
        Content-Type: message/feedback-report

        Feedback-Type: Abuse
        User-Agent: SomeGenerator/1.0
        Version: 1
        Original-Mail-From: <bounces+aaaa@rivermeet.example>
        Original-Rcpt-To: <ali@mail.example>
        Original-Rcpt-To: sara@mail.example
        Source-IP: 192.0.2.1

        --b1
        Content-Type: message/rfc822

        From: City <news@rivermeet.example>
        To: ali@mail.example
        Message-Id: <news-2@rivermeet.example>
        Subject: News

        Hello

        --b1--

        """;

    internal static Task<ReceivedMail> ReadAsync(string message) => ReadAsync(Encoding.UTF8.GetBytes(message.ReplaceLineEndings("\r\n")));

    internal static async Task<ReceivedMail> ReadAsync(byte[] message)
    {
        using var stream = new MemoryStream(message);
        return await MailReader.ReadAsync(stream, TestContext.Current.CancellationToken);
    }

    internal static Task<ReceivedMail> PlainAsync(string headers) => ReadAsync($"From: a@b.example\nTo: city@rivermeet.example\n{headers}\nSubject: s\n\nHello\n");
}
