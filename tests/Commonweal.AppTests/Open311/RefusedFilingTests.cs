using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Commonweal.Engagement.Concerns;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Open311;

/// <summary>What another system cannot file, and what it is told.</summary>
public abstract class RefusedFilingTests(AppFixture app) : Open311Test(app)
{
    [Theory]
    [InlineData("xml", "service_code=nothing&lat=1&long=1", HttpStatusCode.NotFound, "The service_code ‘nothing’ was not found")]
    [InlineData("json", "service_code=unfair&lat=1&long=1", HttpStatusCode.NotFound, "The service_code ‘unfair’")]
    [InlineData("xml", "service_code=tension&lat=1&long=1", HttpStatusCode.NotFound, "The service_code ‘tension’")]
    [InlineData("json", "service_code=question&lat=1&long=1", HttpStatusCode.NotFound, "The service_code ‘question’")]
    [InlineData("xml", "service_code=trams&lat=1&long=1", HttpStatusCode.NotFound, "The service_code ‘trams’")]
    [InlineData("json", "lat=1&long=1", HttpStatusCode.BadRequest, "No service_code was given")]
    [InlineData("xml", "service_code=&lat=1&long=1", HttpStatusCode.BadRequest, "No service_code was given")]
    [InlineData("json", "service_code=streets", HttpStatusCode.BadRequest, "Please say where")]
    [InlineData("xml", "service_code=streets&address_string=&lat=&long=", HttpStatusCode.BadRequest, "Please say where")]
    [InlineData("json", "service_code=streets&lat=1", HttpStatusCode.BadRequest, "lat and long belong together")]
    [InlineData("xml", "service_code=streets&long=1&address_string=There", HttpStatusCode.BadRequest, "lat and long belong together")]
    [InlineData("json", "service_code=streets&lat=91&long=1", HttpStatusCode.BadRequest, "lat has to be a number")]
    [InlineData("xml", "service_code=streets&lat=48,85&long=1", HttpStatusCode.BadRequest, "lat has to be a number")]
    [InlineData("json", "service_code=streets&lat=1&long=east", HttpStatusCode.BadRequest, "long has to be a number")]
    [InlineData("xml", Enough + "%1B", HttpStatusCode.BadRequest, "description has characters that cannot be read")]
    [InlineData("json", Enough + "&email=nobody", HttpStatusCode.BadRequest, "email does not look right")]
    [InlineData("xml", Enough + "&phone=call+me", HttpStatusCode.BadRequest, "phone does not look right")]
    [InlineData("json", Enough + "&media_url=file%3A%2F%2F%2Fetc%2Fpasswd", HttpStatusCode.BadRequest, "media_url has to be a full web address")]
    [InlineData("xml", Enough + "&attribute[colour]=red", HttpStatusCode.BadRequest, "This service has no attribute ‘colour’")]
    [InlineData("json", Enough + "&attribute[language]=tlh", HttpStatusCode.BadRequest, "The value of the attribute ‘language’ does not fit")]
    [InlineData("xml", Enough + "&attribute[district]=hill&attribute[district]=mill", HttpStatusCode.BadRequest, "The value of the attribute ‘district’")]
    public async Task Post_WithAKeyButSomethingWrong_SaysWhatAndFilesNothing(string format, string form, HttpStatusCode status, string words)
    {
        var reply = await PostAsync($"api_key={await MakeKeyAsync()}&{form}", format);

        reply.Is(status, format);
        Assert.StartsWith($"{(int)status}: {words}", Assert.Single(reply.Errors).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(0, await App.Db().Set<Concern>().CountAsync());
        Assert.Equal(0, await App.Db().Set<ConcernMessage>().CountAsync());
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Post_WithSeveralMistakes_NamesThemAll(string format)
    {
        var reply = await PostAsync($"api_key={await MakeKeyAsync()}&lat=x&long=y&description=%01", format);

        Assert.Equal(4, reply.Is(HttpStatusCode.BadRequest, format).Errors.Count);
    }

    [Fact]
    public async Task Post_WithAnOverlongAddress_IsRefused()
        => (await PostAsync($"api_key={await MakeKeyAsync()}&service_code=streets&address_string={new string('x', 1001)}"))
            .Refuses(HttpStatusCode.BadRequest, "xml", "address_string is too long");

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Post_WithoutAKey_Is403(string format)
        => (await PostAsync(Enough, format)).Refuses(HttpStatusCode.Forbidden, format, "An api_key is needed");

    [Theory]
    [InlineData("api_key=&")]
    [InlineData("api_key=%20&")]
    public async Task Post_WithAnEmptyKey_Is403(string key)
        => (await PostAsync(key + Enough)).Refuses(HttpStatusCode.Forbidden, "xml", "An api_key is needed");

    [Theory]
    [InlineData("xml", "wrong")]
    [InlineData("json", "%3Cb%3E")]
    [InlineData("xml", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Post_WithAnUnknownKey_Is403(string format, string key)
        => (await PostAsync($"api_key={key}&{Enough}", format)).Refuses(HttpStatusCode.Forbidden, format, "This api_key is not known");

    [Fact]
    public async Task Post_WithoutAKey_IsNotToldWhatElseIsWrong()
        => (await PostAsync("service_code=unfair&lat=x")).Refuses(HttpStatusCode.Forbidden, "xml", "An api_key is needed");

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Post_ToAnotherJurisdiction_Is404(string format)
        => (await PostAsync($"api_key={await MakeKeyAsync()}&jurisdiction_id=sfgov.org&{Enough}", format))
            .Refuses(HttpStatusCode.NotFound, format, "The jurisdiction_id ‘sfgov.org’ was not found here");

    [Theory]
    [InlineData("application/json", "{\"service_code\":\"streets\"}")]
    [InlineData("text/xml", "<request/>")]
    [InlineData("text/plain", Enough)]
    [InlineData("application/x-www-form-urlencoded; charset=iso-8859-1", Enough)]
    [InlineData("application/x-www-form-urlencoded", "description=caf%E9")]
    [InlineData("multipart/form-data; boundary=x", "this is not multipart")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("nonsense", "nonsense")]
    public async Task Post_WhatIsNoFormInUtf8_Is400(string type, string body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        (await SendAsync(new HttpRequestMessage(HttpMethod.Post, Root + "requests.xml") { Content = content }))
            .Refuses(HttpStatusCode.BadRequest, "xml", "The fields could not be read");
    }

    [Fact]
    public async Task Post_APictureItself_Is400SoThatNobodyThinksItArrived()
    {
        var picture = new ByteArrayContent([0xFF, 0xD8, 0xFF]);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        using var form = new MultipartFormDataContent { { new StringContent(await MakeKeyAsync()), "api_key" }, { picture, "media", "a.jpg" } };

        (await SendAsync(new HttpRequestMessage(HttpMethod.Post, Root + "requests.json") { Content = form }))
            .Refuses(HttpStatusCode.BadRequest, "json", "The fields could not be read");
    }

    [Fact]
    public async Task Post_TooMuch_Is400()
    {
        var reply = await PostAsync($"api_key={await MakeKeyAsync()}&{Enough}&more={new string('x', 300_000)}", "json");

        reply.Refuses(HttpStatusCode.BadRequest, "json", "The fields could not be read");
    }

    [Fact]
    public async Task Post_TooManyFields_Is400()
        => (await PostAsync(Enough + string.Concat(Enumerable.Repeat("&a=1", 600)))).Refuses(HttpStatusCode.BadRequest, "xml", "The fields could not be read");

    [Fact]
    public async Task Post_AnEmptyBody_Is403() => (await PostAsync("")).Refuses(HttpStatusCode.Forbidden, "xml", "An api_key is needed");
}

public sealed class RefusedFilingOnSqlite(SqliteApp app) : RefusedFilingTests(app);

public sealed class RefusedFilingOnPostgres(PostgresApp app) : RefusedFilingTests(app);
