using System.Globalization;
using Commonweal.AppTests.Mail;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Delivery.Email;
using Commonweal.Communication.Delivery.Returns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Delivery;

/// <summary>What comes back: reports of failure and complaints in a Maildir.</summary>
public sealed class ReturnsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reports_EndTheChannelOfWhoIsNotThereOrComplains_AndForgedOnesNothing(bool postgres)
    {
        await using var sink = await MailSink.StartAsync();
        await using var city = await SentCity.MakeAsync(postgres, sink.Port, "--mailing:returns:to=bounces@city.example");
        var no = await city.AskAsync(await city.SubscribersAsync(5));
        await city.SendAsync();
        Assert.All(sink.Letters, l => Assert.StartsWith("<bounces+", l.Headers["X-Mail-Args"] ?? l.Headers["Return-Path"] ?? "<bounces+", StringComparison.Ordinal));
        var maildir = Directory.CreateTempSubdirectory("commonweal-returns-");
        var fresh = maildir.CreateSubdirectory("new").FullName;
        var addresses = city.Services.GetRequiredService<ReturnAddresses>();
        string To(int parcel) => addresses.For(no, parcel)!;
        async Task WriteAsync(string name, string letter) => await File.WriteAllTextAsync(Path.Combine(fresh, name), letter.ReplaceLineEndings("\r\n"));
        await WriteAsync("1", Failed(To(1), "5.1.1"));
        await WriteAsync("2", Failed(To(2), "5.2.2"));
        await WriteAsync("3", Complaint(To(3)));
        await WriteAsync("4", Failed("bounces+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@city.example", "5.1.1"));
        await WriteAsync("5", "From: a@b.example\nTo: " + To(4) + "\nSubject: Hello\n\nThank you for your letter.\n");
        await WriteAsync("6", "\0\0not a letter at all");

        var acted = await ActivatorUtilities.CreateInstance<ReturnsReading>(city.Services).ReadAsync(maildir.FullName, CancellationToken.None);

        Assert.Equal(3, acted);
        Assert.Equal("Sent:3 Bounced:2", await city.BecameAsync(no));
        var parcels = await city.ParcelsAsync(no);
        var ended = await city.LookAsync(db => db.Set<Channel>().AsNoTracking().Where(c => c.State == ChannelState.Ended).ToDictionaryAsync(c => c.Id, c => c.EndedBy));
        Assert.Equal((ChannelEnd.Bounced, ChannelEnd.Complained, 2), (ended[parcels[0].ChannelId!.Value], ended[parcels[2].ChannelId!.Value], ended.Count));
        Assert.Empty(Directory.GetFiles(fresh));
        Assert.Equal(["4", "5", "6"], Directory.GetFiles(Path.Combine(maildir.FullName, "aside")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        maildir.Delete(recursive: true);
    }

    private static string Failed(string to, string status) => string.Create(CultureInfo.InvariantCulture, $"""
        From: MAILER-DAEMON@mx.example
        To: {to}
        Subject: Undelivered Mail Returned to Sender
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"
        MIME-Version: 1.0

        --b
        Content-Type: text/plain

        It could not be delivered.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; reader@home.example
        Action: failed
        Status: {status}

        --b--
        """);

    private static string Complaint(string to) => $"""
        From: fbl@mx.example
        To: {to}
        Subject: Complaint
        Content-Type: multipart/report; report-type=feedback-report; boundary="b"
        MIME-Version: 1.0

        --b
        Content-Type: text/plain

        Somebody complained.

        --b
        Content-Type: message/feedback-report

        Feedback-Type: abuse
        User-Agent: Test/1
        Version: 1

        --b--
        """;
}
