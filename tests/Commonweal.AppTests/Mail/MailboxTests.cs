using System.Text;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Xunit;

namespace Commonweal.AppTests.Mail;

public abstract class MailboxTests(AppFixture app) : AppTest(app)
{
    private static readonly OutgoingMail Arabic = new("amal@example.org", "جوابكم جاهز", "السلام عليكم،\nأجبنا عن رسالتكم.\n", "ar");

    [Fact]
    public async Task Sent_WithoutARelay_IsWrittenToTheFolderAsItWas()
    {
        await Mailbox().SendAsync(Arabic);
        await App.SettledAsync();

        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Assert.Single(App.Mail())));
        var message = await MimeMessage.LoadAsync(file);
        Assert.Equal(Arabic.To, Assert.Single(message.To.Mailboxes).Address);
        Assert.Equal(Arabic.Subject, message.Subject);
        Assert.Equal(Arabic.Text, message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal("ar", message.Body!.Headers["Content-Language"]);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
    }

    [Fact]
    public async Task Sent_TwiceUnderOneKey_LeavesOnce()
    {
        await Mailbox().SendAsync(Arabic with { Once = "answered/1" });
        await App.SettledAsync();
        await Mailbox().SendAsync(Arabic with { Once = "answered/1" });
        await Mailbox().SendAsync(Arabic with { Once = "answered/2" });
        await App.SettledAsync();

        Assert.Equal(2, App.Mail().Count);
    }

    [Fact]
    public async Task Queued_HoldsNeitherAddressNorWordsInTheClear()
    {
        var db = App.Db();
        await db.InTransactionAsync(async stop =>
        {
            await ActivatorUtilities.CreateInstance<MailQueue>(App.Services, db).SendAsync(Arabic, stop);
            var queued = await db.Set<QueuedMail>().AsNoTracking().SingleAsync(stop);
            Assert.DoesNotContain("amal@example.org", Encoding.UTF8.GetString(queued.Letter!), StringComparison.Ordinal);
        });
        await App.SettledAsync();

        var left = await App.Db().Set<QueuedMail>().AsNoTracking().SingleAsync();
        Assert.Equal((MailState.Filed, null), (left.State, left.Letter));
    }

    [Fact]
    public async Task Sent_ToWhatIsNoAddress_EndsAsRefused()
    {
        await Mailbox().SendAsync(Arabic with { To = "not an address" });
        await App.SettledAsync();

        Assert.Equal(MailState.Refused, (await App.Db().Set<QueuedMail>().AsNoTracking().SingleAsync()).State);
        Assert.Empty(App.Mail());
    }

    [Fact]
    public async Task Sent_WithALineBreakInTheSubject_AddsNoHeader()
    {
        await Mailbox().SendAsync(Arabic with { Subject = "Hello\r\nBcc: all@example.org" });
        await App.SettledAsync();

        Assert.DoesNotContain("\nBcc:", Assert.Single(App.Mail()), StringComparison.Ordinal);
    }

    private IMailbox Mailbox() => App.Scope().GetRequiredService<IMailbox>();
}

public sealed class MailboxOnSqlite(SqliteApp app) : MailboxTests(app);

public sealed class MailboxOnPostgres(PostgresApp app) : MailboxTests(app);
