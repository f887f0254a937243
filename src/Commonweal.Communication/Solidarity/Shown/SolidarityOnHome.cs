using System.Globalization;
using Commonweal.Communication.Solidarity.Acts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;

namespace Commonweal.Communication.Solidarity.Shown;

/// <summary>What was done lately to stand together, on the city's front page; and every act that is told, in the search.</summary>
internal sealed class SolidarityOnHome(PublicSolidarity solidarity, CommonwealDb db, Here here, Texts texts) : IHomeSection, ISearchable
{
    private const int Shown = 2, DaysNew = 60, Looked = 50;

    public int Order => 47;

    public string? Part => SolidaritySlice.Part;

    public async Task<HomeSection?> ReadAsync(CancellationToken stop)
    {
        var acts = (await solidarity.ActsAsync(after: null, Shown, stop)).Where(a => a.On >= here.Today.AddDays(-DaysNew)).ToList();
        return acts.Count == 0 ? null : new(texts["solidarity.title"], [.. acts.Select(Entry)], PublicSolidarity.Path, texts["solidarity.more"]);
    }

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop)
    {
        Guid[] keys = [.. (await Searching.FindAsync<SolidarityAct>(db, words, Looked, stop)).Keys];
        var asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // The index also knows the names of fields, so what it finds is read again.
        return [.. (await solidarity.ActsOfAsync(keys, stop)).Where(a => a.What.Languages.Values.Any(v => Array.TrueForAll(asked, w => Holds(v.Text, w)))).Take(most).Select(Entry).Select(e => new Found(e.Title, e.Path, e.Text, e.Language))];
    }

    private HomeEntry Entry(SolidarityAct act)
    {
        var what = act.What.For(here.Language, here.City.Languages);
        return new($"{texts["solidarity.kind." + act.Kind]} · {here.Text(act.By)}", PublicSolidarity.Path, what.Text, act.On, what.IsFallback ? what.Language : null);
    }

    private static bool Holds(string text, string word) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
