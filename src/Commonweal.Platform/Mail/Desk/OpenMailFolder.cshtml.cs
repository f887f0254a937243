using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Mail.Desk;

/// <summary>Letters that were written to a folder because no relay is configured.</summary>
[RequirePermission("mail.folder"), ResponseCache(NoStore = true)]
internal sealed class OpenMailFolderModel(MailFolder folder, RelaySettings relay, AuditTrail audit) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Before { get; set; }

    public IReadOnlyList<FiledLetter> Letters { get; private set; } = [];

    public bool RelayIsConfigured => relay.IsConfigured;

    public string? First { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var found = await folder.ListAsync(Before, stop);
        Letters = [.. found.Take(MailFolder.PageSize)];
        if (Before is not null) First = "/desk/mail-folder";
        if (found.Count > Letters.Count) Next = "/desk/mail-folder?before=" + Letters[^1].Name;
        // The list shows addresses.
        if (Letters.Count > 0) await audit.RecordAsync("read", "mail", "folder", stop: stop);
    }
}
