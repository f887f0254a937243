using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Messengers;

/// <summary>A messenger who proved their address finds their own page again.</summary>
internal sealed class MyMessenger(CommonwealDb db, MessengerLinks links, Here here, Texts texts) : IResidentRecords
{
    public async Task<IReadOnlyList<ResidentRecord>> OfAsync(byte[] email, CancellationToken stop)
    {
        var all = await db.Set<Messenger>().AsNoTracking().Where(m => m.EmailLookup == email && m.WithdrawnOn == null).OrderByDescending(m => m.ConsentedOn).ToListAsync(stop);
        return [.. all.Select(m => new ResidentRecord(texts["playbook.messenger.page"], texts[m.MayBeAsked(here.Today) ? "playbook.messenger.holds" : "playbook.messenger.lapsed"], here.Link(links.PathOf(m)), m.ConsentedOn))];
    }
}
