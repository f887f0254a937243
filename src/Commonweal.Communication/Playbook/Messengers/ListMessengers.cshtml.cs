using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Messengers;

/// <summary>Who may be asked, about what, in which languages. Contacts open one at a time on a messenger's own page; there is no list of them.</summary>
[RequirePermission("messengers.read"), WhileAwake("playbook"), ResponseCache(NoStore = true)]
internal sealed class ListMessengersModel(CommonwealDb db, Here here) : PageModel
{
    private const int Most = 500;

    [BindProperty(SupportsGet = true, Name = "speaks")] public string? Speaks { get; set; }

    public IReadOnlyList<Messenger> Messengers { get; private set; } = [];

    /// <summary>How many left; nothing else is known of them.</summary>
    public int Left { get; private set; }

    public bool MayKeep => User.HasClaim("permission", "messengers.keep");

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = await db.Set<Messenger>().AsNoTracking().Where(m => m.WithdrawnOn == null).OrderBy(m => m.Name).ThenBy(m => m.Id).Take(Most).ToListAsync(stop);
        Messengers = [.. all.Where(m => Speaks is null || m.Languages.Contains(Speaks, StringComparer.Ordinal)).OrderByDescending(m => m.MayBeAsked(here.Today))];
        Left = await db.Set<Messenger>().CountAsync(m => m.WithdrawnOn != null, stop);
    }
}
