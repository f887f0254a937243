using Commonweal.Communication.Audience.Topics;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience;

/// <summary>Which subscribers something is for.</summary>
/// <param name="Topics">Keys of topics, of which they chose at least one; none: whoever subscribes to anything.</param>
/// <param name="Districts">Codes of districts, of which they chose at least one, or none at all; none: the whole city.</param>
internal sealed record Segment(IReadOnlyList<Guid> Topics, IReadOnlyList<string> Districts)
{
    /// <summary>Their proven channels of a kind; not of those who asked to be left in peace for a while.</summary>
    public IQueryable<Hearer> Of(CommonwealDb db, ChannelKind kind, DateOnly today)
        => db.Set<Channel>().AsNoTracking().Where(c => c.Kind == kind && c.State == ChannelState.Proven).Join(Subscribers(db, today), c => c.SubscriberId, s => s.Id, (c, s) => new Hearer { ChannelId = c.Id, Languages = s.Languages });

    /// <summary>Those whom at least one channel of these kinds reaches.</summary>
    public IQueryable<Subscriber> People(CommonwealDb db, IReadOnlyCollection<ChannelKind> kinds, DateOnly today)
        => Subscribers(db, today).Where(s => db.Set<Channel>().Any(c => c.SubscriberId == s.Id && c.State == ChannelState.Proven && kinds.Contains(c.Kind)));

    private IQueryable<Subscriber> Subscribers(CommonwealDb db, DateOnly today)
    {
        var subscribers = db.Set<Subscriber>().AsNoTracking().Where(s => s.PausedUntil == null || s.PausedUntil < today);
        if (Topics.Count > 0) subscribers = subscribers.Where(s => db.Set<SubscriberTopic>().Any(t => t.SubscriberId == s.Id && Topics.Contains(t.TopicId)));
        if (Districts.Count > 0) subscribers = subscribers.Where(s => !db.Set<SubscriberDistrict>().Any(d => d.SubscriberId == s.Id) || db.Set<SubscriberDistrict>().Any(d => d.SubscriberId == s.Id && Districts.Contains(d.DistrictCode)));
        return subscribers;
    }
}

/// <summary>Somebody who is reached by a channel, and in which languages.</summary>
internal sealed class Hearer
{
    public required Guid ChannelId { get; init; }

    public required List<string> Languages { get; init; }

    /// <summary>The first of their languages there is a text in; else the first the city has one in.</summary>
    public string LanguageOf(IReadOnlyCollection<string> written, IReadOnlyList<string> city)
        => Languages.FirstOrDefault(written.Contains) ?? city.FirstOrDefault(written.Contains) ?? written.First();
}
