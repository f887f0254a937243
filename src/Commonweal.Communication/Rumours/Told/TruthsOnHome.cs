using System.Globalization;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;

namespace Commonweal.Communication.Rumours.Told;

/// <summary>What was published lately, on the front page; and every published answer in the search.</summary>
internal sealed class TruthsOnHome(PublishedRumours published, CommonwealDb db, Here here, Texts texts) : IHomeSection, ISearchable
{
    private const int Shown = 3, DaysNew = 30, Looked = 50;

    public int Order => 45;

    public string? Part => "rumours";

    public async Task<HomeSection?> ReadAsync(CancellationToken stop)
    {
        var truths = (await published.ReadAsync(after: null, Shown, stop)).Where(t => t.On >= here.Today.AddDays(-DaysNew)).ToList();
        return truths.Count == 0 ? null : new(texts["rumours.public.title"], [.. truths.Select(Entry)], IsItTrueModel.Path, texts["rumours.public.more"]);
    }

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop)
    {
        Guid[] keys = [.. (await Searching.FindAsync<RumourAnswer>(db, words, Looked, stop)).Keys];
        var asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // The index also knows the names of fields, so what it finds is read again.
        return [.. (await published.OfAsync(keys, stop)).Where(t => t.Answer.Text.Languages.Values.Any(v => Array.TrueForAll(asked, w => Holds(v.Text, w)))).Take(most).Select(Entry).Select(e => new Found(e.Title, e.Path, e.Text, e.Language))];
    }

    private HomeEntry Entry(PublishedRumour truth)
    {
        var headline = truth.Answer.Headline.For(here.Language, here.City.Languages);
        return new(headline.Text, $"{IsItTrueModel.Path}/{truth.Id}", FactFirst.FirstSentence(here.Text(truth.Answer.Text)), truth.On, headline.IsFallback ? headline.Language : null);
    }

    private static bool Holds(string text, string word) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
