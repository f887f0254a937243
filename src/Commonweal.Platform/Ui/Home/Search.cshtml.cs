using Commonweal.Platform.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Ui.Home;

/// <summary>Finds public pages by words. What was searched for is remembered nowhere: the answer is not cached.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
internal sealed class SearchModel(IEnumerable<ISearchable> searchables, Here here) : PageModel
{
    private const int MostOfEach = 20, LongestWords = 200;

    public string? Words { get; private set; }

    public IReadOnlyList<Found> Found { get; private set; } = [];

    public async Task OnGetAsync(string? q, CancellationToken stop)
    {
        Words = q?.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, LongestWords)] : null;
        if (Words is null) return;
        var found = new List<Found>();
        foreach (var searchable in searchables.Where(s => here.City.IsAwake(s.Part)))
            found.AddRange(await searchable.FindAsync(Words, MostOfEach, stop));
        Found = found;
    }
}
