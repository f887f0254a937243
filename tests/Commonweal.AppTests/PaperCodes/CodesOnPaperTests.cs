using Commonweal.Engagement.PaperCodes;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.PaperCodes;

/// <summary>One code on paper is one voice, however often and by whomever it is typed.</summary>
public abstract class CodesOnPaperTests(AppFixture app) : AppTest(app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private const string Purpose = "fund/one";
    private static readonly DateOnly LastDay = new(2027, 3, 31);

    [Fact]
    public async Task Find_DigitsOfAnyScript_IsTheCode()
    {
        var digits = (await IssueAsync(3))[0];
        var arabic = string.Concat(SecretDigits.Grouped(digits).Select(c => char.IsDigit(c) ? (char)('٠' + (c - '0')) : c));

        var found = await FindAsync(Purpose, arabic);

        Assert.Equal(PaperCodeState.Valid, found.State);
        Assert.NotNull(found.Code);
    }

    [Fact]
    public async Task Issue_Codes_StandNowhere()
    {
        var digits = await IssueAsync(5);

        Assert.Equal(5, await App.Db().Set<PaperCode>().CountAsync(Stop));
        Assert.DoesNotContain(App.Log.Lines, l => digits.Any(d => l.Contains(d, StringComparison.Ordinal)));
        Assert.Equal(5, digits.Distinct().Count());
    }

    [Fact]
    public async Task Use_TwentyAtOnce_IsOnce()
    {
        var code = (await FindAsync(Purpose, (await IssueAsync(1))[0])).Code!.Value;

        var used = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            return await App.Scope().GetRequiredService<CodesOnPaper>().UseAsync(code, Stop);
        }));

        Assert.Single(used, u => u);
    }

    [Fact]
    public async Task Find_UsedCode_SaysSo()
    {
        var digits = (await IssueAsync(1))[0];
        var codes = App.Scope().GetRequiredService<CodesOnPaper>();
        await codes.UseAsync((await FindAsync(Purpose, digits)).Code!.Value, Stop);

        Assert.Equal(PaperCodeState.Used, (await FindAsync(Purpose, digits)).State);
        Assert.Equal(1, Assert.Single(await codes.SheetsAsync(Purpose, Stop)).Used);
    }

    [Fact]
    public async Task Find_ForSomethingElse_IsUnknown()
        => Assert.Equal(PaperCodeState.Unknown, (await FindAsync("fund/two", (await IssueAsync(1))[0])).State);

    [Fact]
    public async Task Find_WithdrawnSheet_IsNoLongerTaken()
    {
        var digits = (await IssueAsync(1))[0];
        var codes = App.Scope().GetRequiredService<CodesOnPaper>();
        var sheet = (await codes.SheetsAsync(Purpose, Stop))[0].Sheet.Id;

        Assert.False(await codes.WithdrawAsync("fund/two", sheet, Stop));
        Assert.True(await codes.WithdrawAsync(Purpose, sheet, Stop));
        Assert.Equal(PaperCodeState.NoLongerTaken, (await FindAsync(Purpose, digits)).State);
    }

    [Fact]
    public async Task Find_AfterTheLastDay_IsNoLongerTaken()
    {
        var digits = (await IssueAsync(1))[0];
        App.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(PaperCodeState.NoLongerTaken, (await FindAsync(Purpose, digits)).State);
    }

    [Fact]
    public async Task Find_ManyWrongOnes_MustWait()
    {
        var digits = (await IssueAsync(1))[0];
        PaperCodeAnswer answer = null!;
        for (var attempt = 0; attempt < 21; attempt++) answer = await FindAsync(Purpose, "000000000000");

        Assert.Equal(PaperCodeState.TooManyAttempts, answer.State);
        Assert.Equal(PaperCodeState.TooManyAttempts, (await FindAsync(Purpose, digits)).State);
    }

    private async Task<IReadOnlyList<string>> IssueAsync(int count)
    {
        return (await App.Scope().GetRequiredService<CodesOnPaper>().IssueAsync(Purpose, "Library North", count, LastDay, Stop)).Digits;
    }

    private async Task<PaperCodeAnswer> FindAsync(string purpose, string typed)
    {
        return await App.Scope().GetRequiredService<CodesOnPaper>().FindAsync(new DefaultHttpContext(), purpose, typed, Stop);
    }
}

public sealed class CodesOnPaperOnSqlite(SqliteApp app) : CodesOnPaperTests(app);

public sealed class CodesOnPaperOnPostgres(PostgresApp app) : CodesOnPaperTests(app);
