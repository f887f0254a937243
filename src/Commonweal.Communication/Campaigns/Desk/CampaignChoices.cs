using Commonweal.Communication.Audience.Places;
using Commonweal.Communication.Audience.Topics;
using Commonweal.Communication.Library;
using Commonweal.Communication.Messages;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns.Desk;

/// <summary>What a campaign can be made of: topics, districts, places, and the latest messages and resources beside those it has.</summary>
internal sealed class CampaignChoices(CommonwealDb db, Here here)
{
    private const int Latest = 40;

    public IReadOnlyList<Choice> Topics { get; private set; } = [];

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public IReadOnlyList<Choice> Messages { get; private set; } = [];

    public IReadOnlyList<Choice> Materials { get; private set; } = [];

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name))).OrderBy(c => c.Label, StringComparer.CurrentCulture);

    public IEnumerable<Choice> Languages => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    public async Task LoadAsync(Campaign? campaign, CancellationToken stop)
    {
        Topics = [.. (await db.Set<NewsTopic>().AsNoTracking().Where(t => !t.Retired).OrderBy(t => t.Order).ThenBy(t => t.Code).ToListAsync(stop)).Select(t => new Choice(t.Id.ToString(), here.Text(t.Name)))];
        Places = [.. (await db.Set<ReachPlace>().AsNoTracking().ToListAsync(stop)).Select(p => new Choice(p.Id.ToString(), here.Text(p.Name))).OrderBy(c => c.Label, StringComparer.CurrentCulture)];
        var messages = await WithAsync(db.Set<Message>().AsNoTracking().Where(m => m.State != MessageState.Withdrawn).OrderByDescending(m => m.WrittenAt), campaign?.Messages ?? [], (all, keys) => all.Where(m => EF.Parameter(keys).Contains(m.Id)), stop);
        Messages = [.. messages.DistinctBy(m => m.Id).Select(m => new Choice(m.Id.ToString(), here.Text(m.Headline)))];
        var items = await WithAsync(db.Set<LibraryItem>().AsNoTracking().Where(i => i.WithdrawnOn == null).OrderByDescending(i => i.AddedOn), campaign?.Materials ?? [], (all, keys) => all.Where(i => EF.Parameter(keys).Contains(i.Id)), stop);
        Materials = [.. items.DistinctBy(i => i.Id).Select(i => new Choice(i.Id.ToString(), here.Text(i.Title)))];
    }

    /// <summary>Those chosen that are offered, as keys.</summary>
    public static List<Guid> Keys(IEnumerable<Choice> offered, IReadOnlyCollection<string> chosen) => [.. offered.Where(o => chosen.Contains(o.Value)).Select(o => Guid.Parse(o.Value)).Take(Campaign.MostLinked)];

    private static async Task<IReadOnlyList<T>> WithAsync<T>(IQueryable<T> all, List<Guid> chosen, Func<IQueryable<T>, Guid[], IQueryable<T>> among, CancellationToken stop)
        => [.. chosen.Count == 0 ? [] : await among(all, [.. chosen]).ToListAsync(stop), .. await all.Take(Latest).ToListAsync(stop)];
}
