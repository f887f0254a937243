using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Days;

/// <summary>Days that come again, the nearest first.</summary>
[RequirePermission("solidarity.read"), WhileAwake(SolidaritySlice.Part)]
internal sealed class ListAnniversariesModel(CommonwealDb db, KeeperPosts posts, Here here) : PageModel
{
    public const string Path = "/desk/solidarity/days";

    public IReadOnlyList<(Anniversary Day, DateOnly Next)> Days { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Posts { get; private set; } = new Dictionary<string, string>();

    public bool MayKeep => User.HasClaim("permission", "solidarity.keep");

    public async Task OnGetAsync(CancellationToken stop)
    {
        // A city has a few dozen of them; their order is that of the year, which no index knows.
        var days = await db.Set<Anniversary>().AsNoTracking().OrderBy(a => a.On).ThenBy(a => a.Id).Take(Anniversary.Most).ToListAsync(stop);
        Days = [.. days.Select(a => (Day: a, Next: a.NextOn(here.Today))).OrderBy(d => d.Next)];
        Posts = await posts.NamesAsync(days.Select(d => d.Post), stop);
    }

    public static string StateOf(Anniversary day) => day switch
    {
        { Wish: AnniversaryWish.NotAtAll } => "notAtAll",
        { IsPublic: true } => "public",
        { MayBePublic: true } => "asked",
        _ => "mustAsk",
    };

    internal static string Shape(string state) => state switch { "public" => "good", "asked" => "info", "mustAsk" => "soon", _ => "paused" };
}
