using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

internal sealed partial class Handling
{
    /// <summary>
    /// Answers. Whoever told us the same hears the answer too, in their language where <paramref name="others"/> has it;
    /// of a concern that the ombud passed on, the ombud alone hears.
    /// </summary>
    /// <param name="grip">The concern.</param>
    /// <param name="words">The answer in the person's language.</param>
    /// <param name="others">The answer in the languages of those joined to it.</param>
    /// <param name="stop">Stops the work.</param>
    public Task<Handled> AnswerAsync(Grip grip, string words, IReadOnlyDictionary<string, string> others, CancellationToken stop)
        => ChangeAsync(grip, async (concern, s) =>
        {
            if (concern.Answer(words, promises.Today, grip.Reach.AccountId) is not { } answer) return null;
            var messages = new List<ConcernMessage> { answer };
            var joined = await db.Set<Concern>().AsNoTracking().Where(c => c.JoinedToId == concern.Id).Select(c => new { c.Id, c.Language }).ToListAsync(s);
            messages.AddRange(joined.Select(j => FromCity(j.Id, others.GetValueOrDefault(j.Language) ?? words, grip.Reach.AccountId)));
            if (concern.PassedOnFrom is { } original) messages.Add(Note(original, words, grip.Reach.AccountId));
            return messages;
        }, stop);

    /// <summary>Joins a concern to another about the same: it is closed, its person is told, and hears the answer too.</summary>
    public Task<Handled> JoinAsync(Grip grip, Guid toId, string? words, CancellationToken stop)
        => ChangeAsync(grip, async (concern, s) =>
        {
            if (toId == concern.Id) return null;
            var to = await db.Set<Concern>().Where(c => c.Id == toId).SingleOrDefaultAsync(grip.Reach.Within(), s);
            // What lies with the ombud is joined only to what lies there too; a joined one leads to no other.
            if (to is null || to.AtOmbud != concern.AtOmbud || to.JoinedToId is not null || concern.IsOpen is false) return null;
            if (concern.Close(CloseReason.Duplicate, words, promises.Today, grip.Reach.AccountId) is not { } told) return null;
            concern.JoinedToId = to.Id;
            foreach (var joined in await db.Set<Concern>().Where(c => c.JoinedToId == concern.Id).ToListAsync(s)) joined.JoinedToId = to.Id;
            return await WithAnswerAsync(told, to, grip.Reach.AccountId, s);
        }, stop);

    // Joined to one that is answered already: the answer is told at once.
    private async Task<IReadOnlyList<ConcernMessage>> WithAnswerAsync(ConcernMessage told, Concern to, Guid by, CancellationToken stop)
    {
        if (to.IsOpen) return [told];
        var answer = await db.Set<ConcernMessage>().AsNoTracking()
            .Where(m => m.ConcernId == to.Id && m.Kind == MessageKind.FromCity && m.State == ConcernState.Answered)
            .OrderByDescending(m => m.Id).Select(m => m.Words).FirstOrDefaultAsync(stop);
        return answer is null ? [told] : [told, FromCity(told.ConcernId, answer, by)];
    }

    private ConcernMessage FromCity(Guid concern, string words, Guid by)
        => new() { ConcernId = concern, Kind = MessageKind.FromCity, Words = words, On = promises.Today, AuthorId = by };

    private ConcernMessage Note(Guid concern, string words, Guid by)
        => new() { ConcernId = concern, Kind = MessageKind.Note, Words = words, On = promises.Today, AuthorId = by };
}
