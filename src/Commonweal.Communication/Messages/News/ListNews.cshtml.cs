using Commonweal.Communication.Delivery;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Communication.Messages.News;

/// <summary>What the city says, the latest first.</summary>
[AllowAnonymous, WhileAwake(DeliverySlice.Part), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["after"])]
internal sealed class ListNewsModel(PublicNews news, Here here) : PageModel
{
    public IReadOnlyList<Message> News { get; private set; } = [];

    public string? First { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(string? after, CancellationToken stop)
    {
        var key = Guid.TryParse(after, out var known) ? known : (Guid?)null;
        var rows = await news.ReadAsync(key, PublicNews.PageSize + 1, stop);
        News = [.. rows.Take(PublicNews.PageSize)];
        if (key is not null) First = here.Link(PublicNews.Path);
        if (rows.Count > PublicNews.PageSize) Next = here.Link($"{PublicNews.Path}?after={News[^1].Id}");
    }
}
