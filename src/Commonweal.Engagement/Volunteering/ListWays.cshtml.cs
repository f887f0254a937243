using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;

namespace Commonweal.Engagement.Volunteering;

/// <summary>The board: ways to help, and the rule by which they come here.</summary>
[AllowAnonymous, WhileAwake("volunteering"), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["district", "speaks", "by", "after"])]
internal sealed class ListWaysModel(HelpBoard board, Here here) : PageModel
{
    public const string Path = "/volunteering";

    public static readonly string[] Askers = ["city", "organisations"];

    private IReadOnlyDictionary<Guid, MultilingualText> communities = new Dictionary<Guid, MultilingualText>();

    public HelpFilter Filter { get; private set; } = new(null, null, null);

    public IReadOnlyList<WayToHelp> Ways { get; private set; } = [];

    public HelpCursor? After { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(string? district, string? speaks, string? by, string? after, CancellationToken stop)
    {
        Filter = new(here.City.District(district)?.Code, here.City.Languages.FirstOrDefault(l => l == speaks), Array.Find(Askers, a => a == by));
        After = HelpCursor.Read(after);
        var rows = await board.ReadAsync(here.Today, Filter, After, HelpBoard.PageSize + 1, stop);
        Ways = [.. rows.Take(HelpBoard.PageSize)];
        communities = await board.CommunitiesAsync(Ways, stop);
        if (rows.Count > HelpBoard.PageSize) Next = Address(Filter, new HelpCursor(Ways[^1].ClosesOn, Ways[^1].Id));
    }

    public string AskedBy(WayToHelp way)
        => way.CommunityId is { } id && communities.TryGetValue(id, out var name) ? here.Text(name) : here.Name;

    /// <summary>The board with these filters.</summary>
    public string Address(HelpFilter filter, HelpCursor? after = null) => QueryHelpers.AddQueryString(here.Link(Path), new Dictionary<string, string?>
    {
        ["district"] = filter.District,
        ["speaks"] = filter.Language,
        ["by"] = filter.By,
        ["after"] = after?.ToString(),
    }.Where(p => p.Value is not null));
}
