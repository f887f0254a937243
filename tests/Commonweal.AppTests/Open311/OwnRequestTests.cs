using System.Net;
using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Open311;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Open311;

/// <summary>A system follows what it filed.</summary>
public abstract class OwnRequestTests(AppFixture app) : Open311Test(app)
{
    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Request_ByTheNumberItWasGiven_TellsItsStateAndNotItsWords(string format)
    {
        var number = await FileAsync(await MakeKeyAsync(), Enough + "&email=ana%40mail.example");

        var reply = (await GetAsync($"{Root}requests/{number}.{format}")).Is(HttpStatusCode.OK, format);

        Assert.Equal([number], reply.Each("service_request_id"));
        Assert.Equal(["open"], reply.Each("status"));
        Assert.Equal(["It has arrived. Nobody has read it yet."], reply.Each("status_notes"));
        Assert.Equal([null], reply.Each("description"));
        Assert.Equal(["2027-03-01T00:00:00+01:00"], reply.Each("requested_datetime"));
        Assert.Equal(["2027-03-15T23:59:59+01:00"], reply.Each("expected_datetime"));
        Assert.DoesNotContain("ana", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lamp", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_AsTheCityWorks_ChangesItsState()
    {
        var number = await FileAsync(await MakeKeyAsync());
        var db = App.Db();
        var concern = await db.Set<Concern>().SingleAsync();

        db.Add(concern.TakeInHand(Today.AddDays(1), Guid.NewGuid())!);
        await db.SaveChangesAsync();
        var inHand = await GetAsync($"{Root}requests/{number}.xml");
        db.Add(concern.Answer("It is mended.", Today.AddDays(2), Guid.NewGuid())!);
        await db.SaveChangesAsync();
        var answered = await GetAsync($"{Root}requests/{number}.xml");

        Assert.Equal(["Somebody is working on it."], inHand.Each("status_notes"));
        Assert.Equal(["2027-03-02T00:00:00+01:00"], inHand.Each("updated_datetime"));
        Assert.Equal(["closed"], answered.Each("status"));
        Assert.Equal(["The city has answered."], answered.Each("status_notes"));
        Assert.Equal(["2027-03-03T00:00:00+01:00"], answered.Each("updated_datetime"));
    }

    [Fact]
    public async Task Requests_WithTheKeyThatFiledThem_AreListed()
    {
        var (mine, other) = (await MakeKeyAsync("Mine"), await MakeKeyAsync("Other"));
        var number = await FileAsync(mine);
        await FileAsync(other);

        Assert.Equal([number], (await GetAsync($"{Root}requests.json?api_key={mine}")).Each("service_request_id"));
        Assert.Equal([number], (await GetAsync($"{Root}requests.json?api_key={mine}&status=open&service_code=streets")).Each("service_request_id"));
        Assert.Empty((await GetAsync($"{Root}requests.json?api_key={mine}&status=closed")).Each("service_request_id"));
        Assert.Empty((await GetAsync($"{Root}requests.json")).Each("service_request_id"));
    }

    [Fact]
    public async Task Request_ThatWasReleased_IsListedOnceUnderTheClientsOwnNumber()
    {
        var key = await MakeKeyAsync();
        var number = await FileAsync(key);
        var db = App.Db();
        var concern = await db.Set<Concern>().SingleAsync();
        db.Add(Release(concern, "A lamp was broken."));
        await db.SaveChangesAsync();

        var own = await GetAsync($"{Root}requests.xml?api_key={key}");
        var everybodys = await GetAsync($"{Root}requests.xml");

        Assert.Equal([number], own.Each("service_request_id"));
        Assert.Equal(["A lamp was broken."], own.Each("description"));
        Assert.NotEqual(number, Assert.Single(everybodys.Each("service_request_id")));
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Requests_WithAWrongKey_Are403(string format)
        => (await GetAsync($"{Root}requests.{format}?api_key=wrong")).Refuses(HttpStatusCode.Forbidden, format, "This api_key is not known");

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Key_Revoked_FilesAndListsNothingAnyMore(string format)
    {
        var id = Guid.NewGuid();
        var key = await MakeKeyAsync(id: id);
        var number = await FileAsync(key);
        await App.Scope().GetRequiredService<Open311Keys>().RevokeAsync(id, CancellationToken.None);

        (await PostAsync($"api_key={key}&{Enough}", format)).Refuses(HttpStatusCode.Forbidden, format, "This api_key is not known, or it was revoked");
        (await GetAsync($"{Root}requests.{format}?api_key={key}")).Refuses(HttpStatusCode.Forbidden, format, "This api_key is not known");
        (await GetAsync($"{Root}requests/{number}.{format}")).Is(HttpStatusCode.OK, format);
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Token_OfAFiledRequest_IsItsNumber(string format)
    {
        var number = await FileAsync(await MakeKeyAsync());

        var reply = (await GetAsync($"{Root}tokens/{number}.{format}")).Is(HttpStatusCode.OK, format);

        Assert.Equal([number], reply.Each("service_request_id"));
        Assert.Equal([number], reply.Each("token"));
    }

    [Theory]
    [InlineData("xml", "123456")]
    [InlineData("json", "%F0%9F%98%80")]
    public async Task Token_ThatIsUnknown_Is404(string format, string token)
        => (await GetAsync($"{Root}tokens/{token}.{format}")).Refuses(HttpStatusCode.NotFound, format, "The token ‘");

    [Fact]
    public async Task Filing_LeavesNoDeviceAddressOrKeyAnywhere()
    {
        var key = await MakeKeyAsync();
        await FileAsync(key, Enough + "&device_id=tt222111&account_id=acc98765");

        var kept = string.Join('\n', App.Log.Lines) + await EverythingStoredAsync();

        Assert.All(["tt222111", "acc98765", key, "a test without JavaScript", App.Address.Host + ":"], secret => Assert.DoesNotContain(secret, Trimmed(kept), StringComparison.Ordinal));
    }

    // The program says once where it listens; that is its own address and nobody else's.
    private string Trimmed(string kept) => kept.Replace(App.Address.ToString().TrimEnd('/'), "", StringComparison.Ordinal);

    private async Task<string> EverythingStoredAsync()
    {
        var db = App.Db();
        var text = new System.Text.StringBuilder();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal).ToList())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                for (var column = 0; column < rows.FieldCount; column++)
                    text.Append(rows.GetValue(column) is byte[] bytes ? System.Text.Encoding.Latin1.GetString(bytes) : rows.GetValue(column)).Append('\n');
        }
        return text.ToString();
    }
}

public sealed class OwnRequestsOnSqlite(SqliteApp app) : OwnRequestTests(app);

public sealed class OwnRequestsOnPostgres(PostgresApp app) : OwnRequestTests(app);
