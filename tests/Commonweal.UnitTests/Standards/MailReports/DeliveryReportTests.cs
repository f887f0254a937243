using Commonweal.Standards.MailReports;

namespace Commonweal.UnitTests.Standards.MailReports;

public class DeliveryReportTests
{
    private const string RecipientPart = "Final-Recipient: rfc822; ali@mail.example\nOriginal-Recipient: rfc822;ali@old.example\nAction: failed\nStatus: 5.1.1\n";

    [Fact]
    public async Task Bounce_TellsWhoWhyAndWhich()
    {
        var mail = await MailSamples.ReadAsync(MailSamples.Bounce);
        var report = mail.Delivery!;
        var recipient = Assert.Single(report.Recipients);

        Assert.Null(mail.Fault);
        Assert.Equal(("relay.example", "a+b=1", "news-1@rivermeet.example"), (report.ReportingServer, report.EnvelopeId, report.MessageId));
        Assert.Equal(("ali@mail.example", "ali@old.example", DeliveryAction.Failed, "5.1.1"), (recipient.Recipient, recipient.OriginalRecipient, recipient.Action, recipient.Status.ToString()));
        Assert.Equal(("mx.mail.example", "550 5.1.1 <ali@mail.example>: Recipient address rejected: User unknown"), (recipient.RemoteServer, recipient.Diagnostic));
        Assert.Equal(Bounce.Hard, recipient.Bounce);
        Assert.Equal((string[])["bounces+aaaa@rivermeet.example"], mail.SentTo);
        Assert.Equal([AutomaticSign.AutoSubmitted, AutomaticSign.EmptyReturnPath, AutomaticSign.Report], mail.Signs);
    }

    [Fact]
    public async Task SeveralRecipients_EachHaveTheirOwn()
    {
        var mail = await MailSamples.ReadAsync(MailSamples.Bounce.Replace(RecipientPart, RecipientPart + """
            Diagnostic-Code: smtp; 550 5.1.1 gone

            Final-Recipient: utf-8; \x{E9}l\x{F6}ise@mail.example
            Action: delayed (will go on)
            Status: 4.4.1 (no answer)

            Final-Recipient: RFC822; <sara@mail.example>
            Action: Delivered
            Status: 2.1.5

            Original-Recipient: rfc822; x@mail.example
            Final-Recipient: rfc822; x@mail.example
            Status: 5.0.0
            Action: failed

            """ + "\n", StringComparison.Ordinal));

        Assert.Null(mail.Fault);
        Assert.Equal(
            [("ali@mail.example", Bounce.Hard), ("élöise@mail.example", Bounce.Soft), ("sara@mail.example", Bounce.None), ("x@mail.example", Bounce.Soft)],
            mail.Delivery!.Recipients.Select(r => (r.Recipient, r.Bounce)));
    }

    [Theory]
    [InlineData("Content-Type: message/delivery-status", "Content-Type: message/global-delivery-status")]  // RFC 6533
    [InlineData("multipart/report; report-type=delivery-status", "multipart/report")]
    [InlineData("multipart/report; report-type=delivery-status", "multipart/mixed")]
    [InlineData("Content-Type: text/rfc822-headers", "Content-Type: message/rfc822")]
    [InlineData("Reporting-MTA: dns; relay.example", "X-Nothing: here")]
    [InlineData("Final-Recipient: rfc822; ali", "Final-Recipient:rfc822;ali")]
    [InlineData("--b1--", "")]                                      // cut off before its end
    public async Task UsualDepartures_AreRead(string instead, string put)
    {
        Assert.Contains(instead, MailSamples.Bounce, StringComparison.Ordinal);

        var mail = await MailSamples.ReadAsync(MailSamples.Bounce.Replace(instead, put, StringComparison.Ordinal));

        Assert.Null(mail.Fault);
        Assert.Equal(("ali@mail.example", "news-1@rivermeet.example"), (mail.Delivery!.Recipients[0].Recipient, mail.Delivery.MessageId));
    }

