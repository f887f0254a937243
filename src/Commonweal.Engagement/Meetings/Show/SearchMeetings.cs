using System.Globalization;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Show;

/// <summary>Finds meetings by their title: of a series the one that comes next. The index also knows names of languages, so titles are read again.</summary>
internal sealed class SearchMeetings(CommonwealDb db, MeetingWords words, TimeProvider clock, Here here) : ISearchable
{
    private const int Looked = 200;

    public string? Part => "meetings";

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop)
    {
        var keys = (await Searching.FindAsync<Meeting>(db, words, Looked, stop)).Keys.ToArray();
        var now = clock.GetUtcNow();
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => EF.Parameter(keys).Contains(m.Id) && m.EndsAt > now).OrderBy(m => m.StartsAt).ToListAsync(stop);
        var asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. meetings.Where(m => m.Title.Languages.Values.Any(v => Array.TrueForAll(asked, w => Holds(v.Text, w))))
            .DistinctBy(m => m.SeriesId ?? m.Id).Take(most).Select(Show)];
    }

    private Found Show(Meeting meeting)
    {
        var title = meeting.Title.For(here.Language, here.City.Languages);
        return new(title.Text, $"{ListMeetingsModel.Path}/{meeting.Id}", words.When(meeting), title.IsFallback ? title.Language : null);
    }

    private static bool Holds(string text, string word)
        => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
