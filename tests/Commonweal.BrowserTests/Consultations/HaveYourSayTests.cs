using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Consultations.Imports;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.BrowserTests.Consultations;

/// <summary>
/// A conversation from both sides: it is opened, people vote and add statements, a moderator reads them by the rules, one is
/// appealed for, and what all agree on becomes a commitment.
/// </summary>
public sealed class HaveYourSayTests(BrowserFixture browser)
{
    private const string Slug = "quay-at-night", Bench = "A bench at every stop, please.", Trade = "محلنا يبيع أفضل الدراجات!";

    private static readonly (string En, string Fr, string Ar)[] Seeds =
    [
        ("The quay needs light until midnight.", "Le quai doit être éclairé jusqu'à minuit.", "يحتاج الرصيف إلى إنارة حتى منتصف الليل."),
        ("Cars may drive along the quay at night.", "Les voitures peuvent longer le quai la nuit.", "يمكن للسيارات المرور على الرصيف ليلًا."),
        ("Music ends at ten.", "La musique s'arrête à dix heures.", "تتوقف الموسيقى في العاشرة."),
        ("The toilets stay open as long as people are there.", "Les toilettes restent ouvertes tant qu'il y a du monde.", "تبقى المراحيض مفتوحة ما دام الناس هناك."),
        ("Bicycles ride slowly.", "Les vélos roulent doucement.", "تسير الدراجات ببطء."),
        ("Bars close an hour earlier.", "Les bars ferment une heure plus tôt.", "تُغلق المقاهي قبل ساعة."),
        ("Somebody of the city is there on weekends.", "Quelqu'un de la ville est là le week-end.", "يكون أحد موظفي المدينة هناك في نهاية الأسبوع."),
    ];

