using Commonweal.Communication.Delivery;
using Commonweal.Communication.Delivery.Email;
using MailKit.Net.Smtp;
using MimeKit;
using Xunit;

namespace Commonweal.UnitTests.Delivery;

public sealed class MailAnswersTests
{
    private static readonly MailboxAddress Reader = new("", "reader@home.example");

    [Theory]
    [InlineData(550, "5.1.1 No such user", "Refused", true)]
    [InlineData(550, "No such user here", "Refused", false)]
    [InlineData(552, "5.2.2 Mailbox full", "Refused", false)]
    [InlineData(550, "5.7.1 We do not like you", "Refused", false)]
    [InlineData(450, "4.2.0 Greylisted", "Later", false)]
    [InlineData(452, "4.3.1 Too busy", "Later", false)]
    public void Judge_AnAnswerAboutARecipient(int code, string words, string state, bool nobody)
    {
        var outcome = MailAnswers.Judge(new SmtpCommandException(SmtpErrorCode.RecipientNotAccepted, (SmtpStatusCode)code, Reader, words), 0);
        Assert.Equal((state, nobody), (outcome.State.ToString(), outcome.IsNobodyThere));
        Assert.DoesNotContain("reader", outcome.Reason!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SmtpErrorCode.SenderNotAccepted, 550)]
    [InlineData(SmtpErrorCode.SenderNotAccepted, 451)]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 421)]
    [InlineData(SmtpErrorCode.UnexpectedStatusCode, 530)]
    public void Judge_ARelayThatTakesNothingFromUs_StrikesNobodyOff(SmtpErrorCode kind, int code)
        => Assert.Throws<UnreachableException>(() => MailAnswers.Judge(new SmtpCommandException(kind, (SmtpStatusCode)code, Reader, "no"), 0));

    [Fact]
    public void Judge_AMessageNobodyWants_IsRefusedWithoutEndingTheSubscription()
        => Assert.False(MailAnswers.Judge(new SmtpCommandException(SmtpErrorCode.MessageNotAccepted, (SmtpStatusCode)550, "5.1.1 spam"), 0).IsNobodyThere);

    [Fact]
    public void Wait_Grows() => Assert.Equal(Enumerable.Range(0, 12).Select(MailAnswers.Wait).Order(), Enumerable.Range(0, 12).Select(MailAnswers.Wait));
}
