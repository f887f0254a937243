using Commonweal.Engagement.Communities.Listed;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Communities.Desk;

/// <summary>Every community the city knows, for those who keep contact.</summary>
[RequirePermission("communities.read"), WhileAwake("communities")]
internal sealed class ListCommunitiesModel(CommunityList list, Officers officers, Here here) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")] public string? Q { get; set; }

    public CommunityFilter Filter { get; private set; } = new();

    public IReadOnlyList<Community> Communities { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public string? Next { get; private set; }

    public Guid Me => User.AccountId()!.Value;

    public bool MayWork => User.HasClaim("permission", "communities.work");

    public async Task OnGetAsync(string? district, string? speaks, string? kind, bool mine, bool ended, string? after, CancellationToken stop)
    {
        Filter = CommunityFilter.Read(here, district, speaks, kind, Q, after) with { Officer = mine ? Me : null, Ended = ended };
        var rows = await list.ReadAsync(Filter, stop);
        Communities = [.. rows.Take(CommunityList.PageSize)];
        if (rows.Count > CommunityList.PageSize) Next = (Filter with { After = Communities[^1].Id }).At("/desk/communities");
        Names = await officers.NamesAsync(Communities.Select(c => c.OfficerId), stop);
    }
}
