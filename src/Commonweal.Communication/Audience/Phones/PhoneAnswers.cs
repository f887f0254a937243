using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Phones;

/// <summary>Takes what people answer to a message: STOP ends it. Everything else is neither read nor kept.</summary>
internal sealed class PhoneAnswers(CommonwealDb db, PersonalData personal, Subscriptions subscriptions)
{
    /// <summary>True where somebody is left in peace from now on.</summary>
    /// <param name="kind">What the answer came by.</param>
    /// <param name="from">The number, with its country, with or without the plus sign.</param>
    /// <param name="text">The answer.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<bool> TakeAsync(ChannelKind kind, string? from, string? text, CancellationToken stop)
    {
        if (!StopWords.IsStop(text) || ContactValues.Phone(from) is not { } number) return false;
        var lookup = personal.Lookup("+" + number.TrimStart('+'));
        if (await db.Set<Channel>().Where(c => c.Kind == kind && c.AddressLookup == lookup && c.State != ChannelState.Ended).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(stop) is not { } channel) return false;
        await subscriptions.StopAsync(channel, ChannelEnd.Replied, stop);
        return true;
    }
}
