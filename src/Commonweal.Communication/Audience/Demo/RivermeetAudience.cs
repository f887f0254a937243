using Commonweal.Communication.Audience.Places;
using Commonweal.Communication.Audience.Topics;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Audience.Demo;

/// <summary>Who hears from the invented city: topics, subscribers of three languages, and places that reach the others. One district is hardly reached.</summary>
internal sealed class RivermeetAudience(CommonwealDb db, CurrentCity current, CityTime time, TimeProvider clock, PersonalData personal, AudienceTally tally)
{
    private const int Subscribers = 420;

    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetAudience>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var city = await current.GetAsync(stop);
        var today = time.Day(clock.GetUtcNow());
        var topics = RivermeetTopics.All.Select((t, at) => new NewsTopic { Code = t.Code, Name = MultilingualText.Of(t.Name), About = MultilingualText.Of(t.About), Order = 10 * (at + 1) }).ToList();
        db.AddRange(topics);
        db.AddRange(RivermeetTopics.Places.Select((p, at) => new ReachPlace
        {
            Kind = p.Kind, Name = MultilingualText.Of(p.Name), How = MultilingualText.Of(p.How), Languages = [.. p.Languages], Reached = p.Reached,
            DistrictCode = p.District is { } district && city.Districts.Count > 0 ? city.Districts[district % city.Districts.Count].Code : null, EstimatedOn = today.AddDays(-20 * (at + 1)),
        }));
        await db.SaveChangesAsync(stop);
        await AddSubscribersAsync(city, topics, today, stop);
    }

    private async Task AddSubscribersAsync(CitySnapshot city, List<NewsTopic> topics, DateOnly today, CancellationToken stop)
    {
        // The same city every time.
        var chance = new Random(1948);
        var (phones, chats) = (0, 0);
        var cells = new SortedDictionary<(string Language, string District), int>();
        for (var number = 0; number < Subscribers; number++)
        {
            var language = chance.Next(10) switch { < 6 => "en", < 8 => "fr", _ => "ar" };
            var email = $"reader{number}@rivermeet.example";
            var on = today.AddDays(-chance.Next(1, 60));
            var subscriber = new Subscriber { Languages = [language], SinceOn = on, IsReached = true, Organisation = number % 40 == 0 ? "Rivermeet association " + (1 + (number / 40)) : null };
            db.Add(subscriber);
            db.Add(new Channel
            {
                SubscriberId = subscriber.Id, Kind = ChannelKind.Email, AddressLookup = personal.Lookup(email), AddressSealed = personal.Seal(email), State = ChannelState.Proven,
                Consent = "Invented, like everybody here.", ConsentBy = ConsentWay.Form, ConsentOn = on, ProvenOn = on,
            });
            // Numbers that the British regulator keeps free for stories.
            if (number % 5 == 0) db.Add(Phone(subscriber, ChannelKind.Sms, phones++, on));
            if (number % 7 == 3) db.Add(Phone(subscriber, ChannelKind.WhatsApp, 500 + chats++, on));
            foreach (var topic in topics.Where(_ => chance.Next(2) == 0).DefaultIfEmpty(topics[0])) db.Add(new SubscriberTopic { SubscriberId = subscriber.Id, TopicId = topic.Id });
            Count(cells, language, AudienceCount.WholeCity);
            // The last district hears least of us.
            if (city.Districts.Count > 0 && city.Districts[(int)(city.Districts.Count * Math.Pow(chance.NextDouble(), 1.5))].Code is var code)
            {
                db.Add(new SubscriberDistrict { SubscriberId = subscriber.Id, DistrictCode = code });
                Count(cells, language, code);
                Count(cells, language, AudienceCount.AnyDistrict);
            }
        }
        await db.SaveChangesAsync(stop);
        await tally.AddChannelsAsync(ChannelKind.Email, Subscribers, stop);
        await tally.AddChannelsAsync(ChannelKind.Sms, phones, stop);
        await tally.AddChannelsAsync(ChannelKind.WhatsApp, chats, stop);
        foreach (var ((language, district), people) in cells) await tally.AddToAsync(language, district, people, stop);
    }

    private Channel Phone(Subscriber subscriber, ChannelKind kind, int last, DateOnly on)
    {
        var phone = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"+447700900{last:D3}");
        return new Channel
        {
            SubscriberId = subscriber.Id, Kind = kind, AddressLookup = personal.Lookup(phone), AddressSealed = personal.Seal(phone), State = ChannelState.Proven,
            Consent = "Invented, like everybody here.", ConsentBy = ConsentWay.Form, ConsentOn = on, ProvenOn = on,
        };
    }

    private static void Count(SortedDictionary<(string, string), int> cells, string language, string district) => cells[(language, district)] = cells.GetValueOrDefault((language, district)) + 1;
}
