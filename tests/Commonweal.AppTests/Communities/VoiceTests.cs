using System.Net;
using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Communities.Voices;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Communities;

public abstract class VoiceTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Voice_WithConsent_StandsOnThePublicPage_WithoutContact()
    {
        var (community, _, _) = await AddAsync();

        var page = await App.Client().GetPageAsync($"/en/communities/{community.Id}");

        Assert.Contains("Rosa Field", page.Main, StringComparison.Ordinal);
        Assert.Contains("Not the children", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("rosa@", page.Document.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("5550100", page.Document.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_AfterAYear_DisappearsByItself()
    {
        var (community, _, voice) = await AddAsync();

        App.Clock.Advance(TimeSpan.FromDays(367));
        await App.ForgetAsync();

        Assert.DoesNotContain("Rosa Field", (await App.Client().GetPageAsync($"/en/communities/{community.Id}")).Main, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2028, 3, 1), voice.ConsentUntil);
    }

    [Fact]
    public async Task Reminders_GoOutAMonthAndAWeekBefore_OnceEach_AndTheLinkRenews()
    {
        var (community, _, _) = await AddAsync();
        App.Clock.Advance(TimeSpan.FromDays(340));
        await RemindAsync();
        await RemindAsync();
        App.Clock.Advance(TimeSpan.FromDays(20));
        await RemindAsync();
        await RemindAsync();
        await App.SettledAsync();
        var letters = Mails();
        Assert.Equal(2, letters.Count);

        var voice = App.Client();
        var page = await voice.SubmitAsync(await voice.GetPageAsync(LinkIn(letters[0])), "form.renew");

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Equal(2029, (await App.Db().Set<Voice>().SingleAsync()).ConsentUntil.Year);
        Assert.Contains("Rosa Field", (await voice.GetPageAsync($"/en/communities/{community.Id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_ByTheirOwnLink_DeletesEverything()
    {
        var (community, officer, voice) = await AddAsync();
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/communities/{community.Id}/voices/{voice.Id}"), "form[action*=Send]");
        await App.SettledAsync();
        var somebody = App.Client();
        var link = LinkIn(Mails().Single());

        var left = await somebody.FollowAsync(await somebody.SubmitAsync(await somebody.GetPageAsync(link), "form.leave"));

        Assert.Equal("You have left", left.Heading);
        Assert.Equal(0, await App.Db().Set<Voice>().CountAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await somebody.GetPageAsync(link)).Status);
        Assert.DoesNotContain("Rosa Field", (await somebody.GetPageAsync($"/en/communities/{community.Id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_IsEncrypted_AndOpenedOnTheRecord()
    {
        var (community, officer, voice) = await AddAsync();
        Assert.DoesNotContain("rosa", System.Text.Encoding.UTF8.GetString(voice.EmailSealed!), StringComparison.Ordinal);
        var shut = await officer.GetPageAsync($"/desk/communities/{community.Id}/voices/{voice.Id}");
        Assert.DoesNotContain("rosa@field.example", shut.Main, StringComparison.Ordinal);

        var open = await officer.SubmitAsync(shut, "form[action*=Contact]");

        Assert.Contains("rosa@field.example", open.Main, StringComparison.Ordinal);
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.Action == "read" && a.SubjectKind == "community_voice" && a.Subject == voice.Id.ToString()));
    }

    [Fact]
    public async Task Add_WithoutForWhomTheyDoNotSpeak_IsRefused()
    {
        var community = await App.CommunityAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);

        var page = await officer.SubmitAsync(await officer.GetPageAsync($"/desk/communities/{community.Id}/voices/edit"), "main form",
            ("Form.Name", "Rosa Field"), ("SpeaksFor[en]", "Singers"), ("Form.ConsentedOn", "2025-01-01"), ("Form.Email", "nowhere"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(3, page.Texts(".ds-error-summary li").Count);
        Assert.Equal(0, await App.Db().Set<Voice>().CountAsync());
    }

    private async Task<(Community Community, Visitor Officer, Voice Voice)> AddAsync()
    {
        var community = await App.CommunityAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/communities/{community.Id}/voices/edit"), "main form",
            ("Form.Name", "Rosa Field"), ("SpeaksFor[en]", "The singers"), ("NotFor[en]", "Not the children"), ("Form.Email", "rosa@field.example"), ("Form.Phone", "555 0100"));
        return (community, officer, await App.Db().Set<Voice>().SingleAsync());
    }

    private async Task RemindAsync()
    {
        var services = App.Scope();
        await services.GetRequiredService<ConsentReminders>().RunAsync(null!, TestContext.Current.CancellationToken);
    }

    private IReadOnlyList<string> Mails() => [.. App.Mail()];

    private static string LinkIn(string letter)
    {
        var flat = letter.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal);
        var at = flat.IndexOf("/en/communities/voices/", StringComparison.Ordinal);
        return new string([.. flat[at..].TakeWhile(c => !char.IsWhiteSpace(c))]);
    }
}

public sealed class VoiceOnSqlite(SqliteApp app) : VoiceTests(app);

public sealed class VoiceOnPostgres(PostgresApp app) : VoiceTests(app);
