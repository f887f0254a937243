using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>A colleague's own filters: keeps one under a name, forgets one.</summary>
[RequirePermission("concerns.open"), WhileAwake("concerns"), ResponseCache(NoStore = true)]
internal sealed class SavedFiltersModel(CommonwealDb db, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Address { get; set; }

    public IReadOnlyList<SavedFilter> Saved { get; private set; } = [];

    private Guid AccountId => Reach.Of(User).AccountId;

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var name = Name?.Trim() ?? "";
        if (name.Length == 0) return Again("errors.required");
        if (name.Length > SavedFilter.LongestName) return Again("errors.tooLong");
        if (Saved.Count >= SavedFilter.Most && Saved.All(s => s.Name != name)) return Again("concerns.filters.full");
        var address = DeskPath.Back(Address);
        var known = await db.Set<SavedFilter>().SingleOrDefaultAsync(f => f.AccountId == AccountId && f.Name == name, stop);
        if (known is null) db.Add(new SavedFilter { AccountId = AccountId, Name = name, Address = address });
        else known.Address = address;
        await db.SaveChangesAsync(stop);
        return LocalRedirect(address);
    }

    public async Task<IActionResult> OnPostForgetAsync(Guid id, CancellationToken stop)
    {
        if (await db.Set<SavedFilter>().SingleOrDefaultAsync(f => f.AccountId == AccountId && f.Id == id, stop) is not { } filter) return NotFound();
        db.Remove(filter);
        await db.SaveChangesAsync(stop);
        return LocalRedirect("/desk/concerns/filters");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        var account = AccountId;
        Saved = await db.Set<SavedFilter>().AsNoTracking().Where(f => f.AccountId == account).OrderBy(f => f.Name).ToListAsync(stop);
    }

    private PageResult Again(string key)
    {
        ModelState.AddModelError(nameof(Name), texts[key, ("most", key == "errors.tooLong" ? SavedFilter.LongestName : SavedFilter.Most)]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
