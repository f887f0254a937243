using Commonweal.Communication.Audience;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.Check;

/// <summary>About how many get a message by one kind of channel, and in which language.</summary>
internal sealed class ChannelReaders(CommonwealDb db, Here here)
{
    /// <summary>By each of the languages it is sent in: those who read it first; the first of them has those, too, who read none.</summary>
    public async Task<IReadOnlyDictionary<string, long>> OfAsync(Message message, ChannelKind kind, IReadOnlyList<string> sent, CancellationToken stop)
    {
        var first = await new Segment(message.Topics, message.Districts).Of(db, kind, here.Today)
            .GroupBy(h => h.Languages[0]).Select(g => new { Language = g.Key, People = g.LongCount() }).ToListAsync(stop);
        return sent.ToDictionary(l => l, l => first.Where(f => f.Language == l || (l == sent[0] && !sent.Contains(f.Language))).Sum(f => f.People), StringComparer.Ordinal);
    }
}
