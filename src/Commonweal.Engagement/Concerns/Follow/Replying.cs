using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Follow;

/// <summary>What the person who told us can do afterwards: write again, reopen by writing, judge the answer.</summary>
internal sealed class Replying(CommonwealDb db, CurrentCity city, Promises promises)
{
    /// <summary>Adds words to the conversation; after an answer they open the concern again, with a new promise.</summary>
    public Task WriteAsync(Guid id, string words, CancellationToken stop) => ChangeAsync(id, concern =>
    {
        var dueOn = promises.After(city.Latest.Department(concern.DepartmentId)?.AnswerDays ?? 10);
        db.Add(concern.Reopen(words, promises.Today, dueOn)
            ?? new ConcernMessage { ConcernId = id, Kind = MessageKind.FromResident, Words = words, On = promises.Today });
    }, stop);

    /// <summary>Was this an answer?</summary>
    public Task JudgeAsync(Guid id, Judgement judgement, CancellationToken stop) => ChangeAsync(id, concern => concern.Judgement = judgement, stop);

    private async Task ChangeAsync(Guid id, Action<Concern> change, CancellationToken stop)
    {
        // An officer may be saving at this moment: the person never hears of it, we read again and add to what is there.
        for (var attempt = 0; ; attempt++)
        {
            var concern = await db.Set<Concern>().SingleAsync(c => c.Id == id, stop);
            change(concern);
            db.Entry(concern).Property(c => c.Version).IsModified = true;
            try
            {
                await db.SaveChangesAsync(stop);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < 3)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
