using Commonweal.Communication.Campaigns;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Acts;

/// <summary>What an act or a day can belong to: the latest incidents, never an exercise, and the latest campaigns; beside those it has.</summary>
internal sealed class ActChoices(CommonwealDb db, CityTime time, Here here, Texts texts)
{
    private const int Latest = 40;

    public IReadOnlyList<Choice> Incidents { get; private set; } = [];

    public IReadOnlyList<Choice> Campaigns { get; private set; } = [];

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name))).OrderBy(c => c.Label, StringComparer.CurrentCulture);

    public IEnumerable<Choice> Kinds => Enum.GetValues<ActKind>().Select(k => new Choice(k.ToString(), texts["solidarity.kind." + k]));

    public async Task LoadAsync(Guid? incident, Guid? campaign, CancellationToken stop)
    {
        var incidents = await db.Set<Incident>().AsNoTracking().Where(i => !i.IsExercise).OrderByDescending(i => i.OpenedAt).ThenBy(i => i.Id).Take(Latest).ToListAsync(stop);
        if (incident is { } room && !incidents.Exists(i => i.Id == room)) incidents.AddRange(await db.Set<Incident>().AsNoTracking().Where(i => i.Id == room && !i.IsExercise).ToListAsync(stop));
        Incidents = [.. incidents.Select(i => new Choice(i.Id.ToString(), $"{here.Text(i.Name)} · {time.Short(i.OpenedAt)}"))];
        var campaigns = await db.Set<Campaign>().AsNoTracking().OrderByDescending(c => c.Until).ThenBy(c => c.Id).Take(Latest).ToListAsync(stop);
        if (campaign is { } one && !campaigns.Exists(c => c.Id == one)) campaigns.AddRange(await db.Set<Campaign>().AsNoTracking().Where(c => c.Id == one).ToListAsync(stop));
        Campaigns = [.. campaigns.Select(c => new Choice(c.Id.ToString(), here.Text(c.Title)))];
    }

    /// <summary>The key that was chosen among those offered; null where none was, or one that is not offered.</summary>
    public static Guid? Chosen(IEnumerable<Choice> offered, string? typed) => offered.FirstOrDefault(o => o.Value == typed) is { } choice ? Guid.Parse(choice.Value) : null;
}
