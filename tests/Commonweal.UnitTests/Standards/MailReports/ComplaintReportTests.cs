namespace Commonweal.UnitTests.Standards.MailReports;

public class ComplaintReportTests
{
    [Fact]
    public async Task Complaint_TellsWhichMessageAndToWhom()
    {
        var mail = await MailSamples.ReadAsync(MailSamples.Complaint);
        var complaint = mail.Complaint!;

        Assert.Null(mail.Fault);
        Assert.Equal(("abuse", true, "bounces+aaaa@rivermeet.example", "news-2@rivermeet.example"), (complaint.FeedbackType, complaint.IsAgainstUs, complaint.OriginalSender, complaint.MessageId));
        Assert.Equal((string[])["ali@mail.example", "sara@mail.example"], complaint.OriginalRecipients);
    }

    [Theory]
    [InlineData("not-spam", false)]
    [InlineData("opt-out", true)]
    [InlineData("Virus (found)", true)]
    public async Task OnlyNotSpam_IsNotAgainstUs(string type, bool isAgainstUs)
        => Assert.Equal(isAgainstUs, (await MailSamples.ReadAsync(MailSamples.Complaint.Replace("Abuse", type, StringComparison.Ordinal))).Complaint!.IsAgainstUs);

    [Theory]
    [InlineData("Feedback-Type: Abuse\n", "", "The complaint lacks 'Feedback-Type'.")]
    [InlineData("Feedback-Type: Abuse", "Feedback-Type:", "The complaint lacks 'Feedback-Type'.")]
    [InlineData("Content-Type: message/feedback-report", "Content-Type: text/plain", "A report of type 'feedback-report' lacks the part for machines.")]
    public async Task Broken_IsAFaultThatSaysWhat(string instead, string put, string fault)
    {
        var mail = await MailSamples.ReadAsync(MailSamples.Complaint.Replace(instead, put, StringComparison.Ordinal));

        Assert.Null(mail.Complaint);
        Assert.Equal(fault, mail.Fault);
    }
}
