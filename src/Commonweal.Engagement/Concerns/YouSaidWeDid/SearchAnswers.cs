using System.Globalization;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.YouSaidWeDid;

/// <summary>Finds released answers by what people said. The index also knows the names of fields, so what it finds is read again.</summary>
internal sealed class SearchAnswers(CommonwealDb db, Here here) : ISearchable
{
    private const int Looked = 50;

    public string? Part => "concerns";

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop)
    {
        var keys = (await Searching.FindAsync<PublishedAnswer>(db, words, Looked, stop)).Keys.ToArray();
        var answers = await db.Set<PublishedAnswer>().AsNoTracking().Where(a => EF.Parameter(keys).Contains(a.Id)).OrderByDescending(a => a.On).ToListAsync(stop);
        var asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. answers.Where(a => a.YouSaid.Languages.Values.Any(v => Array.TrueForAll(asked, w => Holds(v.Text, w)))).Take(most).Select(Show)];
    }

    private Found Show(PublishedAnswer answer)
    {
        SpokenText said = answer.YouSaid.For(here.Language, here.City.Languages);
        return new(said.Text, $"{ListAnswersModel.Path}/{answer.Id}", here.Text(answer.WeDid), said.IsFallback ? said.Language : null);
    }

    private static bool Holds(string text, string word)
        => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
