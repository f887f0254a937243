using System.Globalization;
using System.Text;
using Commonweal.Engagement.Consultations.Results;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Imports;

/// <summary>What became of bringing a consultation in.</summary>
internal enum BroughtIn
{
    Done,
    /// <summary>These very files stand under this name already.</summary>
    Unchanged,
    /// <summary>Something else stands under this name.</summary>
    NameTaken,
}

/// <summary>
/// Brings a conversation in, in batches so that others can write meanwhile. Nobody sees it before all of it is there; what
/// a broken attempt left is cleared by the next one.
/// </summary>
internal sealed class BringingIn(CommonwealDb db, WorkingOut working)
{
    private const int Batch = 500;

    public async Task<BroughtIn> RunAsync(ConsultationFiles files, string slug, string language, string? source, Action<long, long> progress, CancellationToken stop)
    {
        var before = await db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(c => c.Slug == slug, stop);
        if (before is { State: not ConsultationState.Importing }) return before.SourceHash == files.Hash ? BroughtIn.Unchanged : BroughtIn.NameTaken;
        if (before is not null) await ClearAsync(before.Id, stop);
        var consultation = new Consultation
        {
            Slug = slug,
            Title = MultilingualText.Of((language, Cut(files.Title, Consultation.LongestTitle))),
            Words = files.Words.Length == 0 ? MultilingualText.Empty : MultilingualText.Of((language, Cut(CleanText.Of(files.Words), Consultation.LongestWords))),
            State = ConsultationState.Importing,
            TakesStatements = false,
            Source = source ?? files.Source,
            SourceHash = files.Hash,
        };
        db.Add(consultation);
        await db.SaveChangesAsync(stop);
        await AddStatementsAsync(consultation.Id, files, language, stop);
        await AddVotesAsync(db, consultation.Id, files, language, progress, stop);
        db.ChangeTracker.Clear();
        var whole = await db.Set<Consultation>().SingleAsync(c => c.Id == consultation.Id, stop);
        whole.State = ConsultationState.Closed;
        (whole.OpenedOn, whole.ClosedOn) = (files.Statements.Min(s => s.On), files.Statements.Max(s => s.On));
        db.Publish(new ConsultationClosed(whole.Id));
        await db.SaveChangesAsync(stop);
        await working.RunAsync(whole.Id, stop);
        return BroughtIn.Done;
    }

    private async Task AddStatementsAsync(Guid consultation, ConsultationFiles files, string language, CancellationToken stop)
    {
        foreach (var batch in files.Statements.Chunk(Batch))
        {
            db.AddRange(batch.Select(s =>
            {
                var statement = new Statement { ConsultationId = consultation, Number = s.Number, Words = MultilingualText.Of((language, s.Words)), AddedOn = s.On ?? DateOnly.FromDateTime(DateTime.UnixEpoch) };
                if (s.IsLeftOut) statement.Refuse(RefusalRule.LeftOutAtSource, null);
                return statement;
            }));
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
    }

    private static async Task AddVotesAsync(CommonwealDb db, Guid consultation, ConsultationFiles files, string language, Action<long, long> progress, CancellationToken stop)
    {
        var people = files.Participants.ToDictionary(number => number, number => new Participant { Id = Guid.NewGuid(), ConsultationId = consultation, Number = number, Language = language });
        var votes = files.Votes.Select(v => new StatementVote { ParticipantId = people[v.Participant].Id, Statement = v.Statement, Said = v.Said });
        await AddVotesAsync(db, people.Values, votes, files.Votes.Count, progress, stop);
    }

    /// <summary>Writes voices and then their votes, some hundreds a statement.</summary>
    public static async Task AddVotesAsync(CommonwealDb db, IEnumerable<Participant> people, IEnumerable<StatementVote> votes, long total, Action<long, long> progress, CancellationToken stop)
    {
        foreach (var batch in people.Chunk(Batch))
        {
            db.AddRange(batch);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
        var done = 0L;
        foreach (var step in votes.Chunk(Batch * 10))
        {
            await db.InTransactionAsync(async s =>
            {
                foreach (var batch in step.Chunk(Batch)) await db.Database.ExecuteSqlRawAsync(Insert(batch.Length), [.. batch.SelectMany(v => new object[] { v.ParticipantId, v.Statement, v.Said })], s);
            }, stop);
            progress(done += step.Length, total);
        }
    }

    private static string Insert(int rows)
    {
        var sql = new StringBuilder("INSERT INTO statement_vote (participant_id, statement, said) VALUES ");
        for (var row = 0; row < rows; row++)
            sql.Append(row == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"({{{3 * row}}}, {{{(3 * row) + 1}}}, {{{(3 * row) + 2}}})");
        return sql.ToString();
    }

    private Task ClearAsync(Guid id, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        await db.Set<StatementVote>().Where(v => db.Set<Participant>().Any(p => p.Id == v.ParticipantId && p.ConsultationId == id)).ExecuteDeleteAsync(s);
        await db.Set<Participant>().Where(p => p.ConsultationId == id).ExecuteDeleteAsync(s);
        await db.Set<Statement>().Where(x => x.ConsultationId == id).ExecuteDeleteAsync(s);
        await db.Set<Consultation>().Where(c => c.Id == id).ExecuteDeleteAsync(s);
    }, stop);

    private static string Cut(string text, int most) => CleanText.Length(text) <= most ? text : string.Concat(text.EnumerateRunes().Take(most - 1)) + "…";
}
