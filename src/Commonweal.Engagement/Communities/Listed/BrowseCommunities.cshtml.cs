using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Listed;

/// <summary>The communities that want to be found.</summary>
[AllowAnonymous, WhileAwake("communities"), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["district", "speaks", "q", "after"])]
internal sealed class BrowseCommunitiesModel(CommonwealDb db, CommunityList list, Here here) : PageModel
{
    private const int Shown = 240;

    [BindProperty(SupportsGet = true, Name = "q")] public string? Q { get; set; }

    public CommunityFilter Filter { get; private set; } = new();

    public IReadOnlyList<Community> Communities { get; private set; } = [];

    /// <summary>Languages that somebody on the list speaks.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync(string? district, string? speaks, string? after, CancellationToken stop)
    {
        Filter = CommunityFilter.Read(here, district, speaks, kind: null, Q, after) with { Public = true };
        var rows = await list.ReadAsync(Filter, stop);
        Communities = [.. rows.Take(CommunityList.PageSize)];
        if (rows.Count > CommunityList.PageSize) Next = (Filter with { After = Communities[^1].Id }).At(here.Link("/communities"));
        Languages = await db.Set<CommunityLanguage>().AsNoTracking().Where(l => db.Set<Community>().Any(c => c.Id == l.CommunityId && c.Shown && !c.Ended))
            .Select(l => l.Language).Distinct().OrderBy(l => l).ToListAsync(stop);
    }

    /// <summary>The first sentences, whole words.</summary>
    public static string Beginning(string text)
    {
        if (text.Length <= Shown) return text;
        var end = text.LastIndexOf(' ', Shown);
        return string.Concat(text.AsSpan(0, end > 0 ? end : Shown), "…");
    }
}
