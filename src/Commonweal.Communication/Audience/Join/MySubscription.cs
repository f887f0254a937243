using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Join;

/// <summary>A subscriber who proved their address finds their own page again.</summary>
internal sealed class MySubscription(CommonwealDb db, AudienceLinks links, Here here, Texts texts) : IResidentRecords
{
    public async Task<IReadOnlyList<ResidentRecord>> OfAsync(byte[] email, CancellationToken stop)
    {
        var channel = await db.Set<Channel>().AsNoTracking().SingleOrDefaultAsync(c => c.Kind == ChannelKind.Email && c.AddressLookup == email && c.State == ChannelState.Proven, stop);
        return channel is null ? [] : [new ResidentRecord(texts["audience.mine.title"], texts["audience.mine.state"], here.Link(links.PathOf(LinkTo.Mine, channel.SubscriberId)), channel.ConsentOn)];
    }
}
