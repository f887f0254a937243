using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Open311;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests.Open311;

/// <summary>A city with topics of several kinds, and another system that speaks GeoReport v2 with it.</summary>
public abstract class Open311Test(AppFixture app) : AppTest(app)
{
    protected const string Root = "/open311/v2/";

    /// <summary>Everything a request needs but a key.</summary>
    protected const string Enough = "service_code=streets&lat=48.855&long=2.315&description=A+lamp+is+broken";

    /// <summary>Day on which every test starts.</summary>
    protected static DateOnly Today { get; } = new(2027, 3, 1);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var db = App.Db();
        var departments = await db.Set<Department>().ToDictionaryAsync(d => d.Code, d => d.Id);
        db.AddRange(
            Topic("streets", TopicKind.Service, departments[TestCity.Roads], 1, ("en", "Streets"), ("fr", "Rues"), ("ar", "الشوارع")),
            Topic("homes.v2", TopicKind.Service, departments[TestCity.Housing], 2, ("en", "Homes & <yards>")),
            Topic("idea", TopicKind.Idea, departments[TestCity.Roads], 3, ("en", "An idea")),
            Topic("unfair", TopicKind.Unfair, null, 4, ("en", "Something unfair")),
            Topic("tension", TopicKind.Tension, departments[TestCity.Housing], 5, ("en", "Tension")),
            Topic("question", TopicKind.Question, departments[TestCity.Roads], 6, ("en", "A question")),
            Topic("nobody", TopicKind.Service, null, 7, ("en", "Nobody answers this yet")));
        var retired = Topic("trams", TopicKind.Service, departments[TestCity.Roads], 8, ("en", "Trams"));
        retired.Retired = true;
        db.Add(retired);
        await db.SaveChangesAsync();
    }

    protected async Task<Reply> GetAsync(string path, string? language = null)
        => await SendAsync(new HttpRequestMessage(HttpMethod.Get, path), language);

    protected async Task<Reply> PostAsync(string form, string format = "xml", string? language = null)
        => await SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{Root}requests.{format}")
        {
            Content = new StringContent(form, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded", "utf-8")),
        }, language);

    protected async Task<Reply> SendAsync(HttpRequestMessage request, string? language = null)
    {
        if (language is not null) request.Headers.TryAddWithoutValidation("Accept-Language", language);
        var response = await App.Client().SendAsync(request);
        return new Reply(response, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A key, as the desk makes it.</summary>
    protected async Task<string> MakeKeyAsync(string name = "Walk & Report", Guid? id = null)
        => (await App.Scope().GetRequiredService<Open311Keys>().MakeAsync(id ?? Guid.NewGuid(), name, "dev@walk.example", CancellationToken.None))!;

    protected async Task<string> FileAsync(string key, string form = Enough)
    {
        var reply = (await PostAsync($"api_key={key}&{form}")).Is(System.Net.HttpStatusCode.OK, "xml");
        return reply.Xml.Element("request")!.Element("service_request_id")!.Value;
    }

    /// <summary>A concern told on the city's own page, answered, and released by an officer where there are words to release.</summary>
    private protected async Task<PublishedAnswer?> AnsweredAsync(
        string topic = "streets", DateOnly? day = null, string? youSaid = "A lamp was broken.", string? district = TestCity.Hill, Action<Concern>? then = null)
    {
        var services = App.Scope();
        var db = services.GetRequiredService<Commonweal.Platform.Data.CommonwealDb>();
        var on = day ?? Today;
        var concern = ConcernOf(await db.Set<Topic>().SingleAsync(t => t.Code == topic), on, district);
        db.Add(concern);
        db.Add(concern.Answer("We mended it.", on.AddDays(3), Guid.NewGuid())!);
        then?.Invoke(concern);
        var answer = youSaid is null ? null : Release(concern, youSaid);
        if (answer is not null) db.Add(answer);
        await db.SaveChangesAsync();
        return answer;
    }

    private protected static Concern ConcernOf(Topic topic, DateOnly on, string? district) => new()
    {
        TopicId = topic.Id,
        DepartmentId = topic.DepartmentId,
        Words = "Private words with a name: Zebulon.",
        Language = "en",
        DistrictCode = district,
        Latitude = 48.8512345,
        Longitude = 2.3112345,
        Entry = Entry.Web,
        ReceiptLookup = System.Security.Cryptography.RandomNumberGenerator.GetBytes(32),
        ReceiptKey = 1,
        ReceivedOn = on,
        AcknowledgeBy = on.AddDays(2),
        AnswerBy = on.AddDays(14),
        DueOn = on.AddDays(14),
    };

    private protected static PublishedAnswer Release(Concern concern, string youSaid) => new()
    {
        ConcernId = concern.Id,
        TopicId = concern.TopicId,
        DistrictCode = concern.DistrictCode,
        YouSaid = MultilingualText.Of(("en", youSaid), ("ar", "مصباح مكسور")),
        WeDid = MultilingualText.Of(("en", "We mended the lamp."), ("ar", "أصلحنا المصباح.")),
        On = concern.ReceivedOn.AddDays(5),
        ReceivedOn = concern.ReceivedOn,
    };

    private static Topic Topic(string code, TopicKind kind, Guid? department, int order, params (string, string)[] name) => new()
    {
        Code = code,
        Kind = kind,
        DepartmentId = department,
        Order = order,
        Name = MultilingualText.Of(name),
        Hint = MultilingualText.Of(("en", $"About {code}.")),
    };
}
