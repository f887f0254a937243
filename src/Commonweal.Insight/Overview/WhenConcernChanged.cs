using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Insight.Overview;

/// <summary>Keeps the counts: takes away what a concern counted as before, adds what it counts as now, in one transaction.</summary>
internal sealed class WhenConcernChanged(CommonwealDb db) : IHandle<ConcernChanged>
{
    public Task HandleAsync(ConcernChanged happened, CancellationToken stop) => db.InTransactionAsync(async within =>
    {
        var fact = await db.Set<ConcernFact>().SingleOrDefaultAsync(f => f.ConcernId == happened.Id, within);
        if (fact?.Version >= happened.Version) return;
        if (fact is null) db.Add(fact = ConcernFact.Of(happened));
        else await CountAsync(fact, -1, within);
        fact.Take(happened);
        await CountAsync(fact, +1, within);
        await db.SaveChangesAsync(within);
    }, stop);

    private async Task CountAsync(ConcernFact fact, int sign, CancellationToken stop)
    {
        var month = new DateOnly(fact.ReceivedOn.Year, fact.ReceivedOn.Month, 1);
        await AddAsync(fact, sign, fact.ReceivedOn, ConcernCount.Day, "", stop);
        await AddAsync(fact, sign, month, ConcernCount.District, fact.DistrictCode ?? "", stop);
        await AddAsync(fact, sign, month, ConcernCount.Department, fact.DepartmentId?.ToString() ?? "", stop);
        await AddAsync(fact, sign, month, ConcernCount.Language, fact.Language, stop);
        await AddAsync(fact, sign, month, ConcernCount.Entry, fact.Entry, stop);
        if (!fact.IsOpen) return;
        await AddOpenAsync(fact, fact.DueOn, sign, stop);
        await AddOpenAsync(fact, OpenCount.AllDays, sign, stop);
    }

    private async Task AddAsync(ConcernFact fact, int sign, DateOnly since, string dimension, string key, CancellationToken stop)
    {
        long answered = fact.AnsweredOn is null ? 0 : sign, inTime = fact.AnsweredOn <= fact.AnswerBy ? sign : 0;
        long yes = Judged("yes"), partly = Judged("partly"), no = Judged("no");
        var rows = await db.Set<ConcernCount>().Where(c => c.Dimension == dimension && c.Since == since && c.Key == key)
            .ExecuteUpdateAsync(s => s
                .SetProperty(c => c.Received, c => c.Received + sign)
                .SetProperty(c => c.Answered, c => c.Answered + answered)
                .SetProperty(c => c.InTime, c => c.InTime + inTime)
                .SetProperty(c => c.JudgedYes, c => c.JudgedYes + yes)
                .SetProperty(c => c.JudgedPartly, c => c.JudgedPartly + partly)
                .SetProperty(c => c.JudgedNo, c => c.JudgedNo + no), stop);
        // Two workers may add the same row at once: one fails, and its event is handled again.
        if (rows == 0)
            db.Add(new ConcernCount { Since = since, Dimension = dimension, Key = key, Received = sign, Answered = answered, InTime = inTime, JudgedYes = yes, JudgedPartly = partly, JudgedNo = no });

        long Judged(string word) => fact.Judgement == word ? sign : 0;
    }

    private async Task AddOpenAsync(ConcernFact fact, DateOnly day, int sign, CancellationToken stop)
    {
        var department = fact.DepartmentId?.ToString() ?? "";
        var rows = await db.Set<OpenCount>().Where(c => c.DueOn == day && c.Department == department)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Open, c => c.Open + sign), stop);
        if (rows == 0) db.Add(new OpenCount { DueOn = day, Department = department, Open = sign });
    }
}
