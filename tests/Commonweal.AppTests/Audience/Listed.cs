using System.Text.RegularExpressions;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Audience.Topics;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests.Audience;

/// <summary>What tests of the audience begin with: two topics, somebody who asks, the links in letters.</summary>
internal static class Listed
{
    public static async Task<NewsTopic> TopicAsync(this AppFixture app, string code = "safety")
    {
        await using var db = app.Db();
        var topic = new NewsTopic { Code = code, Name = MultilingualText.Of(("en", "Safety"), ("fr", "Sécurité"), ("ar", "السلامة")) };
        db.Add(topic);
        await db.SaveChangesAsync();
        return topic;
    }

    public static async Task<Page> SubscribeAsync(this Visitor visitor, NewsTopic topic, string email = "nadia@home.example", string language = "en", params string[] districts)
    {
        var page = await visitor.GetPageAsync($"/{language}/subscribe");
        return await visitor.SubmitAsync(page, "main form", ("Email", email), ("Topics", new[] { topic.Id.ToString() }), ("Districts", districts));
    }

    /// <summary>Subscribes and presses the button behind the link.</summary>
    public static async Task<Channel> ProvenAsync(this AppFixture app, NewsTopic topic, string email = "nadia@home.example", string language = "en", params string[] districts)
    {
        await app.Client().SubscribeAsync(topic, email, language, districts);
        var channel = (await app.Db().Set<Channel>().AsNoTracking().ToListAsync()).MaxBy(c => c.State is ChannelState.Waiting)!;
        var person = app.Client();
        await person.SubmitAsync(await person.GetPageAsync(app.PathOf(LinkTo.Confirm, channel.Id, language)), "main form");
        return channel;
    }

    public static string PathOf(this AppFixture app, LinkTo to, Guid key, string language = "en") => "/" + language + app.Services.GetRequiredService<AudienceLinks>().PathOf(to, key);

    /// <summary>The path of the link in the letter sent last.</summary>
    public static async Task<string> LinkSentAsync(this AppFixture app)
    {
        await app.SettledAsync();
        var text = app.Mail()[^1].Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal);
        return Regex.Match(text, "https?://[^/]+(?<path>/[a-z]{2}/subscribe/[a-z]+/[0-9a-f]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["path"].Value;
    }

    /// <summary>The kept counts, beside what counting all subscribers gives.</summary>
    public static async Task<(string Kept, string Counted)> CountsAsync(this AppFixture app)
    {
        var db = app.Db();
        var kept = await db.Set<AudienceCount>().AsNoTracking().Where(c => c.People != 0).ToListAsync();
        var reached = await db.Set<Subscriber>().AsNoTracking().Where(s => s.IsReached).ToListAsync();
        var districts = (await db.Set<SubscriberDistrict>().AsNoTracking().ToListAsync()).ToLookup(d => d.SubscriberId, d => d.DistrictCode);
        var counted = reached.SelectMany(s => districts[s.Id].Concat(districts.Contains(s.Id) ? ["", "*"] : [""]).Select(d => (Language: s.Languages[0], District: d))).GroupBy(c => c).Select(g => (g.Key.Language, g.Key.District, People: g.Count()));
        return (Write(kept.Select(c => (c.Language, c.DistrictCode, c.People))), Write(counted));

        static string Write(IEnumerable<(string, string, int)> cells) => string.Join(' ', cells.Order().Select(c => $"{c.Item1}/{c.Item2}:{c.Item3}"));
    }
}
