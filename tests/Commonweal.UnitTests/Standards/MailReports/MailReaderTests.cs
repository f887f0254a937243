using System.Text;
using Commonweal.Standards.MailReports;
using CsCheck;

namespace Commonweal.UnitTests.Standards.MailReports;

public class MailReaderTests
{
    [Fact]
    public async Task OrdinaryMail_IsNoReportAndMayBeAnswered()
    {
        var mail = await MailSamples.PlainAsync("Cc: Other <other@rivermeet.example>");

        Assert.Equal((null, null, null, true), (mail.Delivery, mail.Complaint, mail.Fault, mail.MayBeAnswered));
        Assert.Equal((string[])["city@rivermeet.example", "other@rivermeet.example"], mail.SentTo);
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied; owner-email=\"x\"", AutomaticSign.AutoSubmitted)]
    [InlineData("Auto-Submitted: auto-generated", AutomaticSign.AutoSubmitted)]
    [InlineData("Precedence: Bulk", AutomaticSign.Precedence)]
    [InlineData("Precedence: auto_reply", AutomaticSign.Precedence)]
    [InlineData("Return-Path: < >", AutomaticSign.EmptyReturnPath)]
    [InlineData("List-Id: <a.b.example>", AutomaticSign.MailingList)]
    [InlineData("X-Auto-Response-Suppress: OOF, AutoReply", AutomaticSign.AnswerUnwanted)]
    [InlineData("X-Autoreply: yes", AutomaticSign.AnswerUnwanted)]
    [InlineData("Content-Type: multipart/report; report-type=disposition-notification; boundary=x", AutomaticSign.Report)]
    [InlineData("Delivered-To: a@b.example\nDelivered-To: c@d.example\nDelivered-To: A@b.example", AutomaticSign.Loop)]
    public async Task SignOfAMachine_ForbidsAnAnswer(string headers, AutomaticSign sign)
    {
        var mail = await MailSamples.PlainAsync(headers);

        Assert.Null(mail.Fault);
        Assert.Equal([sign], mail.Signs);
        Assert.False(mail.MayBeAnswered);
    }

    [Theory]
    [InlineData("Auto-Submitted: No (a person)")]
    [InlineData("Precedence: first-class")]
    [InlineData("Return-Path: <a@b.example>")]
    [InlineData("X-Auto-Response-Suppress: None")]
    [InlineData("Delivered-To: a@b.example\nDelivered-To: c@d.example")]
    public async Task HeadersThatOnlyLookLikeSigns_DoNot(string headers) => Assert.Empty((await MailSamples.PlainAsync(headers)).Signs);

    [Fact]
    public async Task ManyHops_AreALoop()
    {
        static string Hops(int count) => string.Join('\n', Enumerable.Repeat("Received: from a.example by b.example; Mon, 1 Mar 2027 09:00:00 +0000", count));

        Assert.Empty((await MailSamples.PlainAsync(Hops(50))).Signs);
        Assert.Equal([AutomaticSign.Loop], (await MailSamples.PlainAsync(Hops(51))).Signs);
    }

    [Fact]
    public async Task NoMailAtAll_IsAFaultOrOrdinary_NeverAnException()
    {
        foreach (var text in new[] { "", "\0\0\0", "no header here", ":", "From", "Content-Type: multipart/report\n\n", "Content-Type: message/delivery-status\n\n", new string('\n', 1000), "\uFEFFFrom: a" })
        {
            var mail = await MailSamples.ReadAsync(text);
            Assert.Null(mail.Delivery);
            Assert.Null(mail.Complaint);
        }
        Assert.Equal("The message is longer than 4194304 bytes.", (await MailSamples.ReadAsync(new byte[MailReader.MaximumBytes + 1])).Fault);
    }

    [Fact]
    public async Task PartsWithinPartsWithinParts_EndEarly()
    {
        var text = new StringBuilder("From: a@b.example\n");
        for (var level = 0; level < 2_000; level++) text.Append("Content-Type: multipart/mixed; boundary=b").Append(level).Append("\n\n--b").Append(level).Append('\n');

        var mail = await MailSamples.ReadAsync(text.ToString());

        Assert.Null(mail.Delivery);
    }

    [Fact]
    public async Task BlankLinesAndRecipientsWithoutEnd_EndEarly()
    {
        const string Good = "Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n\n";
        const string Head = "From: a@b.example\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n";

        Assert.Equal(1_000, (await MailSamples.ReadAsync(Head + string.Concat(Enumerable.Repeat(Good, 1_000)))).Delivery!.Recipients.Count);
        Assert.Equal("The report names more than 1000 recipients.", (await MailSamples.ReadAsync(Head + string.Concat(Enumerable.Repeat(Good, 1_001)))).Fault);
        Assert.Null((await MailSamples.ReadAsync(Head + new string('\n', 1_000_000))).Delivery);
    }

    [Fact]
    public void MutilatedReports_NeverThrow()
    {
        var samples = new[] { Encoding.UTF8.GetBytes(MailSamples.Bounce.ReplaceLineEndings("\r\n")), Encoding.UTF8.GetBytes(MailSamples.Complaint.ReplaceLineEndings("\n")) };
        var change = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2_000], Gen.Int[0, 60], Gen.Byte);

        Gen.Select(Gen.Int[0, 1], change.Array[1, 12]).Sample((sample, changes) =>
        {
            var bytes = samples[sample].ToList();
            foreach (var (kind, at, length, value) in changes)
            {
                var start = Math.Min(at, bytes.Count);
                var count = Math.Min(length, bytes.Count - start);
                if (kind == 0) bytes.RemoveRange(start, count);
                else if (kind == 1) bytes.InsertRange(start, bytes.GetRange(Math.Max(0, start - count), Math.Min(count, bytes.Count - Math.Max(0, start - count))));
                else if (start < bytes.Count) bytes[start] = value;
            }
            using var stream = new MemoryStream([.. bytes]);
            var mail = MailReader.ReadAsync(stream, CancellationToken.None).GetAwaiter().GetResult();
            Assert.True(mail.Fault is null || (mail.Delivery is null && mail.Complaint is null));
        }, iter: 5_000);
    }
}
