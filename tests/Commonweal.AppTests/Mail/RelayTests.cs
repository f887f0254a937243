using System.Globalization;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Mail;

/// <summary>Letters through a real mail server: taken, refused for good, busy, and not there.</summary>
public sealed class RelayTests
{
    private static readonly OutgoingMail Arabic = new("amal@example.org", "جوابكم جاهز", "السلام عليكم،\nأجبنا عن رسالتكم.\n", "ar");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sent_ThroughARelay_ArrivesOnceAndAsItWas(bool postgres)
    {
        await using var sink = await MailSink.StartAsync();
        await using var city = await OtherCity.MakeAsync(postgres, durable: false);
        var services = await OpenAsync(city, sink.Port);

        await SendAsync(services, Arabic with { Once = "answer/1" });
        await SendAsync(services, Arabic with { Once = "answer/1" });
        await SendAsync(services, Arabic with { To = "zoe@example.org", Subject = "Réponse", Language = "fr" });
        await LeaveAsync(services);

        var letters = sink.Letters.OrderBy(l => l.To.ToString(), StringComparer.Ordinal).ToList();
        Assert.Equal(["amal@example.org", "zoe@example.org"], letters.Select(l => Assert.Single(l.To.Mailboxes).Address));
        Assert.Equal([Arabic.Subject, "Réponse"], letters.Select(l => l.Subject));
        // The server writes one more line end than it was sent.
        Assert.Equal(Arabic.Text.TrimEnd(), letters[0].TextBody!.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal("ar", letters[0].Body!.Headers["Content-Language"]);
        Assert.Equal("city@example.org", Assert.Single(letters[0].From.Mailboxes).Address);
        Assert.All(await QueuedAsync(city), m => Assert.Equal((MailState.Sent, null), (m.State, m.Letter)));
    }

    [Fact]
    public async Task Sent_ToAnAddressTheRelayRefuses_EndsAsRefusedAndKeepsNoWords()
    {
        await using var sink = await MailSink.StartAsync("-f", "RCPT");
        await using var city = await OtherCity.MakeAsync(postgres: false);
        var services = await OpenAsync(city, sink.Port);

        await SendAsync(services, Arabic);
        await LeaveAsync(services);

        var letter = Assert.Single(await QueuedAsync(city));
        Assert.Equal((MailState.Refused, null), (letter.State, letter.Letter));
        Assert.Empty(sink.Letters);
    }

    [Fact]
    public async Task Sent_WhileTheRelayIsBusyOrAway_WaitsAndLosesNothing()
    {
        await using var city = await OtherCity.MakeAsync(postgres: false);
        await using (var busy = await MailSink.StartAsync("-r", "RCPT"))
        {
            var services = await OpenAsync(city, busy.Port);
            await SendAsync(services, Arabic);
            await LeaveAsync(services);
            Assert.Equal(MailState.Waiting, Assert.Single(await QueuedAsync(city)).State);
        }

        await DueAgainAsync(city);
        await LeaveAsync(await OpenAsync(city, MailSink.FreePort()));
        var letter = Assert.Single(await QueuedAsync(city));
        Assert.Equal((MailState.Waiting, 2), (letter.State, letter.Attempts));
        Assert.NotNull(letter.NotBefore);

        await using var sink = await MailSink.StartAsync();
        await DueAgainAsync(city);
        await LeaveAsync(await OpenAsync(city, sink.Port));
        Assert.Equal(MailState.Sent, Assert.Single(await QueuedAsync(city)).State);
        Assert.Equal(Arabic.Subject, Assert.Single(sink.Letters).Subject);
    }

    private static Task<IServiceProvider> OpenAsync(OtherCity city, int port)
        => city.OpenAsync("--smtp:host=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"--smtp:port={port}"), "--smtp:tls=none", "--smtp:from=city@example.org");

    private static async Task SendAsync(IServiceProvider services, OutgoingMail mail)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMailbox>().SendAsync(mail);
    }

    private static Task LeaveAsync(IServiceProvider services) => ActivatorUtilities.CreateInstance<MailSending>(services).SendAllAsync(CancellationToken.None);

    private static Task<List<QueuedMail>> QueuedAsync(OtherCity city) => city.LookAsync(db => db.Set<QueuedMail>().AsNoTracking().ToListAsync());

    // As if the minutes had passed.
    private static Task DueAgainAsync(OtherCity city)
        => city.LookAsync(db => db.Set<QueuedMail>().ExecuteUpdateAsync(s => s.SetProperty(m => m.NotBefore, (DateTimeOffset?)null)));
}
