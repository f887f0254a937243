using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Print;

/// <summary>One table's page on paper, in the language most useful there.</summary>
internal sealed record TablePaper(TableSheet Sheet, string Title, string Language, IReadOnlyList<string> Shared);

/// <summary>What is printed for a round: names and needs are opened for it, which is recorded.</summary>
internal sealed class RoundPapers(CommonwealDb db, TableSheets sheets, AuditTrail audit, Texts texts, Here here)
{
    public MealRound Round { get; private set; } = null!;

    public MealSeries Series { get; private set; } = null!;

    /// <summary>A page for each table, or null where there is no such round.</summary>
    public async Task<IReadOnlyList<TablePaper>?> OpenAsync(Guid roundId, string what, CancellationToken stop)
    {
        if (await db.Set<MealRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == roundId, stop) is not { } round) return null;
        Round = round;
        Series = await db.Set<MealSeries>().AsNoTracking().SingleAsync(s => s.Id == round.SeriesId, stop);
        var read = await sheets.ReadAsync(roundId, stop);
        Guid[] ids = [.. read.Select(s => s.Table?.HostId).OfType<Guid>()];
        var hosts = await db.Set<MealHost>().AsNoTracking().Where(h => ids.Contains(h.Id)).ToDictionaryAsync(h => h.Id, stop);
        await audit.RecordAsync("exported", "meal_round", roundId.ToString(), what, stop);
        return [.. read.Where(s => s.Guests.Count > 0).Select(s => Paper(s, s.Table?.HostId is { } host ? hosts.GetValueOrDefault(host) : null))];
    }

    private TablePaper Paper(TableSheet sheet, MealHost? host)
    {
        // The host reads it, and a group's leader where there is none.
        var language = Known(host?.Language ?? sheet.Guests[0].Language);
        var title = sheet.Table is { } table ? texts.In(language, "sharedMeals.mine.table", ("table", table.Number)) : texts.In(language, "sharedMeals.groupTable");
        var shared = sheet.Shared(host?.Speaks ?? []).Where(l => here.City.Languages.Contains(l)).ToList();
        return new(sheet, title, language, shared.Count > 0 ? shared : [language]);
    }

    private string Known(string language) => here.City.Languages.Contains(language) ? language : here.City.Languages[0];
}
