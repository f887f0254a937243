using System.Text;
using Commonweal.Platform.Mail;
using Commonweal.Platform.Mail.Relay;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;
using Xunit;

namespace Commonweal.AppTests.Mail;

/// <summary>The dialogue with a relay, with a mail server of others and with relays that behave as none should.</summary>
public sealed class RelayDialogueTests
{
    [Theory]
    [InlineData(SecureSocketOptions.StartTls, "PLAIN")]
    [InlineData(SecureSocketOptions.StartTls, "LOGIN")]
    [InlineData(SecureSocketOptions.StartTls, "CRAM-MD5")]
    [InlineData(SecureSocketOptions.SslOnConnect, "PLAIN")]
    public async Task Letters_EncryptedAndSignedIn_ArriveOverOneConnection(SecureSocketOptions security, string mechanism)
    {
        await using var peer = await MailPeer.StartAsync(new() { ["secure"] = security is SecureSocketOptions.SslOnConnect, ["user"] = "city", ["password"] = "two rivers", ["authMethods"] = new[] { mechanism } });
        await using var carrier = new RelayCarrier(peer.Settings(security, "city", "two rivers"));

        await carrier.CarryAsync(new WrittenLetter(MailboxAddress.Parse("bounces+1@example.org"), MailboxAddress.Parse("amal@example.org"), Letter("amal@example.org").Bytes), default);
        await carrier.CarryAsync(Letter("zoe@example.org"), default);

        var (first, second) = (await peer.NextAsync(), await peer.NextAsync());
        Assert.Equal(("bounces+1@example.org", "amal@example.org", true, mechanism), (first.From, first.To, first.Secure, first.User));
        Assert.Equal(("city@example.org", "zoe@example.org", 1), (second.From, second.To, second.Connections));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Letter_ArrivesAsItWasWritten(bool groups)
    {
        // Lines that begin with dots, the end of a letter in its middle, and no line end at the end.
        const string words = ".\n..\n.hidden\n\n.\n..two\nMAIL FROM:<x@example.org>\nlast line without an end";
        await using var peer = await MailPeer.StartAsync(new() { ["hidePIPELINING"] = !groups });
        await using var carrier = new RelayCarrier(peer.Settings(SecureSocketOptions.None));
        var letter = Letter("amal@example.org", new TextPart("plain") { Text = words, ContentTransferEncoding = ContentEncoding.SevenBit });

        await carrier.CarryAsync(letter, default);
        var taken = await peer.NextAsync();
        Assert.Equal(Encoding.UTF8.GetString(letter.Bytes.Span).TrimEnd(), taken.Raw.TrimEnd());
        Assert.Contains("\r\n.\r\n..two\r\nMAIL FROM", taken.Raw, StringComparison.Ordinal);
        using var came = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(taken.Raw)));
        Assert.Equal(words, came.TextBody!.ReplaceLineEndings("\n").TrimEnd());
    }

    [Theory]
    [InlineData("sender", 550, SmtpErrorCode.SenderNotAccepted, true)]
    [InlineData("sender", 550, SmtpErrorCode.SenderNotAccepted, false)]
    [InlineData("recipient", 550, SmtpErrorCode.RecipientNotAccepted, true)]
    [InlineData("recipient", 450, SmtpErrorCode.RecipientNotAccepted, false)]
    [InlineData("letter", 554, SmtpErrorCode.MessageNotAccepted, true)]
    [InlineData("letter", 451, SmtpErrorCode.MessageNotAccepted, false)]
    public async Task Letter_RefusedSomewhere_SaysWhere_AndTheNextOneLeavesOnTheSameConnection(string kind, int code, SmtpErrorCode where, bool groups)
    {
        await using var peer = await MailPeer.StartAsync(new() { ["hidePIPELINING"] = !groups, ["refuse"] = new Dictionary<string, int> { [kind] = code } });
        await using var carrier = new RelayCarrier(peer.Settings(SecureSocketOptions.None));

        var refused = await Assert.ThrowsAsync<SmtpCommandException>(() => carrier.CarryAsync(Letter("amal@example.org"), default));
        Assert.Equal((where, code), (refused.ErrorCode, (int)refused.StatusCode));
        await carrier.CarryAsync(Letter("zoe@example.org"), default);
        var taken = await peer.NextAsync();
        Assert.Equal(("zoe@example.org", 1), (taken.To, taken.Connections));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Letter_TooLongForTheRelay_IsRefusedItself_NotItsSender(bool groups)
    {
        await using var peer = await MailPeer.StartAsync(new() { ["hidePIPELINING"] = !groups, ["size"] = 200 });
        await using var carrier = new RelayCarrier(peer.Settings(SecureSocketOptions.None));
        var refused = await Assert.ThrowsAsync<SmtpCommandException>(() => carrier.CarryAsync(Letter("amal@example.org"), default));
        Assert.Equal((SmtpErrorCode.MessageNotAccepted, SmtpStatusCode.ExceededStorageAllocation), (refused.ErrorCode, refused.StatusCode));
    }

    [Fact]
    public async Task Letter_ToANameInAnyScript_ArrivesWhereTheRelayTakesIt_AndElsewhereIsRefused()
    {
        await using var able = await MailPeer.StartAsync();
        await using var carrier = new RelayCarrier(able.Settings(SecureSocketOptions.None));
        await carrier.CarryAsync(Letter("أمل@example.org"), default);
        var taken = await able.NextAsync();
        Assert.Equal("أمل@example.org", taken.To);
        Assert.Contains("SMTPUTF8", taken.Said);
        Assert.Contains("أمل@example.org", taken.Raw, StringComparison.Ordinal);

        await using var unable = await MailPeer.StartAsync(new() { ["hideSMTPUTF8"] = true });
        await using var plain = new RelayCarrier(unable.Settings(SecureSocketOptions.None));
        await Assert.ThrowsAsync<ParseException>(() => plain.CarryAsync(Letter("أمل@example.org"), default));
        await plain.CarryAsync(Letter("amal@example.org"), default);
        Assert.Equal("amal@example.org", (await unable.NextAsync()).To);
    }

    [Fact]
    public async Task Letter_ToADomainInAnyScript_GoesToItsNameInAscii()
    {
        await using var peer = await MailPeer.StartAsync();
        await using var carrier = new RelayCarrier(peer.Settings(SecureSocketOptions.None));
        await carrier.CarryAsync(Letter("amal@مدينة.example"), default);
        var taken = await peer.NextAsync();
        Assert.DoesNotContain("SMTPUTF8", taken.Said);
        Assert.Contains("To: amal@xn--ogbl9dft.example", taken.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relay_WhoseCertificateNobodyVouchesFor_GetsNothing()
    {
        await using var peer = await MailPeer.StartAsync(new() { ["user"] = "city", ["password"] = "two rivers" });
        await using var carrier = new RelayCarrier(peer.Settings(SecureSocketOptions.StartTls, "city", "two rivers", trusted: false));
        var nobody = await Assert.ThrowsAsync<RelayUnreachableException>(() => carrier.ReadyAsync(default));
        Assert.Contains("AuthenticationException", nobody.Message, StringComparison.Ordinal);
        Assert.Null(nobody.Refusal);
    }

    [Fact]
    public async Task Relay_ThatOffersNoEncryption_GetsNoPassword()
    {
        await using var peer = ScriptedRelay.Start(["220 here", "EHLO=250-here\r\n250 AUTH PLAIN"]);
        await using var carrier = new RelayCarrier(peer.Settings(SecureSocketOptions.StartTls) with { User = "city", Password = "two rivers" });
        await Assert.ThrowsAsync<RelayUnreachableException>(() => carrier.ReadyAsync(default));
        Assert.StartsWith("EHLO", Assert.Single(await peer.HeardAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relay_ThatRefusesThePassword_SaysSo()
    {
        await using var peer = await MailPeer.StartAsync(new() { ["user"] = "city", ["password"] = "two rivers", ["authMethods"] = new[] { "CRAM-MD5", "PLAIN", "LOGIN" } });
        await using var carrier = new RelayCarrier(peer.Settings(SecureSocketOptions.StartTls, "city", "three rivers"));
        Assert.Equal(535, (await Assert.ThrowsAsync<RelayUnreachableException>(() => carrier.ReadyAsync(default))).Refusal);
    }

    [Fact]
    public async Task Relay_ThatKnowsOnlyTheOldGreeting_IsTalkedToPlainly()
    {
        await using var peer = ScriptedRelay.Start(["220 here", "EHLO=502 what?", "HELO=250 here", "MAIL=250 ok", "RCPT=250 ok", "DATA=354 go on", ".=250 taken"]);
        await using var carrier = new RelayCarrier(peer.Settings(SecureSocketOptions.None));
        await carrier.CarryAsync(Letter("amal@example.org"), default);
        Assert.Contains("MAIL FROM:<city@example.org>", await peer.HeardAsync());
    }

    [Fact]
    public async Task Relay_ThatWaitsForALetterToNobody_GetsNoWordOfIt()
    {
        await using var peer = ScriptedRelay.Start(["220 here", "EHLO=250-here\r\n250 PIPELINING", "MAIL=250 ok", "RCPT=550-5.1.1 nobody\r\n550 5.1.1 by that name", "DATA=354 go on", ".=554 to nobody"]);
        await using var carrier = new RelayCarrier(peer.Settings(SecureSocketOptions.None));
        var refused = await Assert.ThrowsAsync<SmtpCommandException>(() => carrier.CarryAsync(Letter("amal@example.org"), default));
        Assert.Equal((SmtpErrorCode.RecipientNotAccepted, "5.1.1 nobody\n5.1.1 by that name"), (refused.ErrorCode, refused.Message));
        Assert.Equal([".", "DATA"], (await peer.HeardAsync()).Reverse().Take(2));
    }

    [Theory]
    [InlineData("MAIL=421 closing", true)]
    [InlineData("MAIL=!", false)]
    [InlineData("MAIL=hello", false)]
    [InlineData("MAIL=25", false)]
    public async Task Relay_ThatHangsUpOrTalksNonsense_IsCalledAnew(string answer, bool saysSo)
    {
        await using var peer = ScriptedRelay.Start(["220 here", "EHLO=250-here\r\n250 PIPELINING", answer], ["220 here", "EHLO=250 here", "MAIL=250 ok", "RCPT=250 ok", "DATA=354 go on", ".=250 taken"]);
        await using var carrier = new RelayCarrier(peer.Settings(SecureSocketOptions.None));
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => carrier.CarryAsync(Letter("amal@example.org"), default));
        Assert.True(saysSo ? failure is SmtpCommandException { StatusCode: SmtpStatusCode.ServiceNotAvailable } : failure is SmtpProtocolException or IOException, failure.ToString());
        await carrier.CarryAsync(Letter("amal@example.org"), default);
    }

    [Fact]
    public async Task Relay_ThatIsSpokenForBeforeItEncrypts_IsNotBelieved()
    {
        await using var peer = ScriptedRelay.Start(["220 here", "EHLO=250-here\r\n250 STARTTLS", "STARTTLS=220 go on\r\n250 injected"]);
        await using var carrier = new RelayCarrier(peer.Settings(SecureSocketOptions.StartTls));
        await Assert.ThrowsAsync<RelayUnreachableException>(() => carrier.ReadyAsync(default));
    }

    [Theory]
    [InlineData("554 no service")]
    [InlineData("421 come again")]
    public async Task Relay_ThatGreetsWithARefusal_IsUnreachable(string greeting)
    {
        await using var peer = ScriptedRelay.Start([greeting]);
        await using var carrier = new RelayCarrier(peer.Settings(SecureSocketOptions.None));
        Assert.Contains(greeting[..3], (await Assert.ThrowsAsync<RelayUnreachableException>(() => carrier.ReadyAsync(default))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_WithCertificatesThatAreNotThere_SayWhich()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["smtp:host"] = "relay.example", ["smtp:ca"] = "/nowhere/relay.pem" }).Build();
        Assert.Contains("smtp:ca is '/nowhere/relay.pem'", Assert.Throws<InvalidOperationException>(() => RelaySettings.Read(settings)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_ThatEndsTheCommandItStandsIn_ComesOnNoEnvelope() => Assert.Throws<ParseException>(() => Letter("\"x> SIZE=1 <y\"@example.org"));

    private static WrittenLetter Letter(string to, MimeEntity? body = null)
    {
        using var message = new MimeMessage([new MailboxAddress("", "city@example.org")], [new MailboxAddress("", to)], "جوابكم جاهز", body ?? new TextPart("plain") { Text = "السلام عليكم،\n" });
        return WrittenLetter.Of(message, forEyes: false);
    }
}