    [Fact]
    public async Task Officer_Residents_Moderator_Close_Commitment()
    {
        await using var officer = await (await browser.OpenAsync()).SignInAsync(Role.LiaisonOfficer);
        var desk = await OpenAConversationAsync(officer);

        await using var resident = await browser.OpenAsync(360);
        await BeginAsync(resident, "en");
        await VoteAsync(resident, "agree");
        await AddAsync(resident, "en", Bench);
        await using var newcomer = await browser.OpenAsync(360, javaScript: false, language: "ar");
        await BeginAsync(newcomer, "ar");
        await VoteAsync(newcomer, "disagree");
        await AddAsync(newcomer, "ar", Trade);

        await ModerateAsync(officer, desk, newcomer);
        await using var neighbour = await browser.OpenAsync(1280, language: "fr");
        await BeginAsync(neighbour, "fr");
        Assert.Equal(Seeds.Length + 1, await VoteAsync(neighbour, "pass"));

        await officer.GoAsync(desk);
        await AddPeopleAsync(desk);
        await officer.LeaveByAsync("form[action*=Close] button");
        await UntilAsync(neighbour, $"/fr/consultations/{Slug}", "svg.opinion-map");
        await neighbour.LookAsync();
        Assert.True(await neighbour.Page.Locator("main table tbody tr").CountAsync() > 0);
        Assert.Contains(Seeds[0].Fr, await neighbour.Page.Locator("ol.statements").First.InnerTextAsync(), StringComparison.Ordinal);

        await officer.VisitAsync(desk);
        await officer.LeaveByAsync("a[href*='/desk/commitments/new']");
        Assert.Equal(Seeds[0].En, await officer.Page.InputValueAsync("textarea[name='What[en]']"));
        await officer.Page.SelectOptionAsync("select[name=Owner]", "Coordinator");
        await officer.Page.FillAsync("input[name=DueOn]", TimeProvider.System.GetUtcNow().AddDays(60).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await officer.LeaveByAsync("main form[method=post]:has([name=DueOn]) button[type=submit]");
        await UntilAsync(neighbour, $"/fr/consultations/{Slug}", ".fate a[href^='/fr/commitments/']");
    }

    /// <summary>Writes the question and its first statements in three languages, and opens it; gives its place at the desk.</summary>
    private static async Task<string> OpenAConversationAsync(Window officer)
    {
        await officer.VisitAsync("/desk/consultations");
        await officer.LeaveByAsync(officer.Page.Locator("main a[href='/desk/consultations/edit']"));
        await officer.Page.FillAsync("input[name='Title[en]']", "What of the quay at night?");
        await officer.Page.FillAsync("input[name='Title[fr]']", "Et le quai, la nuit ?");
        await officer.Page.FillAsync("input[name='Title[ar]']", "ماذا عن الرصيف ليلًا؟");
        await officer.Page.FillAsync("input[name=Slug]", Slug);
        await officer.Page.CheckAsync("input[name=Entrance][value=Anybody]");
        await officer.LookAsync();
        await officer.LeaveByAsync("main form button[type=submit]");
        var desk = new Uri(officer.Page.Url).AbsolutePath;
        foreach (var (en, fr, ar) in Seeds)
        {
            await officer.GoAsync(desk + "/statement");
            await officer.Page.FillAsync("textarea[name='Words[en]']", en);
            await officer.Page.FillAsync("textarea[name='Words[fr]']", fr);
            await officer.Page.FillAsync("textarea[name='Words[ar]']", ar);
            await officer.LeaveByAsync("main form button[type=submit]");
        }
        await officer.LookAsync();
        await officer.GoAsync(desk);
        await officer.LeaveByAsync("form[action*=Open] button");
        return desk;
    }

    private static async Task BeginAsync(Window resident, string language)
    {
        await resident.GoAsync($"/{language}/consultations");
        await resident.FollowAsync(resident.Page.Locator($".results a[href='/{language}/consultations/{Slug}']"));
        await resident.FollowAsync(resident.Page.Locator("main a[href$='/take-part']"));
        await resident.FollowAsync("form.question button[type=submit]");
    }

    /// <summary>Answers one statement after the other, each of them in the language of the page; gives how many.</summary>
    private static async Task<int> VoteAsync(Window resident, string said)
    {
        var (read, language) = (new HashSet<string>(StringComparer.Ordinal), new Uri(resident.Page.Url).AbsolutePath.Split('/')[1]);
        while (await resident.Page.Locator("form.vote").CountAsync() > 0)
        {
            Assert.Equal(language, await resident.Page.Locator("form.vote .statement").GetAttributeAsync("lang"));
            Assert.True(read.Add(await resident.Page.Locator("form.vote .statement").InnerTextAsync()));
            await resident.LeaveByAsync(resident.Page.Locator($"form.vote button[value={said}]"));
        }
        await resident.LookAsync();
        return read.Count;
    }

    private static async Task AddAsync(Window resident, string language, string words)
    {
        await resident.VisitAsync($"/{language}/consultations/{Slug}/add");
        await resident.Page.FillAsync("textarea[name=Words]", words);
        await resident.LeaveByAsync("form.question button[type=submit]");
        Assert.Contains(words, await resident.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await resident.LookAsync();
    }

    /// <summary>One statement is let in and translated; the other is refused by a rule, appealed for, and looked at by a second person.</summary>
    private async Task ModerateAsync(Window officer, string desk, Window newcomer)
    {
        await using var moderator = await (await browser.OpenAsync(360)).SignInAsync(Role.Moderator);
        await moderator.VisitAsync("/desk/consultations/moderate");
        await moderator.LeaveByAsync($"li:has-text('{Bench}') form[action*=Accept] button");
        await moderator.Page.SelectOptionAsync($"li:has-text('{Trade}') select[name=Rule]", "Advertises");
        await moderator.LeaveByAsync($"li:has-text('{Trade}') form[action*=Refuse] button");

        await newcomer.GoAsync($"/ar/consultations/{Slug}/mine");
        await newcomer.Page.FillAsync("textarea[name=Appeal]", "هذه مزحة وليست إعلانًا.");
        await newcomer.LeaveByAsync("form[action*=Appeal] button[type=submit]");
        await using var second = await (await browser.OpenAsync(360, language: "ar")).SignInAsync(Role.Coordinator, "ar");
        await second.VisitAsync("/desk/consultations/moderate");
        await second.Page.SelectOptionAsync($"li:has-text('{Trade}') select[name=Rule]", "Advertises");
        await second.LeaveByAsync($"li:has-text('{Trade}') form[action*=Refuse] button");
        await newcomer.GoAsync($"/ar/consultations/{Slug}/mine");
        Assert.Equal(0, await newcomer.Page.Locator("textarea[name=Appeal]").CountAsync());
        await newcomer.GoAsync($"/ar/consultations/{Slug}/rules");
        Assert.Equal(1, await newcomer.Page.Locator("main tbody tr").CountAsync());

        await officer.GoAsync(desk + "/statements");
        await officer.LeaveByAsync(officer.Page.Locator($"main tbody a:has-text('{Bench}')"));
        await officer.Page.FillAsync("textarea[name='Words[fr]']", "Un banc à chaque arrêt.");
        await officer.LeaveByAsync("main form button[type=submit]");
    }

    /// <summary>A hundred and twenty others of two minds, who agree on the first statement.</summary>
    private async Task AddPeopleAsync(string desk)
    {
        await using var scope = await browser.Door.ScopeAsync();
        var id = Guid.Parse(desk.Split('/')[^1]);
        var people = Enumerable.Range(0, 120).Select(n => new Participant { Id = Guid.NewGuid(), ConsultationId = id, Language = n % 3 == 0 ? "ar" : "fr" }).ToList();
        var votes = people.SelectMany((p, at) => Enumerable.Range(0, Seeds.Length + 1).Select(n => new StatementVote { ParticipantId = p.Id, Statement = n, Said = (short)(n == 0 || (at % 2 == 0) == (n < 4) ? 1 : -1) })).ToList();
        await BringingIn.AddVotesAsync(scope.ServiceProvider.GetRequiredService<CommonwealDb>(), people, votes, votes.Count, (_, _) => { }, CancellationToken.None);
    }

    /// <summary>Comes again until the city has worked it out behind the page.</summary>
    private static async Task UntilAsync(Window window, string path, string shown)
    {
        for (var looked = 0; ; looked++)
        {
            await window.GoAsync(path);
            if (await window.Page.Locator(shown).CountAsync() > 0) return;
            Assert.True(looked < 100, $"{path} does not show {shown}.");
        }
    }
}
