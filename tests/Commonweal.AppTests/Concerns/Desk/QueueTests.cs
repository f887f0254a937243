using System.Net;
using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.AppTests.Concerns.Desk;

public abstract class QueueTests(AppFixture app) : DeskTest(app)
{
    [Fact]
    public async Task Get_Concerns_StandInTheOrderInWhichTheyFallDue()
    {
        var (soon, later) = (await AddTopicAsync("soon"), await AddTopicAsync("later"));
        await SetDaysAsync(soon, 2);
        await SetDaysAsync(later, 20);
        var last = await FileAsync(later);
        var first = await FileAsync(soon);

        var page = await (await OfficerAsync()).GetPageAsync("/desk/concerns");

        Assert.Equal([first.Reference, last.Reference], page.Texts("a[data-open]"));
    }

    [Fact]
    public async Task Get_AnotherDepartments_AreNotListed()
    {
        await FileAsync(await AddTopicAsync("roofs", department: TestCity.Housing));

        var page = await (await OfficerAsync(TestCity.Roads)).GetPageAsync("/desk/concerns?department=" + await DepartmentAsync(TestCity.Housing));

        Assert.Empty(page.Texts("a[data-open]"));
        Assert.True(page.Has(".empty"));
    }

    [Fact]
    public async Task Get_Coordinator_SeesEveryDepartmentButNotTheOmbuds()
    {
        await FileAsync(await AddTopicAsync("roofs", department: TestCity.Housing));
        await FileAsync(await AddTopicAsync("lights"));
        var complaint = await FileAsync(await AddTopicAsync("unfair", TopicKind.Unfair), "The lamp office was rude to me.");
        var coordinator = await App.SignInAsAsync(Role.Coordinator);

        var all = await coordinator.GetPageAsync("/desk/concerns");
        var found = await coordinator.GetPageAsync("/desk/concerns?words=lamp");
        var byReference = await coordinator.GetPageAsync("/desk/concerns?words=" + complaint.Reference);

        Assert.Equal(2, all.Texts("a[data-open]").Count());
        Assert.DoesNotContain(complaint.Reference, found.Texts("a[data-open]"));
        Assert.Empty(byReference.Texts("a[data-open]"));
    }

    [Fact]
    public async Task Get_Line_ShowsWhatItIsAbout_WhoseItIsAndInWhichLanguage_AndTakesNamesAsNames()
    {
        var topic = await AddTopicAsync("<b>lamps</b>");
        var colleague = await App.AddAccountAsync([Role.DepartmentOfficer], TestCity.Roads);
        var theirs = await FileAsync(topic, language: "ar", with: c => c with { DistrictCode = TestCity.Mill });
        var db = App.Db();
        db.Attach(colleague).Entity.Name = "<i>Ann</i> & \"co\"";
        db.Attach(theirs).Entity.AssigneeId = colleague.Id;
        await db.SaveChangesAsync();
        App.Clock.Advance(TimeSpan.FromDays(1));
        var nobodys = await FileAsync(topic);
        var coordinator = await App.SignInAsAsync(Role.Coordinator);

        var page = await coordinator.GetPageAsync("/desk/concerns?open=" + nobodys.Id);

        Assert.Equal(["Topic <b>lamps</b> · Mill", "Topic <b>lamps</b>"], page.Texts("ol.work .line a"));
        Assert.Equal([$"Received {theirs.Reference} Roads <i>Ann</i> & \"co\" العربية", $"Received {nobodys.Reference} Roads Nobody yet"], page.Texts("ol.work .meta"));
        Assert.Equal(["false", "true"], page.Document.QuerySelectorAll("ol.work > li").Select(l => l.GetAttribute("aria-current") ?? "false"));
        Assert.Equal([$"Choose {theirs.Reference}", $"Choose {nobodys.Reference}"], page.Document.QuerySelectorAll("ol.work input").Select(i => i.GetAttribute("aria-label")));
        Assert.Equal([Of(theirs), Of(nobodys)], page.Document.QuerySelectorAll("a[data-open]").Select(a => a.GetAttribute("href")));
        Assert.False(page.Has("ol.work b, ol.work i, select b, select i"));
    }

