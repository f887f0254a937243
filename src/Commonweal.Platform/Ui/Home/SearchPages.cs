using System.Globalization;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Localization;

namespace Commonweal.Platform.Ui.Home;

/// <summary>Finds the doors and the pages of the frame by the words they say of themselves.</summary>
internal sealed class SearchPages(Modules modules, Here here, Texts texts) : ISearchable
{
    public string? Part => null;

    public Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop)
    {
        var asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Task.FromResult<IReadOnlyList<Found>>([.. Pages().Where(p => Array.TrueForAll(asked, w => Holds(p.Title, w) || Holds(p.Text, w))).Take(most)]);
    }

    private IEnumerable<Found> Pages() => modules.All.SelectMany(m => m.Doors).Where(d => here.City.IsAwake(d.Part)).Select(d => new Found(texts[d.Title], d.Path, texts[d.Text]))
        .Concat(modules.SiteLinks.Where(l => here.City.IsAwake(l.Part)).Select(l => new Found(texts[l.Title], l.Path, "")))
        .Append(new Found(texts["about.title"], "/about", texts["about.lead"]))
        .Append(new Found(texts["accessibility.title"], "/accessibility", texts["accessibility.lead"]))
        .Append(new Found(texts["feeds.title"], "/feeds", texts["feeds.lead"]));

    private static bool Holds(string text, string word)
        => CultureInfo.CurrentCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
