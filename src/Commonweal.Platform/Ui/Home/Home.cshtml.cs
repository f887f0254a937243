using Commonweal.Platform.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Platform.Ui.Home;

/// <summary>The city's front page: its name, its line, its doors, and what was said and done.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Policy)]
public sealed class HomeModel(Modules modules, IEnumerable<IHomeSection> sections, Here here) : PageModel
{
    /// <summary>At most three doors, only those with something behind them.</summary>
    public IEnumerable<Door> Doors => modules.All.SelectMany(m => m.Doors).Where(d => here.City.IsAwake(d.Part)).Take(3);

    /// <summary>Sections that have something to show.</summary>
    public IReadOnlyList<HomeSection> Sections { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var shown = new List<HomeSection>();
        foreach (var section in sections.Where(s => here.City.IsAwake(s.Part)).OrderBy(s => s.Order))
            if (await section.ReadAsync(stop) is { Entries.Count: > 0 } found) shown.Add(found);
        Sections = shown;
    }
}
