using Commonweal.Communication.Audience;
using Commonweal.Communication.Audience.Topics;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Messages.Translate;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Messages.Demo;

/// <summary>A month of messages of the invented city, with what became of each, and one that waits for its Arabic.</summary>
internal sealed class RivermeetMessages(CommonwealDb db, CurrentCity current, DispatchTally tally, TranslationMemory memory, TimeProvider clock)
{
    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetMessages>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var city = await current.GetAsync(stop);
        var topics = await db.Set<NewsTopic>().AsNoTracking().ToListAsync(stop);
        var readers = await db.Set<AudienceCount>().AsNoTracking().Where(c => c.DistrictCode == AudienceCount.WholeCity).ToDictionaryAsync(c => c.Language, c => c.People, StringComparer.Ordinal, stop);
        foreach (var said in RivermeetWords.Out)
        {
            var at = clock.GetUtcNow().AddDays(-said.DaysAgo).AddHours(-2);
            var message = Make(said, topics, city, at);
            (message.State, message.ReleasedAt, message.OutAt) = (MessageState.Out, at.AddMinutes(-5), at);
            db.Add(message);
            await db.SaveChangesAsync(stop);
            await SentAsync(message, said.Headline[0].Words, at, readers, stop);
            foreach (var language in said.Text.Skip(1)) await memory.RememberAsync(said.Text[0].Words, language.Words, said.Text[0].Language, language.Language, stop);
        }
        db.Add(Make(RivermeetWords.Draft, topics, city, clock.GetUtcNow().AddHours(-1)));
        await db.SaveChangesAsync(stop);
    }

    private static Message Make(RivermeetMessage said, List<NewsTopic> topics, CitySnapshot city, DateTimeOffset at)
    {
        var message = new Message { WrittenAt = at.AddMinutes(-40), IsUrgent = said.Urgent, Headline = Text(said.Headline), Text = Text(said.Text) };
        message.AppearOn([Outlet.Email, Outlet.News]);
        if (topics.Find(t => t.Code == said.Topic) is { } topic) message.Topics = [topic.Id];
        if (said.Topic == "my-district" && city.Districts.Count > 0) message.Districts = [city.Districts[0].Code];
        return message;
    }

    private static MultilingualText Text((string Language, string Words)[] versions)
        => versions.Skip(1).Aggregate(MultilingualText.Of(versions[0]), (text, v) => text.Translate(v.Language, v.Words, versions[0].Language));

    private async Task SentAsync(Message message, string title, DateTimeOffset at, Dictionary<string, int> readers, CancellationToken stop)
    {
        var dispatch = new Dispatch
        {
            Medium = Medium.Email, Lane = message.IsUrgent ? Lane.Urgent : Lane.Bulk, Origin = $"message/{message.Id}", Title = title,
            State = DispatchState.Done, IsFilled = true, Filled = readers.Values.Sum(), AskedAt = at, ExpiresAt = at.AddDays(7), EndedAt = at.AddSeconds(40),
        };
        db.Add(dispatch);
        await db.SaveChangesAsync(stop);
        foreach (var (language, people) in readers)
        {
            db.Add(new DispatchText { DispatchNo = dispatch.No, Language = language, Subject = dispatch.Title, Text = dispatch.Title, FirstAt = at.AddSeconds(3) });
            await tally.AddAsync(dispatch.No, [(language, people)], stop);
            await tally.MoveAsync(dispatch.No, DispatchCount.Open, [(language, ParcelState.Sent, people - 2), (language, ParcelState.Bounced, 1), (language, ParcelState.Suppressed, 1)], stop);
        }
    }
}
