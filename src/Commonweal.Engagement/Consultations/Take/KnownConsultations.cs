using System.Collections.Concurrent;
using System.Text.Json;
using Commonweal.Analysis.CommonGround;
using Commonweal.Engagement.Consultations.Results;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
/// Consultations as voting needs them. A page reads the row itself every time, by its key; statements and priorities are
/// kept in memory until the row says that there is a newer edition. Who casts a vote needs not even the row: the vote is
/// written only if what was known is still so.
/// </summary>
internal sealed class KnownConsultations(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<string, KnownConsultation> kept = new(StringComparer.Ordinal);

    /// <summary>As last read on this node, perhaps a while ago; null where nobody asked for it yet.</summary>
    public KnownConsultation? Last(string slug) => kept.GetValueOrDefault(slug);

    /// <summary>As it is now.</summary>
    public async Task<KnownConsultation?> ReadAsync(string slug, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await FindAsync(scope.ServiceProvider.GetRequiredService<CommonwealDb>(), slug, stop);
    }

    /// <inheritdoc cref="ReadAsync"/>
    public async Task<KnownConsultation?> FindAsync(CommonwealDb db, string slug, CancellationToken stop)
    {
        var row = await db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(c => c.Slug == slug, stop);
        if (row is not { IsPublic: true }) return null;
        if (kept.TryGetValue(slug, out var before) && before.Consultation.Id == row.Id && before.Consultation.Edition == row.Edition)
            return kept[slug] = before with { Consultation = row };
        var statements = await db.Set<Statement>().AsNoTracking().Where(s => s.ConsultationId == row.Id && s.State == StatementState.Shown).OrderBy(s => s.Number).ToListAsync(stop);
        var priorities = await db.Set<ConsultationResult>().Where(r => r.ConsultationId == row.Id).Select(r => r.Priorities).SingleOrDefaultAsync(stop);
        return kept[slug] = new KnownConsultation(row, statements.ToDictionary(s => s.Number), priorities is null ? new Dictionary<string, double>() : JsonSerializer.Deserialize<Dictionary<string, double>>(priorities)!);
    }
}
