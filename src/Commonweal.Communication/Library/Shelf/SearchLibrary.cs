using System.Globalization;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;

namespace Commonweal.Communication.Library.Shelf;

/// <summary>Finds resources by their titles.</summary>
internal sealed class SearchLibrary(LibraryShelf shelf, CommonwealDb db, Here here) : ISearchable
{
    private const int Looked = 50;

    public string? Part => "library";

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop)
    {
        Guid[] keys = [.. (await Searching.FindAsync<LibraryItem>(db, words, Looked, stop)).Keys];
        var asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // The index also knows the names of fields, so what it finds is read again.
        return [.. (await shelf.OfAsync(keys, stop)).Where(i => i.Item.Title.Languages.Values.Any(v => Array.TrueForAll(asked, w => Holds(v.Text, w)))).Take(most).Select(i => Show(i.Item))];
    }

    private Found Show(LibraryItem item)
    {
        var title = item.Title.For(here.Language, here.City.Languages);
        return new(title.Text, $"{BrowseLibraryModel.Path}/{item.Id}", here.Text(item.About), title.IsFallback ? title.Language : null);
    }

    private static bool Holds(string text, string word) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
