using System.Net;
using Commonweal.Analysis.EqualShares;
using Commonweal.Engagement.Funds.Imports;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Results;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Standards.Pabulib;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Funds;

/// <summary>Real votes come in whole, are counted, and leave without anything about their voters.</summary>
public abstract class ImportFundTests(AppFixture app) : AppTest(app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Poland_Swiecie_2023.pb")]
    [InlineData("Poland_Katowice_2024_Osiedle_Witosa.pb")]
    [InlineData("Switzerland_Zurich_D5.pb")]
    public async Task Import_ThenDownload_IsTheFileButForItsVoters(string name)
    {
        var original = PabulibReader.Read(ReferenceData.Text("equal-shares/" + name));

        Assert.Equal(FundImport.Done, await ImportAsync(original, "first"));
        Assert.Equal(FundImport.WasThere, await ImportAsync(original, "first"));
        Assert.Equal(FundImport.NameTaken, await Service().RunAsync(original, "other", "first", CountingRule.EqualShares, LeftOver.AddOneExhaustive, Stop));
        var download = PabulibReader.Read(await App.Client().GetStringAsync("/en/funds/first/ballots.pb", Stop));

        Assert.Equal(original.Meta, download.Meta);
        Assert.Equal(original.Projects.Select(p => string.Join('|', p.Fields)), download.Projects.Select(p => string.Join('|', p.Fields)));
        Assert.Equal(original.Votes.Select(v => v.Voter), download.Votes.Select(v => v.Voter));
        Assert.Equal(original.Votes.Select(v => string.Join(',', v.Choice.Projects)), download.Votes.Select(v => string.Join(',', v.Choice.Projects)));
        Assert.Equal(original.VoteColumns.Where(c => !BallotsFile.IsWithheld(c)), download.VoteColumns);
        Assert.DoesNotContain(download.VoteColumns, c => c is "age" or "sex" or "district");
        // Nothing is lost inside: every field of every ballot is still there.
        var frame = ImportedFrame.Read((await App.Db().Set<FundRound>().SingleAsync(Stop)).ImportedFrame!);
        Assert.Equal(original.Votes.Select(frame.Keep), await App.Db().Set<FundBallot>().OrderBy(b => b.Id).Select(b => b.Imported).ToListAsync(Stop));
    }

    [Fact]
    public async Task Page_OfAnImport_ShowsItsResultAndTheCommandThatGivesIt()
    {
        await ImportAsync(PabulibReader.Read(ReferenceData.Text("equal-shares/Poland_Swiecie_2023.pb")), "swiecie");
        var resident = App.Client();

        var page = await resident.GetPageAsync("/fr/funds/swiecie");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("./run analyse equal-shares swiecie.pb --completion add-one-exhaustive --increment 1 --ties cost-votes-file", page.Main, StringComparison.Ordinal);
        var funded = await App.Db().Set<Proposal>().Where(p => p.FundedAs != null).OrderBy(p => p.FundedAs).Select(p => p.Code).ToListAsync(Stop);
        Assert.Equal(17, funded.Count);
        // As the published outcome of that town.
        Assert.All(await App.Db().Set<Proposal>().Where(p => p.FundedAs != null).ToListAsync(Stop), p => Assert.True(p.SelectedThen));
        await AssertCommandAgreesAsync(page, await resident.GetStringAsync("/fr/funds/swiecie/ballots.pb", Stop), funded);
    }

    [Fact]
    public async Task Lodz_ComesInWholeAndItsPageReadsNoBallot()
    {
        var path = ReferenceData.Find("equal-shares/Poland_Lodz_2022.pb");
        using var reader = new StreamReader(path);
        Assert.Equal(FundImport.Done, await ImportAsync(PabulibReader.Read(reader), "lodz"));

        var page = await App.Client().GetPageAsync("/en/funds/lodz");

        Assert.Equal(90_494, await App.Db().Set<FundBallot>().CountAsync(Stop));
        Assert.Equal(90_494, (await App.Db().Set<FundRound>().SingleAsync(Stop)).Ballots);
        Assert.Equal(160, await App.Db().Set<Proposal>().CountAsync(p => p.Account != null, Stop));
        Assert.True(page.Has("a[href*='after=100']"));
        var second = await App.Client().GetPageAsync("/en/funds/lodz?after=100");
        Assert.Equal(60, second.Document.QuerySelectorAll("#projects tbody tr").Length);
    }

    private async Task AssertCommandAgreesAsync(Page page, string file, IReadOnlyList<string> funded)
    {
        var command = page.Text("pre code").Split(' ')[1..];
        var folder = Directory.CreateTempSubdirectory("commonweal-fund-");
        try
        {
            command[2] = Path.Combine(folder.FullName, command[2]);
            await File.WriteAllTextAsync(command[2], file, Stop);
            await using var child = Child.Start([.. command, "--json"]);
            var (code, output, _) = await child.EndAsync();
            Assert.Equal(0, code);
            var answer = System.Text.Json.JsonDocument.Parse(output).RootElement.GetProperty("winners");
            Assert.Equal(funded, answer.EnumerateArray().Select(w => w.GetProperty("project").GetString()!));
        }
        finally { folder.Delete(recursive: true); }
    }

    private Task<FundImport> ImportAsync(PabulibFile file, string slug) => Service().RunAsync(file, "hash", slug, CountingRule.EqualShares, LeftOver.AddOneExhaustive, Stop);

    private FundImporting Service() => App.Scope().GetRequiredService<FundImporting>();
}

public sealed class ImportFundOnSqlite(SqliteApp app) : ImportFundTests(app);

public sealed class ImportFundOnPostgres(PostgresApp app) : ImportFundTests(app);