    [Fact]
    public async Task Get_LineInArabic_SetsTheReferenceApart()
    {
        var concern = await FileAsync(await AddTopicAsync());

        var page = await (await OfficerAsync(language: "ar")).GetPageAsync("/desk/concerns");

        Assert.Equal($"اختر \u2068{concern.Reference}\u2069", page.Document.QuerySelector("ol.work input")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Get_FormsOfAPage_CarryOneToken_AndTheNextPageAnother()
    {
        await FileAsync(await AddTopicAsync());
        var officer = await OfficerAsync();

        var (page, again) = (Tokens(await officer.GetPageAsync("/desk/concerns")), Tokens(await officer.GetPageAsync("/desk/concerns")));

        Assert.Equal(2, page.Count);
        Assert.Single(page.Distinct());
        Assert.DoesNotContain(page[0], again);

        static List<string?> Tokens(Page page) => [.. page.Document.QuerySelectorAll("input[name=__RequestVerificationToken]").Select(i => i.GetAttribute("value"))];
    }

    [Theory]
    [InlineData("department", "other")]
    [InlineData("topic", "other")]
    [InlineData("district", TestCity.Hill)]
    [InlineData("state", "in-hand")]
    [InlineData("state", "finished")]
    [InlineData("due", "late")]
    [InlineData("who", "nobody-else")]
    [InlineData("words", "nothing-like-it")]
    public async Task Get_AFilterThatFitsNothing_ShowsTheEmptyState(string filter, string value)
    {
        await FileAsync(await AddTopicAsync(), with: c => c with { DistrictCode = TestCity.Mill });
        var given = (filter, value) switch
        {
            ("department", _) => (await DepartmentAsync(TestCity.Housing)).ToString(),
            ("topic", _) => (await AddTopicAsync("other")).Id.ToString(),
            ("who", _) => Guid.NewGuid().ToString(),
            _ => value,
        };

        var page = await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync($"/desk/concerns?{filter}={given}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Texts("a[data-open]"));
        Assert.True(page.Has(".empty"));
    }

    [Fact]
    public async Task Get_AllFiltersTogether_FindTheOneThatFitsAll()
    {
        var topic = await AddTopicAsync();
        var wanted = await FileAsync(topic, "Dark under the railway bridge.", with: c => c with { DistrictCode = TestCity.Mill });
        await FileAsync(topic, "Dark under the railway bridge.", with: c => c with { DistrictCode = TestCity.Hill });
        App.Clock.Advance(TimeSpan.FromDays(30));
        var coordinator = await App.SignInAsAsync(Role.Coordinator);

        foreach (var words in new[] { "", "&words=RAILWAY+bridge" })
        {
            var page = await coordinator.GetPageAsync($"/desk/concerns?department={await DepartmentAsync(TestCity.Roads)}&topic={topic.Id}&district={TestCity.Mill}&state=received&due=late&who=nobody{words}");
            Assert.Equal([wanted.Reference], page.Texts("a[data-open]"));
        }
    }

    [Fact]
    public async Task Get_FilterThatLeavesMostOut_SaysHowFarItLooked_AndNextGoesOnFromThere()
    {
        var topic = await AddTopicAsync();
        for (var n = 0; n < QueueReading.Furthest; n++) await FileAsync(topic, with: c => c with { DistrictCode = TestCity.Hill });
        App.Clock.Advance(TimeSpan.FromDays(7));
        var wanted = await FileAsync(topic, with: c => c with { DistrictCode = TestCity.Mill });
        var coordinator = await App.SignInAsAsync(Role.Coordinator);

        var page = await coordinator.GetPageAsync($"/desk/concerns?topic={topic.Id}&district={TestCity.Mill}");
        var next = await coordinator.ClickAsync(page, "nav.pager a[rel=next]");

        Assert.Empty(page.Texts("a[data-open]"));
        Assert.False(page.Has(".empty"));
        Assert.Contains(page.Texts("p.hint"), t => t.StartsWith($"We looked at the next {QueueReading.Furthest} only. ‘{page.Text("nav.pager a[rel=next]")}’", StringComparison.Ordinal));
        Assert.Equal([wanted.Reference], next.Texts("a[data-open]"));
        Assert.False(next.Has("nav.pager a[rel=next]"));
    }

    [Fact]
    public async Task Get_WithArabicWords_FindsThem()
    {
        var topic = await AddTopicAsync();
        var wanted = await FileAsync(topic, "المصباح عند المدرسة لا يعمل منذ أسبوع", "ar");
        await FileAsync(topic, "الرصيف مكسور أمام المكتبة", "ar");

        var page = await (await OfficerAsync()).GetPageAsync("/desk/concerns?words=" + Uri.EscapeDataString("المدرسة"));

        Assert.Equal([wanted.Reference], page.Texts("a[data-open]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?state=finished")]
    [InlineData("?district=mill")]
    [InlineData("?words=lamp")]
    public async Task Get_PageAfterPage_ShowsEveryConcernOnceInOrder(string query)
    {
        var topic = await AddTopicAsync();
        var all = new List<string>();
        for (var i = 0; i < 120; i++)
        {
            if (i % 30 == 0) App.Clock.Advance(TimeSpan.FromDays(1));
            all.Add((await FileAsync(topic, with: c => c with { DistrictCode = TestCity.Mill })).Reference);
        }
        if (query.Contains("finished", StringComparison.Ordinal)) await AnswerAllAsync();
        var officer = await OfficerAsync();

        var seen = new List<string>();
        var page = await officer.GetPageAsync("/desk/concerns" + query);
        seen.AddRange(page.Texts("a[data-open]"));
        while (page.Has("nav.pager a[rel=next]"))
        {
            page = await officer.ClickAsync(page, "nav.pager a[rel=next]");
            seen.AddRange(page.Texts("a[data-open]"));
        }

        Assert.Equal(120, seen.Count);
        Assert.Equal(all.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/desk/concerns?after=rubbish&department=x&topic=1&state=17&due=-1&who=&open=7")]
    [InlineData("/desk/concerns?words=%25%27%22%3B--+DROP+TABLE+concern+%28*%29+NEAR%2F+AND+OR+NOT")]
    [InlineData("/desk/concerns?words=a")]
    [InlineData("/desk/concerns?words=%F0%9F%8F%AE%F0%9F%8F%AE%F0%9F%8F%AE&after=2027-03-01_00000000000000000000000000000000")]
    public async Task Get_NonsenseInTheAddress_IsPassedOver(string address)
    {
        await FileAsync(await AddTopicAsync());

        var page = await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task Get_WithAConcernBesideTheList_ShowsItsWordsAndRecordsTheReading()
    {
        var concern = await FileAsync(await AddTopicAsync(), "Nobody can see the steps.");
        var officer = await OfficerAsync();

        var list = await officer.GetPageAsync("/desk/concerns");
        Assert.DoesNotContain("Nobody can see the steps.", list.Main, StringComparison.Ordinal);
        Assert.Empty(await AuditAsync(concern.Id, "read"));
        var page = await officer.ClickAsync(list, "ol.work li a:not([data-open])");

        Assert.Contains("Nobody can see the steps.", page.Text("#preview > .words"), StringComparison.Ordinal);
        Assert.Single(await AuditAsync(concern.Id, "read"));
    }

    [Fact]
    public async Task Get_WithTheOmbudsConcernBesideTheList_ShowsNothingOfIt()
    {
        var complaint = await FileAsync(await AddTopicAsync("unfair", TopicKind.Unfair), "They laughed at me.");

        var page = await (await App.SignInAsAsync(Role.Mayor)).GetPageAsync("/desk/concerns?open=" + complaint.Id);

        Assert.DoesNotContain("They laughed", page.Main, StringComparison.Ordinal);
        Assert.Empty(await AuditAsync(complaint.Id, "read"));
    }

    [Fact]
    public async Task Get_OfficerWithoutADepartment_IsToldWhom()
    {
        await FileAsync(await AddTopicAsync());

        var page = await (await App.SignInAsAsync(Role.DepartmentOfficer)).GetPageAsync("/desk/concerns");

        Assert.Empty(page.Texts("a[data-open]"));
        Assert.Contains("You have no department yet", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AFilterUnderAName_CanBeChosenAgainAndForgotten()
    {
        var officer = await OfficerAsync();
        var page = await officer.GetPageAsync("/desk/concerns?district=mill&due=late");

        var kept = await officer.FollowAsync(await officer.SubmitAsync(page, "form[action='/desk/concerns/filters']", ("Name", "<b>Mill</b>, late")));
        Assert.Contains("<b>Mill</b>, late", kept.Texts("nav.filters a"));
        Assert.Equal("mill", kept.Document.QuerySelector("#district option[selected]")!.GetAttribute("value"));
        var filters = await officer.GetPageAsync("/desk/concerns/filters");
        filters = await officer.FollowAsync(await officer.SubmitAsync(filters, "ul.results form"));

        Assert.Empty(filters.Texts("ul.results li"));
    }

    [Fact]
    public async Task Post_AFilterThatLeadsElsewhere_IsKeptAsTheList()
    {
        var officer = await OfficerAsync();
        var page = await officer.GetPageAsync("/desk/concerns?district=mill");

        var kept = await officer.SubmitAsync(page, "form[action='/desk/concerns/filters']", ("Name", "x"), ("Address", "https://evil.example/desk/concerns"));

        Assert.Equal("/desk/concerns", kept.Location);
    }

    private async Task SetDaysAsync(Topic topic, int days)
    {
        var db = App.Db();
        db.Attach(topic);
        topic.AnswerDays = days;
        await db.SaveChangesAsync();
    }

    private async Task AnswerAllAsync()
    {
        var db = App.Db();
        foreach (var concern in db.Set<Concern>().ToList()) db.Add(concern.Answer("Done.", concern.ReceivedOn, Guid.NewGuid())!);
        await db.SaveChangesAsync();
    }
}

public sealed class QueueOnSqlite(SqliteApp app) : QueueTests(app);

public sealed class QueueOnPostgres(PostgresApp app) : QueueTests(app);
