using System.Text.Json;
using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Consultations.Imports;
using Commonweal.Engagement.Consultations.Results;
using Commonweal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Consultations;

/// <summary>Real conversations come in whole or not at all, and a second time changes nothing.</summary>
public abstract class ImportConsultationTests(AppFixture app) : AppTest(app)
{
    private const string Comments = "comment-id,comment-body,moderated\n0,One,1\n1,Two,1\n", Votes = "participant,0,1\n0,1,-1\n1,,0\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BowlingGreen_ComesInOnce_AndItsPageIsSmall()
    {
        var folder = new DirectoryInfo(ReferenceData.Find("common-ground/american-assembly.bowling-green"));
        var (files, faults) = await ConsultationFiles.ReadAsync(folder, Stop);
        Assert.Empty(faults);

        Assert.Equal(BroughtIn.Done, await RunAsync(files!));
        Assert.Equal(BroughtIn.Unchanged, await RunAsync(files!));

        var result = JsonSerializer.Deserialize<ShownResult>((await App.Db().Set<ConsultationResult>().SingleAsync(Stop)).Shown)!;
        Assert.Equal((2031, 225_524, 1579), (result.Participants, result.Votes, result.Grouped));
        Assert.Equal([1028, 551], result.Groups.Select(g => g.Size));
        Assert.Equal((42, 83), (result.AgreedInAll, result.Agreed[0].Statement));
        var page = await App.Client().GetPageAsync("/en/consultations/green");
        Assert.Contains("Impact on traffic flow should be considered", page.Main, StringComparison.Ordinal);
        Assert.InRange(page.Document.Source.Text.Length, 1, 120_000);
    }

    [Theory]
    [InlineData("comment-id,comment-body,moderated\n0,One,1\n0,Two,1\n", Votes, "comments.csv", 3)]
    [InlineData("comment-id,comment-body,moderated\n0,One,yes\n1,Two,1\n", Votes, "comments.csv", 2)]
    [InlineData("id,words\n0,One\n", Votes, "comments.csv", 1)]
    [InlineData(Comments, "participant,0,1\n0,1,2\n", "participants-votes.csv", 2)]
    [InlineData(Comments, "participant,0,1\n0,1,-1\n0,1,1\n", "participants-votes.csv", 3)]
    [InlineData(Comments, "participant,0,7\n0,1,-1\n", "participants-votes.csv", 1)]
    [InlineData(Comments, "participant,0,1\n0,1\n", "participants-votes.csv", 2)]
    [InlineData(Comments, "participant,0,1\n0,,\n", "participants-votes.csv", 0)]
    public async Task BrokenFiles_AreNamedByLine(string comments, string votes, string file, int line)
    {
        var folder = Directory.CreateTempSubdirectory("commonweal-broken-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "comments.csv"), comments, Stop);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "participants-votes.csv"), votes, Stop);

        var (files, faults) = await ConsultationFiles.ReadAsync(folder, Stop);

        Assert.Null(files);
        Assert.Contains(faults, f => f.File == file && f.Fault.Line == line);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task HalfImported_IsSeenByNobody_AndClearedByTheNext()
    {
        var consultation = await App.AskAsync();
        await App.Db().Set<Consultation>().ExecuteUpdateAsync(s => s.SetProperty(c => c.State, ConsultationState.Importing), Stop);
        await App.VoteAsync(consultation, 20);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await App.Client().GetPageAsync(Asking.Public)).Status);
        var files = new ConsultationFiles("T", "", null, [new ReadStatement(0, "One", false, null)], [5], [new ReadVote(5, 0, 1)], new string('a', 64));

        Assert.Equal(BroughtIn.Done, await RunAsync(files, Asking.Slug));

        Assert.Single(await App.VotesAsync());
        Assert.Equal(5, (await App.Db().Set<Participant>().SingleAsync(Stop)).Number);
    }

    private Task<BroughtIn> RunAsync(ConsultationFiles files, string slug = "green")
        => App.Scope().GetRequiredService<BringingIn>().RunAsync(files, slug, "en", null, (_, _) => { }, Stop);
}

public sealed class ImportConsultationOnSqlite(SqliteApp app) : ImportConsultationTests(app);

public sealed class ImportConsultationOnPostgres(PostgresApp app) : ImportConsultationTests(app);
