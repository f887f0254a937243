using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Platform.Ui.Home;

/// <summary>What anybody can follow without giving an address.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class FeedsModel(Modules modules, Here here) : PageModel
{
    public IEnumerable<FeedLink> Feeds => modules.All.SelectMany(m => m.Feeds).Where(f => here.City.IsAwake(f.Part));

    public void OnGet() { }
}
