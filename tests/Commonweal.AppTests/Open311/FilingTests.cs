using System.Net;
using System.Text;
using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Events;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Open311;

/// <summary>Another system files a concern.</summary>
public abstract class FilingTests(AppFixture app) : Open311Test(app)
{
    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Post_WithAKey_GivesANumberANoticeAndNoToken(string format)
    {
        var reply = (await PostAsync($"api_key={await MakeKeyAsync()}&{Enough}", format)).Is(HttpStatusCode.OK, format);

        Assert.Matches("^[0-9a-f]{32}$", Assert.Single(reply.Each("service_request_id")));
        Assert.Null(Assert.Single(reply.Each("account_id")));
        Assert.DoesNotContain("token", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Monday, March 15, 2027", Assert.Single(reply.Each("service_notice")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_IsFiledLikeAnyOtherConcern()
    {
        await FileAsync(await MakeKeyAsync(), Enough + "&email=Ana%40mail.example&first_name=Ana&last_name=Lima");

        var concern = await App.Db().Set<Concern>().SingleAsync();
        var personal = App.Services.GetRequiredService<PersonalData>();
        Assert.Equal("A lamp is broken", concern.Words);
        Assert.Equal(Entry.Open311, concern.Entry);
        Assert.Equal(TestCity.Hill, concern.DistrictCode);
        Assert.Equal((48.855, 2.315), (concern.Latitude, concern.Longitude));
        Assert.Equal(Contact.Email, concern.Contact);
        Assert.Equal("ana@mail.example", personal.Open(concern.ContactSealed!));
        Assert.Equal("Ana Lima", personal.Open(concern.NameSealed!));
        Assert.False(concern.NameShown);
        Assert.Equal(new DateOnly(2027, 3, 15), concern.AnswerBy);
        Assert.Equal(concern.DepartmentId, (await App.Db().Set<Topic>().SingleAsync(t => t.Code == "streets")).DepartmentId);
    }

    [Fact]
    public async Task Post_LeavesOneAuditRecordWithTheDayOnly()
    {
        App.Clock.Advance(TimeSpan.FromMinutes(83));
        await FileAsync(await MakeKeyAsync());

        var record = await App.Db().Set<AuditRecord>().SingleAsync(a => a.SubjectKind == "concern");
        Assert.Equal(("created", "resident"), (record.Action, record.Actor));
        Assert.Equal(new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero), record.At);
    }

    [Fact]
    public async Task Post_GivesAReceiptThatOpensTheConcernsPage()
    {
        var notice = (await PostAsync($"api_key={await MakeKeyAsync()}&{Enough}")).Xml.Descendants("service_notice").Single().Value;
        var digits = string.Concat(notice[notice.IndexOf("receipt is", StringComparison.Ordinal)..].Where(char.IsDigit).Take(16));

        var visitor = App.Client();
        var page = await visitor.GetPageAsync("/en/receipt");
        var opened = await visitor.FollowAsync(await visitor.SubmitAsync(page, "main form", ("Receipt", digits)));

        Assert.Contains("A lamp is broken", opened.Main, StringComparison.Ordinal);
        Assert.Contains("/en/receipt", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_InArabic_KeepsTheWordsAndAnswersInArabic()
    {
        var form = $"api_key={await MakeKeyAsync()}&service_code=streets&lat=48.855&long=2.305&description={Uri.EscapeDataString("حفرة في الشارع\nقرب المدرسة 😀")}";

        var reply = (await PostAsync(form, "json", language: "ar")).Is(HttpStatusCode.OK, "json");

        var concern = await App.Db().Set<Concern>().SingleAsync();
        Assert.Equal(("حفرة في الشارع\nقرب المدرسة 😀", "ar", TestCity.Harbour), (concern.Words, concern.Language, concern.DistrictCode));
        Assert.Contains("نردّ", Assert.Single(reply.Each("service_notice")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithAttributes_TakesLanguageAndDistrictFromThem()
    {
        await FileAsync(await MakeKeyAsync(), "service_code=streets&address_string=By+the+old+mill&attribute%5Blanguage%5D=fr&attribute[district]=mill");

        var concern = await App.Db().Set<Concern>().SingleAsync();
        Assert.Equal(("fr", TestCity.Mill), (concern.Language, concern.DistrictCode));
    }

    [Fact]
    public async Task Post_WithoutDescription_IsAboutItsTopicAndItsPlace()
    {
        await FileAsync(await MakeKeyAsync(), "service_code=streets&address_string=1+Quay%0ATesthaven&address_id=171349&media_url=https://pictures.example/1.jpg&description=");

        Assert.Equal("Streets", (await App.Db().Set<Concern>().SingleAsync()).Words);
        var besides = await App.Db().Set<ConcernMessage>().SingleAsync();
        Assert.Equal(MessageKind.FromResident, besides.Kind);
        Assert.Contains("1 Quay\nTesthaven", besides.Words, StringComparison.Ordinal);
        Assert.Contains("171349", besides.Words, StringComparison.Ordinal);
        Assert.Contains("https://pictures.example/1.jpg", besides.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OutsideEveryDistrict_IsTakenWithItsPoint()
    {
        await FileAsync(await MakeKeyAsync(), "service_code=streets&lat=0&long=0&description=Somewhere");

        var concern = await App.Db().Set<Concern>().SingleAsync();
        Assert.Equal((null, 0d, 0d), (concern.DistrictCode, concern.Latitude, concern.Longitude));
    }

    [Fact]
    public async Task Post_TellsTheRestOfTheHouse()
    {
        await FileAsync(await MakeKeyAsync());
        await App.SettledAsync();

        Assert.Equal(0, await App.Db().Set<OutboxMessage>().CountAsync(m => m.Attempts > 0));
    }

    [Theory]
    [InlineData("description=%3Cscript%3Ealert(1)%3C%2Fscript%3E%5D%5D%3E%26amp%3B", "<script>alert(1)</script>]]>&amp;")]
    [InlineData("description=%27%3B+DROP+TABLE+concern%3B--", "'; DROP TABLE concern;--")]
    [InlineData("description=one%0D%0Atwo", "one\ntwo")]
    [InlineData("description=a%00b", "ab")]
    [InlineData("description=%E2%80%AEdetrevni%E2%80%AC", "detrevni")]
    public async Task Post_HostileText_IsKeptAsText(string description, string words)
    {
        await FileAsync(await MakeKeyAsync(), "service_code=streets&lat=48.855&long=2.315&" + description);

        Assert.Equal(words, (await App.Db().Set<Concern>().SingleAsync()).Words);
    }

    [Theory]
    [InlineData("A", 4000, HttpStatusCode.OK)]
    [InlineData("A", 4001, HttpStatusCode.BadRequest)]
    [InlineData("ش", 4000, HttpStatusCode.OK)]
    [InlineData("😀", 4000, HttpStatusCode.OK)]
    [InlineData("😀", 4001, HttpStatusCode.BadRequest)]
    public async Task Post_LongText_IsTakenUpToFourThousandCharacters(string letter, int times, HttpStatusCode status)
    {
        var words = Uri.EscapeDataString(string.Concat(Enumerable.Repeat(letter, times)));

        var reply = await PostAsync($"api_key={await MakeKeyAsync()}&service_code=streets&lat=1&long=1&address_string=There&description={words}");

        Assert.Equal(status, reply.Status);
        if (status is HttpStatusCode.BadRequest) reply.Refuses(status, "xml", "description is too long");
        Assert.Equal(status is HttpStatusCode.OK ? 1 : 0, await App.Db().Set<Concern>().CountAsync());
    }

    [Fact]
    public async Task Post_AsMultipart_IsTakenAsManyLibrariesSendIt()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await MakeKeyAsync()), "api_key" }, { new StringContent("streets"), "service_code" },
            { new StringContent("48.855"), "lat" }, { new StringContent("2.315"), "long" }, { new StringContent("حفرة", Encoding.UTF8), "description" },
        };

        (await SendAsync(new HttpRequestMessage(HttpMethod.Post, Root + "requests.json") { Content = form })).Is(HttpStatusCode.OK, "json");

        Assert.Equal("حفرة", (await App.Db().Set<Concern>().SingleAsync()).Words);
    }

    [Fact]
    public async Task Post_EverythingInTheQuery_IsTakenAsTheSwaggerFileSays()
        => (await SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{Root}requests.json?api_key={await MakeKeyAsync()}&{Enough}"))).Is(HttpStatusCode.OK, "json");
}

public sealed class FilingOnSqlite(SqliteApp app) : FilingTests(app);

public sealed class FilingOnPostgres(PostgresApp app) : FilingTests(app);
