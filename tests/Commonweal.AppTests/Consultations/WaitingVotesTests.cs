using System.Data.Common;
using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Consultations.Results;
using Commonweal.Engagement.Consultations.Take;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Consultations;

/// <summary>Votes that are written together: each is answered for itself, and none before it is committed.</summary>
public abstract class WaitingVotesTests(AppFixture app) : AppTest(app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private WaitingVotes Node => App.Services.GetRequiredService<WaitingVotes>();

    [Fact]
    public async Task Group_WithOneBadVote_FailsNoneOfItsNeighbours()
    {
        var consultation = await App.AskAsync();
        List<Task<VoteFate>> good = [];
        Task<VoteFate> bad = null!;

        await HoldAsync(consultation, () =>
        {
            good.Add(Node.WriteAsync(VoteOf(consultation, 0), Stop));
            bad = Node.WriteAsync(VoteOf(consultation, 1) with { Language = null! }, Stop);
            good.AddRange(Enumerable.Range(2, 5).Select(n => Node.WriteAsync(VoteOf(consultation, n), Stop)));
        });

        Assert.All(await Task.WhenAll(good), fate => Assert.Equal(VoteFate.Taken, fate));
        await Assert.ThrowsAnyAsync<DbException>(() => bad);
        Assert.Equal([0, 2, 3, 4, 5, 6], (await App.VotesAsync()).Select(v => v.Statement).Order());
    }

    [Fact]
    public async Task Group_WhoseCommitFails_IsNotAnsweredAsTaken()
    {
        var consultation = await App.AskAsync();
        List<Task<VoteFate>> votes = [];
        await RunAsync(NoCommit);
        try
        {
            await HoldAsync(consultation, () => votes.AddRange(Enumerable.Range(0, 4).Select(n => Node.WriteAsync(VoteOf(consultation, n), Stop))));
            foreach (var vote in votes) await Assert.ThrowsAnyAsync<DbException>(() => vote);
        }
        finally { await RunAsync(CommitAgain); }

        Assert.Empty(await App.VotesAsync());
        Assert.Equal(VoteFate.Taken, await Node.WriteAsync(VoteOf(consultation, 0), Stop));
    }

    [Fact]
    public async Task Vote_OfSomebodyWhoWentAway_IsNotWritten()
    {
        var consultation = await App.AskAsync();
        using var gone = new CancellationTokenSource();
        List<Task<VoteFate>> votes = [];

        await HoldAsync(consultation, () =>
        {
            votes.Add(Node.WriteAsync(VoteOf(consultation, 0), Stop));
            votes.Add(Node.WriteAsync(VoteOf(consultation, 1), new CancellationToken(canceled: true)));
            votes.Add(Node.WriteAsync(VoteOf(consultation, 2), Stop));
        });

        Assert.Equal(VoteFate.Taken, await votes[0]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => votes[1]);
        Assert.Equal(VoteFate.Taken, await votes[2]);
        Assert.Equal([0, 2], (await App.VotesAsync()).Select(v => v.Statement).Order());
    }

    [Fact]
    public async Task Vote_OfOneVoiceTwiceInAGroup_IsTheLastOne()
    {
        var consultation = await App.AskAsync();
        var voice = Guid.NewGuid();
        List<Task<VoteFate>> votes = [];

        await HoldAsync(consultation, () => votes.AddRange(((short[])[1, 0, 1, -1]).Select(said => Node.WriteAsync(VoteOf(consultation, 3, voice) with { Said = said }, Stop))));

        Assert.All(await Task.WhenAll(votes), fate => Assert.Equal(VoteFate.Taken, fate));
        Assert.Equal(-1, Assert.Single(await App.VotesAsync()).Said);
    }

    [Fact]
    public async Task Votes_OfTheSameVoicesOnTwoNodes_WaitForEachOtherInNoCircle()
    {
        var consultation = await App.AskAsync();
        var nodes = new[] { Node, ActivatorUtilities.CreateInstance<WaitingVotes>(App.Services) };
        var voices = Enumerable.Range(0, 12).Select(_ => Guid.NewGuid()).ToList();
        List<Task<VoteFate>> votes = [];

        foreach (var n in Enumerable.Range(0, Asking.Statements))
        {
            votes.AddRange(voices.Select(voice => Task.Run(() => nodes[0].WriteAsync(VoteOf(consultation, n, voice), Stop))));
            votes.AddRange(voices.AsEnumerable().Reverse().Select(voice => Task.Run(() => nodes[1].WriteAsync(VoteOf(consultation, n, voice), Stop))));
        }

        Assert.All(await Task.WhenAll(votes), fate => Assert.Equal(VoteFate.Taken, fate));
        Assert.Equal(voices.Count * Asking.Statements, (await App.VotesAsync()).Count);
    }

    [Fact]
    public async Task Vote_WhileSomebodyCloses_WaitsAndIsNotTaken()
    {
        var consultation = await App.AskAsync();
        Task<VoteFate> vote = null!;
        var db = App.Db();

        await db.InTransactionAsync(async stop =>
        {
            await db.Set<Consultation>().ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ConsultationState.Closed), stop);
            vote = Node.WriteAsync(VoteOf(consultation, 1), Stop);
        }, Stop);

        Assert.Equal(VoteFate.Closed, await vote);
        Assert.Empty(await App.VotesAsync());
    }

    [Fact]
    public async Task Votes_AtTheMomentOfClosing_AreInTheResultWhereTheyWereTaken()
    {
        var consultation = await App.AskAsync();

        var votes = Enumerable.Range(0, 60).Select(n => Task.Run(() => App.CastAsync(consultation, Guid.NewGuid(), n % Asking.Statements, 1))).ToList();
        await votes[10];
        var db = App.Db();
        var row = await db.Set<Consultation>().SingleAsync(Stop);
        row.State = ConsultationState.Closed;
        db.Publish(new ConsultationClosed(row.Id));
        await db.SaveChangesAsync(Stop);
        var taken = (await Task.WhenAll(votes)).Count(fate => fate is VoteFate.Taken);
        await App.SettledAsync();

        Assert.Equal(taken, (await App.VotesAsync()).Count);
        Assert.Equal(taken, (await App.Db().Set<ConsultationResult>().SingleAsync(r => r.IsFinal, Stop)).Votes);
    }

    private static CastVote VoteOf(Consultation consultation, int statement, Guid? voice = null)
        => new(consultation.Id, consultation.Edition, new Voice(voice ?? Guid.NewGuid()), "en", statement, 1);

    /// <summary>Casts votes while somebody else holds the consultation, so that they are written together.</summary>
    private async Task HoldAsync(Consultation consultation, Action cast)
    {
        var db = App.Db();
        await db.InTransactionAsync(async stop =>
        {
            await db.Set<Consultation>().Where(c => c.Id == consultation.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Seed, c => c.Seed), stop);
            cast();
        }, Stop);
    }

    private Task RunAsync(string text)
    {
        var db = App.Db();
        return db.InTransactionAsync(stop => db.Database.ExecuteSqlRawAsync(text, stop), Stop);
    }

    /// <summary>Makes every commit of a vote fail.</summary>
    protected abstract string NoCommit { get; }

    protected abstract string CommitAgain { get; }
}

public sealed class WaitingVotesOnSqlite(SqliteApp app) : WaitingVotesTests(app)
{
    protected override string NoCommit => """
        CREATE TABLE no_commit (refers TEXT REFERENCES job (id) DEFERRABLE INITIALLY DEFERRED);
        CREATE TRIGGER no_commit_vote AFTER INSERT ON statement_vote BEGIN INSERT INTO no_commit VALUES ('none'); END;
        """;

    protected override string CommitAgain => "DROP TRIGGER no_commit_vote; DROP TABLE no_commit;";
}

public sealed class WaitingVotesOnPostgres(PostgresApp app) : WaitingVotesTests(app)
{
    protected override string NoCommit => """
        CREATE FUNCTION no_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
        CREATE CONSTRAINT TRIGGER no_commit_vote AFTER INSERT ON statement_vote DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION no_commit();
        """;

    protected override string CommitAgain => "DROP TRIGGER no_commit_vote ON statement_vote; DROP FUNCTION no_commit();";
}
