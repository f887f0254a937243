using Commonweal.Communication.Solidarity.Thanks;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Communication.Solidarity.Shown;

/// <summary>Everybody the city thanks, as they agreed to.</summary>
[AllowAnonymous, WhileAwake(SolidaritySlice.Part), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["after"])]
internal sealed class ReadThanksModel(PublicSolidarity solidarity, Here here) : PageModel
{
    public IReadOnlyList<Recognition> Thanks { get; private set; } = [];

    public string? First { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(string? after, CancellationToken stop)
    {
        Guid? cursor = Guid.TryParse(after, out var key) ? key : null;
        if (cursor is not null) First = here.Link(PublicSolidarity.Thanked);
        var thanks = await solidarity.ThanksAsync(cursor, PublicSolidarity.PageSize + 1, stop);
        Thanks = [.. thanks.Take(PublicSolidarity.PageSize)];
        if (thanks.Count > PublicSolidarity.PageSize) Next = here.Link(PublicSolidarity.Thanked) + "?after=" + Thanks[^1].Id;
    }
}
