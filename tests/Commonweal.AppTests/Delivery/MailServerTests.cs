using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Commonweal.AppTests.Mail;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Delivery.Returns;
using Commonweal.Platform.Privacy;
using Commonweal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Delivery;

/// <summary>Letters through a whole Postfix: what it delivers, what it reports back, and whether others find the signature good.</summary>
public sealed class MailServerTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Letters_AreDeliveredSigned_AndWhatCannotBe_ComesBackByItself(bool postgres)
    {
        using var key = RSA.Create(2048);
        var keyFile = Path.GetTempFileName();
        await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem());
        await using var server = await MailServer.StartAsync();
        await using var city = await SentCity.MakeAsync(
            postgres, server.Port, "--mailing:returns:to=bounces@city.example", "--mailing:dkim:domain=city.example", "--mailing:dkim:selector=autumn", $"--mailing:dkim:key={keyFile}", "--smtp:from=news@city.example");
        var no = await city.AskAsync(await city.SubscribersAsync(3));

        await city.SendAsync();
        var delivered = Assert.Single(await NewAsync(server.Maildir("reader1"), 1));
        await NewAsync(server.Maildir("bounces"), 2);
        var acted = await ActivatorUtilities.CreateInstance<ReturnsReading>(city.Services).ReadAsync(server.Maildir("bounces"), CancellationToken.None);

        Assert.Equal(2, acted);
        Assert.Equal("Sent:1 Bounced:2", await city.BecameAsync(no));
        var ended = await city.LookAsync(db => db.Set<Channel>().AsNoTracking().Where(c => c.State == ChannelState.Ended).ToListAsync());
        // Who is not there has no channel any more; who has a full mailbox may have room next time.
        Assert.Equal(city.Services.GetRequiredService<PersonalData>().Lookup("reader2@home.example"), Assert.Single(ended).AddressLookup);
        Assert.Equal(ChannelEnd.Bounced, ended[0].EndedBy);
        Assert.Empty(Directory.GetFiles(Path.Combine(server.Maildir("bounces"), "new")));
        var signature = await VerifiedAsync(delivered, key);
        Assert.Equal(("city.example", "pass"), (signature.GetProperty("domain").GetString(), signature.GetProperty("result").GetString()));
        var signed = signature.GetProperty("signed").GetString()!;
        Assert.All(["From", "To", "Subject", "Date", "List-Unsubscribe", "List-Unsubscribe-Post"], header => Assert.Contains(header, signed, StringComparison.OrdinalIgnoreCase));

        await File.WriteAllTextAsync(delivered, (await File.ReadAllTextAsync(delivered)).Replace("The bridge is open.", "The bridge is closed.", StringComparison.Ordinal).Replace("Le pont est ouvert.", "Le pont est coupe.", StringComparison.Ordinal));
        Assert.NotEqual("pass", (await VerifiedAsync(delivered, key)).GetProperty("result").GetString());
        File.Delete(keyFile);
    }

    /// <summary>Letters that lie new in a Maildir, once there are so many.</summary>
    private static async Task<string[]> NewAsync(string maildir, int many)
    {
        var fresh = Path.Combine(maildir, "new");
        for (var look = 0; look < 600; look++)
        {
            if (Directory.Exists(fresh) && Directory.GetFiles(fresh) is var found && found.Length >= many) return found;
            await Task.Delay(50);
        }
        throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{maildir} did not get {many} letters."));
    }

    private static async Task<JsonElement> VerifiedAsync(string letter, RSA key)
    {
        var said = await NodeScript.RunAsync(
            Path.Combine(Repository.Root, "tests", "Commonweal.AppTests", "Delivery", "Verifier", "verify.js"), letter, "autumn", "city.example", Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
        return JsonDocument.Parse(said).RootElement.EnumerateArray().Single().Clone();
    }
}
