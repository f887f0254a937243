using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests.Concerns.Desk;

/// <summary>What the tests of the desk share: topics, concerns filed as the house files them, colleagues of a department.</summary>
public abstract class DeskTest(AppFixture app) : AppTest(app)
{
    private protected async Task<Topic> AddTopicAsync(string code = "lights", TopicKind kind = TopicKind.Service, string? department = TestCity.Roads)
    {
        var db = App.Db();
        var topic = new Topic
        {
            Code = code,
            Kind = kind,
            Name = MultilingualText.Of(("en", "Topic " + code), ("fr", "Sujet " + code), ("ar", "موضوع " + code)),
            DepartmentId = kind is TopicKind.Unfair ? null : await DepartmentAsync(department),
        };
        db.Add(topic);
        await db.SaveChangesAsync();
        return topic;
    }

    private protected async Task<Guid?> DepartmentAsync(string? code)
        => code is null ? null : (await App.Services.GetRequiredService<CurrentCity>().GetAsync()).Departments.Single(d => d.Code == code).Id;

    private protected async Task<Concern> FileAsync(Topic topic, string words = "The lamp at the mill is dark.", string language = "en", Func<NewConcern, NewConcern>? with = null)
        => (await FiledAsync(topic, words, language, with)).Concern;

    private protected async Task<Filed> FiledAsync(Topic topic, string words, string language = "en", Func<NewConcern, NewConcern>? with = null)
    {
        await App.Services.GetRequiredService<CurrentCity>().GetAsync();
        var told = new NewConcern(topic.Id, words, language, Entry.Web);
        return await App.Scope().GetRequiredService<Filing>().FileAsync(with?.Invoke(told) ?? told, TestContext);
    }

    private protected async Task<Concern> ReadAsync(Guid id) => await App.Db().Set<Concern>().AsNoTracking().SingleAsync(c => c.Id == id);

    private protected async Task<List<ConcernMessage>> MessagesAsync(Guid id)
        => await App.Db().Set<ConcernMessage>().AsNoTracking().Where(m => m.ConcernId == id).OrderBy(m => m.Id).ToListAsync();

    private protected async Task<List<AuditRecord>> AuditAsync(Guid id, string action)
    {
        var subject = id.ToString();
        return await App.Db().Set<AuditRecord>().AsNoTracking().Where(a => a.SubjectKind == "concern" && a.Subject == subject && a.Action == action).OrderBy(a => a.Id).ToListAsync();
    }

    private protected async Task<Visitor> OfficerAsync(string department = TestCity.Roads, string language = "en")
        => await App.SignInAsync(await App.AddAccountAsync([Role.DepartmentOfficer], department, language));

    private protected static string Of(Concern concern, string? action = null) => "/desk/concerns/" + concern.Id + (action is null ? "" : "/" + action);

    private protected static CancellationToken TestContext => Xunit.TestContext.Current.CancellationToken;
}
