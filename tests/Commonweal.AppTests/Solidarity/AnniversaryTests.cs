using System.Net;
using Commonweal.Communication.Solidarity.Days;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Solidarity;

public abstract class AnniversaryTests(AppFixture app) : AppTest(app)
{
    private const string Desk = "/desk/solidarity/days";

    [Fact]
    public async Task Day_IsPublicOnlyAfterThoseConcernedWereAsked_AsTheyWish()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var refused = await KeepAsync(officer, ("Public", true));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Ask those concerned first", refused.Main, StringComparison.Ordinal);
        Assert.Contains("Tea in the courtyard", refused.Document.QuerySelector("#day")!.TextContent + refused.Document.QuerySelector("#day")!.OuterHtml, StringComparison.Ordinal);
        refused = await KeepAsync(officer, ("Public", true), ("AskedOn", "2027-02-20"), ("Wish", "NotAtAll"));
        Assert.Contains("it cannot be public", refused.Main, StringComparison.Ordinal);
        Assert.False(await App.Db().Set<Anniversary>().AnyAsync(TestContext.Current.CancellationToken));

        await KeepAsync(officer, ("AskedOn", "2027-02-20"), ("Wish", "Marked"));
        Assert.DoesNotContain("morning at the gate", (await App.Client().GetPageAsync(Acted.Public)).Main, StringComparison.Ordinal);
        await ChangeAsync(officer, ("Public", true));
        var page = await App.Client().GetPageAsync(Acted.Public);
        foreach (var told in (string[])["The morning at the gate", "Everybody is welcome"]) Assert.Contains(told, page.Main, StringComparison.Ordinal);
        Assert.True(page.Has("#days time[datetime='2027-04-12']"));
        foreach (var kept in (string[])["Tea in the courtyard", "House of the hill"]) Assert.DoesNotContain(kept, page.Main, StringComparison.Ordinal);
        await ChangeAsync(officer, ("Wish", "Quietly"));
        page = await App.Client().GetPageAsync(Acted.Public);
        Assert.Contains("The morning at the gate", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Everybody is welcome", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await ChangeAsync(officer, ("Wish", "NotAtAll"))).Status);
        await ChangeAsync(officer, ("Wish", "NotAtAll"), ("Public", false));
        Assert.DoesNotContain("morning at the gate", (await App.Client().GetPageAsync(Acted.Public)).Main, StringComparison.Ordinal);
        Assert.Contains("Not wanted", (await officer.GetPageAsync(Desk)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WishAgainstAPublicDay_HidesIt_HoweverItCameThere()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        await KeepAsync(officer, ("AskedOn", "2027-02-20"), ("Wish", "Marked"), ("Public", true));
        await App.Db().Set<Anniversary>().ExecuteUpdateAsync(a => a.SetProperty(x => x.Wish, AnniversaryWish.NotAtAll), TestContext.Current.CancellationToken);
        await App.ForgetAsync();

        Assert.DoesNotContain("morning at the gate", (await App.Client().GetPageAsync(Acted.Public)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_ShowsItWeeksAhead_ToThePostThatPrepares_UntilItIsPrepared()
    {
        await KeepAsync(await App.SignInAsAsync(Role.LiaisonOfficer));
        // 12 April less six weeks is Monday 1 March.
        var liaison = await App.SignInAsAsync(Role.LiaisonOfficer);
        Assert.Contains("Anniversary: ask those concerned", (await liaison.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Anniversary:", (await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        await ChangeAsync(liaison, ("WeeksAhead", "5"));
        Assert.DoesNotContain("Anniversary:", (await liaison.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        await ChangeAsync(liaison, ("WeeksAhead", "6"), ("AskedOn", "2027-02-20"), ("Wish", "Marked"));
        Assert.Contains("Anniversary: prepare the day", (await liaison.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        await ChangeAsync(liaison, ("Prepared", true));
        Assert.DoesNotContain("Anniversary:", (await liaison.GetPageAsync("/desk")).Main, StringComparison.Ordinal);

        App.Clock.Advance(TimeSpan.FromDays(366));
        liaison = await App.SignInAsAsync(Role.LiaisonOfficer);
        Assert.Contains("Anniversary: ask those concerned", (await liaison.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        await ChangeAsync(liaison, ("AskedOn", "2028-02-28"), ("Wish", "NotAtAll"));
        Assert.DoesNotContain("Anniversary:", (await liaison.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadInput_AndThoseWhoMayNot()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var refused = await KeepAsync(officer, ("Name[en]", "The day of the Muslim attacker"), ("WeeksAhead", "60"), ("Post", ""), ("Concerned", ""), ("AskedOn", "2027-03-02"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        foreach (var words in (string[])["to which group a suspect belongs", "whole number from 1 to 26", "Choose a post", "a day that has come already", "Write both"]) Assert.Contains(words, refused.Main, StringComparison.Ordinal);
        await KeepAsync(officer);
        var old = await officer.GetPageAsync(await EditAsync());
        await ChangeAsync(officer, ("Plan", "Songs"));
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(old, "#day", ("Plan", "Late"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(old, "button[formaction$='handler=Remove' i]")).Status);

        var mayor = await App.SignInAsAsync(Role.Mayor);
        Assert.Contains("The morning at the gate", (await mayor.GetPageAsync(Desk)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await mayor.GetPageAsync(await EditAsync())).Status);
        await officer.SubmitAsync(await officer.GetPageAsync(await EditAsync()), "button[formaction$='handler=Remove' i]");
        Assert.False(await App.Db().Set<Anniversary>().AnyAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<Page> KeepAsync(Visitor officer, params (string Name, object? Value)[] values)
    {
        (string, object?)[] usual = [("Name[en]", "The morning at the gate"), ("On", "2026-04-12"), ("Post", "role:LiaisonOfficer"), ("Concerned", "House of the hill"), ("Plan", "Tea in the courtyard"), ("Words[en]", "Everybody is welcome")];
        return await officer.SubmitAsync(await officer.GetPageAsync(Desk + "/edit"), "#day", [.. usual.Where(u => values.All(v => v.Name != u.Item1)), .. values]);
    }

    private async Task<Page> ChangeAsync(Visitor officer, params (string Name, object? Value)[] values) => await officer.SubmitAsync(await officer.GetPageAsync(await EditAsync()), "#day", values);

    private async Task<string> EditAsync() => $"{Desk}/edit/{await App.Db().Set<Anniversary>().Select(a => a.Id).SingleAsync(TestContext.Current.CancellationToken)}";
}

public sealed class AnniversaryOnSqlite(SqliteApp app) : AnniversaryTests(app);

public sealed class AnniversaryOnPostgres(PostgresApp app) : AnniversaryTests(app);
