using Commonweal.Communication.Delivery;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.News;

/// <summary>The latest news on the city's front page, and all of it in the search.</summary>
internal sealed class NewsOnHome(PublicNews news, CommonwealDb db, CityTime time, Here here, Texts texts) : IHomeSection, ISearchable
{
    private const int Shown = 3, Looked = 50;

    public int Order => 30;

    public string? Part => DeliverySlice.Part;

    public async Task<HomeSection?> ReadAsync(CancellationToken stop)
    {
        var latest = await news.ReadAsync(null, Shown, stop);
        return new(texts["messages.news.title"], [.. latest.Select(Entry)], PublicNews.Path, texts["messages.news.more"]);
    }

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop)
    {
        var keys = (await Searching.FindAsync<Message>(db, words, Looked, stop)).Keys.ToArray();
        var found = await db.Set<Message>().AsNoTracking().Where(m => EF.Parameter(keys).Contains(m.Id) && m.State == MessageState.Out && m.OnNews).OrderByDescending(m => m.OutAt).Take(most).ToListAsync(stop);
        return [.. found.Select(m => new Found(here.Text(m.Headline), $"{PublicNews.Path}/{m.Id}", MessageWords.Beginning(here.Text(m.Text)), Other(m)))];
    }

    private HomeEntry Entry(Message message)
        => new(here.Text(message.Headline), $"{PublicNews.Path}/{message.Id}", MessageWords.Beginning(here.Text(message.Text), 160), time.Day(message.OutAt!.Value), Other(message));

    private string? Other(Message message) => message.Headline.For(here.Language, here.City.Languages) is { IsFallback: true } spoken ? spoken.Language : null;
}
