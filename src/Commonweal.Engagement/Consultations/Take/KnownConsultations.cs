using System.Collections.Concurrent;
using System.Text.Json;
using Commonweal.Analysis.CommonGround;
using Commonweal.Engagement.Consultations.Results;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>A consultation with the statements it shows, in order, and what is to be asked next.</summary>
internal sealed record KnownConsultation(Consultation Consultation, IReadOnlyDictionary<int, Statement> Shown, IReadOnlyDictionary<string, double> Priorities)
{
    /// <summary>What the method gives a statement that nobody voted on.</summary>
    private const double OfNew = 5.0625;

    /// <summary>Draws the statement to ask next among those not voted on.</summary>
    public Statement? Next(IReadOnlySet<int> voted, double drawn)
    {
        var open = Shown.Keys.Where(n => !voted.Contains(n)).Select(GatheredVotes.Name)
            .Select(name => new StatementPriority(name, Priorities.GetValueOrDefault(name, OfNew))).ToList();
        return StatementPriority.Next(open, drawn) is { } name ? Shown[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : null;
    }
}

/// <summary>
/// Consultations as voting needs them. The row itself is read every time, by its key; statements and priorities are kept
/// in memory until the row says that there is a newer edition.
/// </summary>
internal sealed class KnownConsultations
{
    private readonly ConcurrentDictionary<Guid, (int Edition, KnownConsultation Known)> kept = new();

    public async Task<KnownConsultation?> FindAsync(CommonwealDb db, string slug, CancellationToken stop)
    {
        var row = await db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(c => c.Slug == slug, stop);
        if (row is not { IsPublic: true }) return null;
        if (kept.TryGetValue(row.Id, out var before) && before.Edition == row.Edition) return before.Known with { Consultation = row };
        var statements = await db.Set<Statement>().AsNoTracking().Where(s => s.ConsultationId == row.Id && s.State == StatementState.Shown).OrderBy(s => s.Number).ToListAsync(stop);
        var priorities = await db.Set<ConsultationResult>().Where(r => r.ConsultationId == row.Id).Select(r => r.Priorities).SingleOrDefaultAsync(stop);
        var known = new KnownConsultation(row, statements.ToDictionary(s => s.Number), priorities is null ? new Dictionary<string, double>() : JsonSerializer.Deserialize<Dictionary<string, double>>(priorities)!);
        kept[row.Id] = (row.Edition, known);
        return known;
    }
}
