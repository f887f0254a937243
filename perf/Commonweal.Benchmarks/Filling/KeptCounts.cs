using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Insight.Overview;

namespace Commonweal.Benchmarks.Filling;

/// <summary>The counters as the program's handlers would have moved them, concern by concern.</summary>
internal sealed class KeptCounts
{
    private readonly Dictionary<(TallyCell Cell, DateOnly DueOn), int> tallies = [];
    private readonly Dictionary<(string Dimension, DateOnly Since, string Key), ConcernCount> counts = [];
    private readonly Dictionary<(DateOnly DueOn, string Department), long> open = [];

    internal ConcernFact Count(Concern concern)
    {
        var heard = concern.Changed();
        var fact = ConcernFact.Of(heard);
        fact.Take(heard);
        var month = new DateOnly(fact.ReceivedOn.Year, fact.ReceivedOn.Month, 1);
        Add(fact, ConcernCount.Day, fact.ReceivedOn, "");
        Add(fact, ConcernCount.District, month, fact.DistrictCode ?? "");
        Add(fact, ConcernCount.Department, month, fact.DepartmentId?.ToString() ?? "");
        Add(fact, ConcernCount.Language, month, fact.Language);
        Add(fact, ConcernCount.Entry, month, fact.Entry);
        if (!fact.IsOpen) return fact;
        foreach (var day in new[] { fact.DueOn, OpenCount.AllDays })
        {
            var place = (day, fact.DepartmentId?.ToString() ?? "");
            open[place] = open.GetValueOrDefault(place) + 1;
        }
        return fact;
    }

    /// <summary>Where an open concern is counted at the desk; null where it is not open.</summary>
    internal ConcernCounted? CountAtDesk(Concern concern)
    {
        if (!concern.IsOpen) return null;
        var cells = TallyCells.Of(concern.AtOmbud, concern.DepartmentId, concern.AssigneeId);
        foreach (var cell in cells.Split(' ').Select(TallyCell.Parse))
            foreach (var day in new[] { concern.DueOn, ConcernTally.AllDays })
                tallies[(cell, day)] = tallies.GetValueOrDefault((cell, day)) + 1;
        return new ConcernCounted { ConcernId = concern.Id, Version = 1, Cells = cells, DueOn = concern.DueOn };
    }

    internal async Task WriteAsync(IBulk bulk)
    {
        await bulk.WriteAsync<ConcernTally>([.. tallies.Select(t => new ConcernTally { Kind = t.Key.Cell.Kind, Cell = t.Key.Cell.Cell, DueOn = t.Key.DueOn, Open = t.Value })]);
        await bulk.WriteAsync<ConcernCount>(counts.Values);
        await bulk.WriteAsync<OpenCount>([.. open.Select(o => new OpenCount { DueOn = o.Key.DueOn, Department = o.Key.Department, Open = o.Value })]);
    }

    private void Add(ConcernFact fact, string dimension, DateOnly since, string key)
    {
        if (!counts.TryGetValue((dimension, since, key), out var count))
            counts.Add((dimension, since, key), count = new ConcernCount { Dimension = dimension, Since = since, Key = key });
        count.Received++;
        if (fact.AnsweredOn is not null) count.Answered++;
        if (fact.AnsweredOn <= fact.AnswerBy) count.InTime++;
        if (fact.Judgement == "yes") count.JudgedYes++;
        if (fact.Judgement == "partly") count.JudgedPartly++;
        if (fact.Judgement == "no") count.JudgedNo++;
    }
}