    [Theory]
    [InlineData("Action: failed\n", "", "A recipient's part of the report lacks 'Action'.")]
    [InlineData("Action: failed", "Action: exploded", "'Action' is 'exploded' and not failed, delayed")]
    [InlineData("Status: 5.1.1\n", "", "A recipient's part of the report lacks 'Status'.")]
    [InlineData("Status: 5.1.1", "Status: five", "'Status' is 'five' and not a code as 5.1.1.")]
    [InlineData("Status: 5.1.1", "Status: 3.1.1", "'Status' is '3.1.1'")]
    [InlineData("Status: 5.1.1", "Status: 5.1.1.1", "'Status' is '5.1.1.1'")]
    [InlineData("Status: 5.1.1", "Status: 5.1.99999999999", "'Status' is")]
    [InlineData("Final-Recipient: rfc822; ali@mail.example\n", "", "lacks 'Final-Recipient'.")]
    [InlineData("rfc822; ali@mail.example", "ali@mail.example", "'Final-Recipient' is 'ali@mail.example' and not a type, a semicolon and an address.")]
    [InlineData("rfc822; ali@mail.example", "rfc822; ali", "'Final-Recipient' is 'rfc822; ali'")]
    [InlineData("rfc822; ali@mail.example", "x400; c=us", "'Final-Recipient' is 'x400; c=us'")]
    [InlineData("rfc822; ali@mail.example", "rfc822; a li@mail.example", "'Final-Recipient' is")]
    [InlineData(RecipientPart, "", "The report names no recipient.")]
    [InlineData("Content-Type: message/delivery-status", "Content-Type: text/plain", "A report of type 'delivery-status' lacks the part for machines.")]
    [InlineData("boundary=\"b1\"", "boundary=\"b2\"", "A report of type 'delivery-status' lacks the part for machines.")]
    public async Task Broken_IsAFaultThatSaysWhat(string instead, string put, string fault)
    {
        Assert.Contains(instead, MailSamples.Bounce, StringComparison.Ordinal);

        var mail = await MailSamples.ReadAsync(MailSamples.Bounce.Replace(instead, put, StringComparison.Ordinal));

        Assert.Null(mail.Delivery);
        Assert.Contains(fault, mail.Fault, StringComparison.Ordinal);
        Assert.Equal((string[])["bounces+aaaa@rivermeet.example"], mail.SentTo);
        Assert.False(mail.MayBeAnswered);
    }

    [Theory]
    [InlineData("failed", "5.1.0", null, Bounce.Soft)]
    [InlineData("failed", "5.1.1", null, Bounce.Hard)]
    [InlineData("failed", "5.1.2", null, Bounce.Hard)]
    [InlineData("failed", "5.1.3", null, Bounce.Hard)]
    [InlineData("failed", "5.1.4", null, Bounce.Soft)]
    [InlineData("failed", "5.1.6", null, Bounce.Hard)]
    [InlineData("failed", "5.1.8", null, Bounce.Refused)]
    [InlineData("failed", "5.1.10", null, Bounce.Hard)]
    [InlineData("failed", "5.2.1", null, Bounce.Hard)]
    [InlineData("failed", "5.2.2", null, Bounce.Soft)]
    [InlineData("failed", "5.3.0", "550 5.1.1 unknown", Bounce.Soft)]
    [InlineData("failed", "5.4.4", null, Bounce.Hard)]
    [InlineData("failed", "5.4.6", null, Bounce.Soft)]
    [InlineData("failed", "5.7.1", "550 5.7.1 looks like spam", Bounce.Refused)]
    [InlineData("failed", "5.0.0", "550 5.1.1 unknown", Bounce.Hard)]
    [InlineData("failed", "5.0.0", "550-5.7.26 unauthenticated", Bounce.Refused)]
    [InlineData("failed", "5.0.0", "550 #5.1.1 Address rejected.", Bounce.Hard)]
    [InlineData("failed", "5.0.0", "452 4.2.2 full", Bounce.Soft)]
    [InlineData("failed", "5.0.0", "550 no", Bounce.Soft)]
    [InlineData("failed", "5.0.0", "551 not here", Bounce.Hard)]
    [InlineData("failed", "5.0.0", "553 not allowed", Bounce.Soft)]
    [InlineData("failed", "5.0.0", "556 takes no mail", Bounce.Hard)]
    [InlineData("failed", "5.0.0", "unknown user 5.1.1", Bounce.Soft)]
    [InlineData("failed", "5.0.0", null, Bounce.Soft)]
    [InlineData("failed", "4.1.1", null, Bounce.Soft)]
    [InlineData("failed", "4.4.7", null, Bounce.Soft)]
    [InlineData("failed", "2.1.5", null, Bounce.Soft)]
    [InlineData("delayed", "5.1.1", null, Bounce.Soft)]
    [InlineData("delivered", "5.1.1", null, Bounce.None)]
    [InlineData("relayed", "2.0.0", null, Bounce.None)]
    [InlineData("expanded", "2.0.0", null, Bounce.None)]
    public void HardAndSoft_AreAsTheRulesSay(string action, string status, string? diagnostic, Bounce bounce)
    {
        var report = new RecipientReport("a@b.example", Enum.Parse<DeliveryAction>(action, ignoreCase: true), EnhancedStatus.Parse(status)!.Value) { Diagnostic = diagnostic };

        Assert.Equal(bounce, report.Bounce);
    }

}
