using System.Net;
using Commonweal.Communication.Rumours;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Rumours;

public abstract class HeardTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Ask_ChecksThenKeepsWordsDayAndASealedAddress()
    {
        var sent = await App.AskAsync(email: "Nadia@home.example", language: "fr");

        Assert.Contains("Merci, c’est noté", sent.Main, StringComparison.Ordinal);
        Assert.Contains("Nous vous écrivons quand nous savons", sent.Main, StringComparison.Ordinal);
        var hearing = await App.Db().Set<Hearing>().AsNoTracking().SingleAsync();
        Assert.Equal((Told.Water, "fr", TestCity.Mill, HeardBy.Form, new DateOnly(2027, 3, 1)), (hearing.Words, hearing.Language, hearing.DistrictCode!, hearing.By, hearing.HeardOn));
        Assert.Equal("nadia@home.example", App.Services.GetRequiredService<PersonalData>().Open(hearing.EmailSealed!));
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.SubjectKind == "rumour_hearing" && a.Actor == "resident"));
    }

    [Fact]
    public async Task Ask_NothingIsKeptBeforeItIsSent_AndChangeGivesTheWordsBack()
    {
        var visitor = App.Client();
        var check = await visitor.SubmitAsync(await visitor.GetPageAsync("/en/is-it-true/ask"), "main form", ("Words", Told.Water), ("Spread", "School"));
        Assert.Contains("Is this right?", check.Main, StringComparison.Ordinal);
        Assert.False(await App.Db().Set<Hearing>().AnyAsync());

        var form = await visitor.SubmitAsync(check, "button[formaction]");

        Assert.Equal(Told.Water, form.Document.QuerySelector("textarea[name=Words]")!.TextContent.Trim());
        Assert.True(form.Has("input[name=Spread][value=School][checked]"));
    }

    [Theory]
    [InlineData("@somebody says the water is bad", "leads to somebody’s account")]
    [InlineData("look at facebook.com/riverside", "leads to somebody’s account")]
    [InlineData("", "Please fill this in.")]
    public async Task Ask_BadWords_AreToldAndNothingIsKept(string words, string told)
    {
        var answer = await App.AskAsync(words);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(told, answer.Main, StringComparison.Ordinal);
        Assert.False(await App.Db().Set<Hearing>().AnyAsync());
    }

    [Fact]
    public async Task Ask_SentTwiceAtOnce_FilesOnce_AndTooOftenIsSlowedDown()
    {
        var visitor = App.Client();
        var check = await visitor.SubmitAsync(await visitor.GetPageAsync("/en/is-it-true/ask"), "main form", ("Words", Told.Water), ("Spread", "School"));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => visitor.SubmitAsync(check, "main form")));
        Assert.Equal(1, await App.Db().Set<Hearing>().CountAsync());
        Assert.Equal(1, await App.Db().Set<HearingCount>().SumAsync(c => c.Hearings));

        HttpStatusCode last = default;
        for (var n = 0; n < 20 && last is not HttpStatusCode.TooManyRequests; n++) last = (await visitor.SubmitAsync(check, "main form")).Status;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task Enter_OffersWhatWasHeardInLikeWords_AndPutsItThere()
    {
        var rumour = await App.RumourAsync();
        var officer = await App.SignInAsAsync(Role.InformationOfficer);
        var form = await officer.SubmitAsync(await officer.GetPageAsync("/desk/rumours/enter"), "main form", ("Words", "They say the tap water is not safe in Mill"), ("Language", "ar"), ("By", "Phone"), ("Spread", "Work"), ("District", TestCity.Hill));
        Assert.Contains(rumour.About, form.Main, StringComparison.Ordinal);

        await officer.SubmitAsync(form, "main form", ("Belongs", rumour.Id.ToString()));

        var (kept, counted) = await App.CountsAsync(rumour.Id);
        Assert.Equal("2 2 ar/hill:1 en/mill:1", kept);
        Assert.Equal(counted, kept);
    }

    [Fact]
    public async Task Group_IntoANewOne_TakenOut_AndPutBack_CountsFollow()
    {
        await App.AskAsync();
        await App.AskAsync("Tap water in Mill: is it safe?", district: TestCity.Hill);
        await App.AskAsync("The market moves to Sunday");
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var first = await App.Db().Set<Hearing>().Where(h => h.Words == Told.Water).Select(h => h.Id).SingleAsync();
        var page = await officer.GetPageAsync($"/desk/rumours/heard?like={first}");
        var chosen = page.Document.QuerySelectorAll("input[name=Chosen]").Select(i => i.GetAttribute("value")!).ToArray();
        Assert.Equal(2, chosen.Length);
        await officer.SubmitAsync(page, "main form:has([name=To])", ("Chosen", chosen), ("To", "new"), ("About", "Whether the water can be drunk"));
        var rumour = await App.Db().Set<Rumour>().SingleAsync();
        Assert.Equal("2 2 en/hill:1 en/mill:1", (await App.CountsAsync(rumour.Id)).Kept);

        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/rumours/{rumour.Id}/moves"), $"form:has([value='{first}'])");
        Assert.Equal("1 1 en/hill:1", (await App.CountsAsync(rumour.Id)).Kept);
        var moves = await officer.GetPageAsync($"/desk/rumours/{rumour.Id}/moves");
        var taken = await App.Db().Set<RumourMove>().Where(m => m.FromId == rumour.Id).Select(m => m.Id).SingleAsync();
        await officer.SubmitAsync(moves, $"form:has([value='{taken}'])");

        var (kept, counted) = await App.CountsAsync(rumour.Id);
        Assert.Equal("2 2 en/hill:1 en/mill:1", kept);
        Assert.Equal(counted, kept);
    }

    [Fact]
    public async Task Group_TheSameByManyAtOnce_MovesEachOnce()
    {
        for (var n = 0; n < 4; n++) await App.AskAsync();
        var (one, other) = (await App.RumourAsync(0), await App.RumourAsync(0));
        var all = await App.Db().Set<Hearing>().Select(h => h.Id).ToListAsync();

        var moved = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => App.Scope().GetRequiredService<Grouping>().PutTogetherAsync(all, n % 2 == 0 ? one.Id : other.Id, CancellationToken.None)));

        Assert.Equal(4, moved.Sum());
        foreach (var rumour in new[] { one, other }) Assert.Equal((await App.CountsAsync(rumour.Id)).Counted, (await App.CountsAsync(rumour.Id)).Kept);
    }

    [Fact]
    public async Task Join_BothWaysAtOnce_OneWins_AndUndoBringsItBack()
    {
        var (one, other) = (await App.RumourAsync(2), await App.RumourAsync(3, district: TestCity.Hill));
        var merged = await Task.WhenAll(
            App.Scope().GetRequiredService<Grouping>().MergeAsync(one.Id, one.Version, other.Id, CancellationToken.None),
            App.Scope().GetRequiredService<Grouping>().MergeAsync(other.Id, other.Version, one.Id, CancellationToken.None));
        Assert.Single(merged, m => m);
        var gone = await App.Db().Set<Rumour>().SingleAsync(r => r.State == RumourState.Merged);
        Assert.Equal("5 2 en/hill:3 en/mill:2", (await App.CountsAsync(gone.MergedIntoId!.Value)).Kept);

        var move = await App.Db().Set<RumourMove>().Where(m => m.IsMerge).Select(m => m.Id).SingleAsync();
        var undone = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => App.Scope().GetRequiredService<Grouping>().UndoAsync(move, CancellationToken.None)));

        Assert.Single(undone, u => u);
        Assert.Equal("2 1 en/mill:2", (await App.CountsAsync(one.Id)).Kept);
        Assert.Equal("3 1 en/hill:3", (await App.CountsAsync(other.Id)).Kept);
        Assert.Equal(RumourState.Open, (await App.FreshAsync(gone.Id)).State);
    }
}

public sealed class HeardOnSqlite(SqliteApp app) : HeardTests(app);

public sealed class HeardOnPostgres(PostgresApp app) : HeardTests(app);
