using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Voices;

/// <summary>A public voice who proved their address finds their own link again.</summary>
internal sealed class MyVoices(CommonwealDb db, VoiceLinks links, Here here, Texts texts) : IResidentRecords
{
    public async Task<IReadOnlyList<ResidentRecord>> OfAsync(byte[] email, CancellationToken stop)
    {
        var voices = await db.Set<Voice>().AsNoTracking().Where(v => v.EmailLookup == email).OrderByDescending(v => v.ConsentedOn).ToListAsync(stop);
        var ids = voices.Select(v => v.CommunityId).Distinct().ToList();
        var names = await db.Set<Community>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, stop);
        return [.. voices.Select(v => new ResidentRecord(
            texts["communities.voice.mine", ("community", here.Text(names[v.CommunityId]))],
            texts[v.Consents(here.Today) ? "communities.voice.holds" : "communities.voice.lapsed"], here.Link(links.PathOf(v)), v.ConsentedOn))];
    }
}
