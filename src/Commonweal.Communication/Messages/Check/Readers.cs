using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Playbook.Terms;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.Check;

/// <summary>Finds what a check needs to know: how many read which language first, and whom an election period leaves unnamed.</summary>
internal sealed class Readers(CommonwealDb db, KeyTerms terms, OpenMedia media, Here here, TimeProvider clock)
{
    public async Task<CheckSurroundings> AroundAsync(Message message, CancellationToken stop)
        => new(here.City.Languages, await ByLanguageAsync(message, stop), clock.GetUtcNow(), await UnnamedAsync(stop), await terms.AllAsync(stop)) { Reaches = (outlet, language) => language is null ? media.HasOutlet(outlet) : media.Reaches(outlet, language) };

    private async Task<IReadOnlyDictionary<string, long>> ByLanguageAsync(Message message, CancellationToken stop)
    {
        var kinds = message.Outlets.Select(o => o.MediumOf()).OfType<Medium>().Where(m => media.Has(m) && !media.IsPublic(m)).Select(Carriers.KindOf).ToList();
        if (kinds.Count == 0) return new Dictionary<string, long>(StringComparer.Ordinal);
        return await new Segment(message.Topics, message.Districts).People(db, kinds, here.Today).GroupBy(s => s.Languages[0]).Select(g => new { Language = g.Key, People = g.LongCount() })
            .ToDictionaryAsync(g => g.Language, g => g.People, StringComparer.Ordinal, stop);
    }

    private async Task<IReadOnlyList<string>> UnnamedAsync(CancellationToken stop)
    {
        var city = here.City.Settings;
        if (city.ElectionFrom is not { } from || city.ElectionUntil is not { } until || here.Today < from || here.Today > until) return [];
        var accounts = await db.Users.AsNoTracking().Select(a => new { a.Name, a.Roles }).ToListAsync(stop);
        return [.. accounts.Where(a => a.Roles.Contains(Role.Mayor)).Select(a => a.Name)];
    }
}
