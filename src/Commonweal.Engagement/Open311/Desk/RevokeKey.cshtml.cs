using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Open311.Desk;

/// <summary>Ends a key at once.</summary>
[RequirePermission(Open311Permission.KeepKeys), WhileAwake("open311")]
internal sealed class RevokeKeyModel(Open311Keys keys, CommonwealDb db) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Name.Length == 0 ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
        => await keys.RevokeAsync(Id, stop) ? Redirect("/desk/open311") : NotFound();

    public async Task PrepareAsync(CancellationToken stop)
        => Name = await db.Set<Open311Key>().Where(k => k.Id == Id && k.RevokedAt == null).Select(k => k.Name).SingleOrDefaultAsync(stop) ?? "";
}
