using System.Collections.Concurrent;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>
/// Notices many like votes on one statement within ten minutes. A plain rule about votes: at least thirty, and at least
/// nine in ten of the statement's votes in that time. Counted in memory; neither who voted nor when is kept.
/// </summary>
internal sealed class Bursts(TimeProvider clock)
{
    public const int Fewest = 30;
    private const double Share = 0.9;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<(Guid Consultation, int Statement), (long Window, int Agree, int Pass, int Disagree)> counts = new();

    public void Count(Guid consultation, int statement, short said)
    {
        var window = clock.GetUtcNow().Ticks / Window.Ticks;
        var first = Add((window, 0, 0, 0), said);
        counts.AddOrUpdate((consultation, statement), first, (_, now) => Add(now.Window == window ? now : (window, 0, 0, 0), said));
    }

    /// <summary>The side on which votes gather now, by the rule; null where there is none.</summary>
    public static (short Said, int Count)? Of(int agree, int pass, int disagree)
    {
        var (said, most) = new[] { ((short)1, agree), ((short)0, pass), ((short)-1, disagree) }.MaxBy(s => s.Item2);
        return most >= Fewest && most >= Share * (agree + pass + disagree) ? (said, most) : null;
    }

    /// <summary>Writes down what was noticed in a consultation, once a day for each statement and side.</summary>
    public async Task KeepAsync(CommonwealDb db, Here here, Guid consultation, CancellationToken stop)
    {
        foreach (var (key, now) in counts.Where(c => c.Key.Consultation == consultation))
        {
            if (Of(now.Agree, now.Pass, now.Disagree) is not var (said, count)) continue;
            var today = here.Today;
            var before = await db.Set<VoteBurst>().SingleOrDefaultAsync(b => b.ConsultationId == consultation && b.Statement == key.Statement && b.Said == said && b.On == today, stop);
            if (before is null) db.Add(new VoteBurst { ConsultationId = consultation, Statement = key.Statement, Said = said, On = today, Count = count });
            else if (before.Count < count) before.Count = count;
        }
        await db.SaveChangesAsync(stop);
    }

    private static (long, int, int, int) Add((long Window, int Agree, int Pass, int Disagree) now, short said) => said switch
    {
        > 0 => (now.Window, now.Agree + 1, now.Pass, now.Disagree),
        < 0 => (now.Window, now.Agree, now.Pass, now.Disagree + 1),
        _ => (now.Window, now.Agree, now.Pass + 1, now.Disagree),
    };
}
