using System.Net;
using System.Text;
using Commonweal.AppTests.Audience;
using Commonweal.AppTests.Messages;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Delivery.Receipts;
using Commonweal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Delivery;

/// <summary>What the gateway tells over HTTP of a text it took.</summary>
public abstract class SmsReceiptTests(AppFixture app) : AppTest(app)
{
    private const string Door = "/delivery/sms/" + OpenChannels.Secret + "/receipt";

    [Theory]
    [InlineData("form", "delivered", ParcelState.Delivered, ChannelState.Waiting)]
    [InlineData("json", "DELIVRD", ParcelState.Delivered, ChannelState.Waiting)]
    [InlineData("query", "Undelivered", ParcelState.Bounced, ChannelState.Waiting)]
    [InlineData("json", "accepted", ParcelState.Sent, ChannelState.Waiting)]
    [InlineData("form", "failed", ParcelState.Bounced, ChannelState.Ended, "unknown-subscriber")]
    public async Task Receipt_InAnyOfThreeForms_MovesTheParcelOnce(string form, string status, object state, object channel, string error = "")
    {
        await SentAsync();
        for (var time = 0; time < 2; time++) Assert.Equal(HttpStatusCode.OK, await TellAsync(Door, form, ("id", "g-1"), ("status", status), ("error", error)));
        Assert.Equal((ParcelState)state, await App.Db().Set<Parcel>().Select(p => p.State).SingleAsync());
        Assert.Equal((ChannelState)channel, await App.Db().Set<Channel>().Select(c => c.State).SingleAsync());
        Assert.Equal((ParcelState)state, (await App.Db().Set<DispatchCount>().AsNoTracking().Where(c => c.Parcels != 0).SingleAsync()).State);
    }

    [Fact]
    public async Task Receipt_OfAStrangerOrOfNothing_MovesNothing()
    {
        await SentAsync();
        Assert.Equal(HttpStatusCode.NotFound, await TellAsync("/delivery/sms/a-secret-of-somebody-else/receipt", "form", ("id", "g-1"), ("status", "failed")));
        Assert.Equal(HttpStatusCode.NotFound, await TellAsync("/delivery/sms/" + OpenChannels.Secret.ToUpperInvariant() + "/receipt", "query", ("id", "g-1"), ("status", "failed")));
        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync(Door, "form", ("status", "failed")));
        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync(Door, "json", ("id", "g-1")));
        foreach (var broken in (string[])["", "{", "[]", "null", "{\"id\":{\"a\":1},\"status\":[]}", "\0\0", new string('x', 40_000)])
        {
            using var content = new StringContent(broken, Encoding.UTF8, "application/json");
            using var answer = await App.Client().PostAsync(Door, content);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
        // Names that are not ours are taken quietly, whatever they are: a gateway that is refused would come for days.
        foreach (var name in (string[])["nobody-knows", "' OR 1=1 --", new string('x', 5000)])
            Assert.Equal(HttpStatusCode.OK, await TellAsync(Door, "form", ("id", name), ("status", "failed"), ("error", "unknown-subscriber")));
        Assert.Equal(ParcelState.Sent, await App.Db().Set<Parcel>().Select(p => p.State).SingleAsync());
        Assert.Equal(ChannelState.Waiting, await App.Db().Set<Channel>().Select(c => c.State).SingleAsync());
        Assert.Equal(3, await App.Db().Set<ParcelReference>().CountAsync());
    }

    private async Task SentAsync()
    {
        var topic = await App.TopicAsync();
        App.Gateway.Answer = TestGateway.Says(200, """{"status":"queued","messages":[{"id":"g-1"}]}""", ("Content-Type", "application/json"));
        var person = App.Client();
        await person.SubmitAsync(await person.GetPageAsync("/en/subscribe?by=Sms"), "main form", ("Phone", "+33612345678"), ("Topics", new[] { topic.Id.ToString() }));
        await App.DeliveredAsync();
    }

    private async Task<HttpStatusCode> TellAsync(string door, string form, params (string Name, string Value)[] fields)
    {
        using HttpContent content = form == "json" ? JsonContent(fields) : new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = form == "query" ? await App.Client().GetAsync(door + "?" + await content.ReadAsStringAsync()) : await App.Client().PostAsync(door, content);
        return answer.StatusCode;
    }

    private static StringContent JsonContent((string Name, string Value)[] fields) => new(System.Text.Json.JsonSerializer.Serialize(fields.ToDictionary(f => f.Name, f => f.Value)), Encoding.UTF8, "application/json");
}

public sealed class SmsReceiptOnSqlite(SqliteApp app) : SmsReceiptTests(app);

public sealed class SmsReceiptOnPostgres(PostgresApp app) : SmsReceiptTests(app);
