using System.Net;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Desk;

public abstract class OperationsPagesTests(AppFixture app) : AppTest(app)
{
    [Theory]
    [InlineData("/desk/audit", Role.Ombud)]
    [InlineData("/desk/jobs", Role.Coordinator)]
    [InlineData("/desk/retention", Role.Coordinator)]
    [InlineData("/desk/mail-folder", Role.Administrator)]
    public async Task Page_OpensWithItsPermission_AndIsForbiddenWithout(string path, Role role)
    {
        Assert.Equal(HttpStatusCode.OK, (await (await App.SignInAsAsync(role)).GetPageAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.Translator)).GetPageAsync(path)).Status);
    }

    [Fact]
    public async Task Audit_BySubject_ShowsItAndRecordsTheLook()
    {
        await App.Scope().GetRequiredService<AuditTrail>().RecordAsync("read", "concern", "abc");
        var ombud = await App.SignInAsAsync(Role.Ombud);

        var page = await ombud.GetPageAsync("/desk/audit?kind=concern&subject=abc");

        Assert.Single(page.Texts("tbody tr"));
        Assert.Contains("The system itself", page.Text("tbody tr"), StringComparison.Ordinal);
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.Action == "read" && a.SubjectKind == "audit" && a.Subject == "concern abc"));
    }

    [Theory]
    [InlineData("kind=concern", "Write the key")]
    [InlineData("subject=abc", "Choose the kind")]
    [InlineData("day=yesterday", "Choose a day")]
    [InlineData("who=nobody-of-this-name", "No colleague")]
    public async Task Audit_SearchThatMakesNoSense_SaysWhatToDo(string query, string says)
    {
        var page = await (await App.SignInAsAsync(Role.Ombud)).GetPageAsync("/desk/audit?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(says, page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_ByDay_FindsThatDayOnly_AndPagesByKey()
    {
        var db = App.Db();
        for (var day = 0; day < 3; day++)
            db.Set<AuditRecord>().AddRange(Enumerable.Range(0, 60).Select(i => new AuditRecord
            {
                At = AppFixture.Start.AddDays(day).AddMinutes(i), Actor = "system", Action = "read", SubjectKind = "concern", Subject = $"{day}-{i}",
            }));
        await db.SaveChangesAsync();
        var ombud = await App.SignInAsAsync(Role.Ombud);

        var first = await ombud.GetPageAsync("/desk/audit?day=2027-03-02&actor=system");
        var second = await ombud.ClickAsync(first, "nav.pager a[rel=next]");

        Assert.Equal((50, 10), (first.Texts("tbody tr").Count, second.Texts("tbody tr").Count));
        Assert.All(first.Texts("tbody tr bdi.key").Concat(second.Texts("tbody tr bdi.key")), key => Assert.StartsWith("1-", key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Readings_NamePostAndDay_NeverTheColleague()
    {
        var officer = await App.AddAccountAsync([Role.DepartmentOfficer], TestCity.Roads);
        var db = App.Db();
        db.Set<AuditRecord>().AddRange(Enumerable.Range(0, 3).Select(i => new AuditRecord
        {
            At = AppFixture.Start.AddMinutes(i), Actor = officer.Id.ToString(), Action = "read", SubjectKind = "concern", Subject = "abc",
        }));
        await db.SaveChangesAsync();

        var reading = Assert.Single(await App.Scope().GetRequiredService<Readings>().OfAsync("concern", "abc"));

        Assert.Contains("Roads", reading.Post, StringComparison.Ordinal);
        Assert.DoesNotContain(officer.Name, reading.Post, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 3, 1), reading.Day);
    }

    [Fact]
    public async Task MailFolder_ShowsLetters_AndTheirLinksWork()
    {
        await App.Scope().GetRequiredService<IMailbox>().SendAsync(new OutgoingMail("amal@example.org", "<b>Hello</b>", "Read it here: https://city.example/en/x?a=1.\nBye.", "en"));
        await App.SettledAsync();
        var administrator = await App.SignInAsAsync(Role.Administrator);

        var letter = await administrator.ClickAsync(await administrator.GetPageAsync("/desk/mail-folder"), "tbody a");

        Assert.Equal("<b>Hello</b>", letter.Heading);
        Assert.Equal("https://city.example/en/x?a=1", letter.One<AngleSharp.Dom.IElement>(".letter a").GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetPageAsync("/desk/mail-folder/..%2F..%2Fcommonweal")).Status);
    }
}

public sealed class OperationsPagesOnSqlite(SqliteApp app) : OperationsPagesTests(app);

public sealed class OperationsPagesOnPostgres(PostgresApp app) : OperationsPagesTests(app);
