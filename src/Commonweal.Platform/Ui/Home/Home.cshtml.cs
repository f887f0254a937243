using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Platform.Ui.Home;

/// <summary>The city's front page: its name, its line, its doors.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Policy)]
public sealed class HomeModel(Modules modules, Here here) : PageModel
{
    /// <summary>At most three doors, only those with something behind them.</summary>
    public IEnumerable<Door> Doors => modules.All.SelectMany(m => m.Doors).Where(d => here.City.IsAwake(d.Part)).Take(3);

    public void OnGet() { }
}
