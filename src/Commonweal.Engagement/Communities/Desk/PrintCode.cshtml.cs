using Commonweal.Engagement.Communities.Partner;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Desk;

/// <summary>The sheet with a delegate's digits, shown once: to print, or to read out on the phone.</summary>
[RequirePermission("communities.work"), WhileAwake("communities"), ResponseCache(NoStore = true)]
internal sealed class PrintCodeModel(CommonwealDb db, PublicAddress address) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public Guid Code { get; set; }

    public Community Community { get; private set; } = null!;

    public PartnerCode Row { get; private set; } = null!;

    /// <summary>The digits in groups, or null where they were shown before: nobody can show them again.</summary>
    public string? Digits { get; private set; }

    public string Address => address.Link($"/{Row.Language}/communities/partner");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.Set<PartnerCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Code && c.CommunityId == Id, stop) is not { } row) return NotFound();
        Row = row;
        Community = await db.Set<Community>().AsNoTracking().SingleAsync(c => c.Id == Id, stop);
        Digits = TempData["partner-digits"] is string digits ? SecretDigits.Grouped(digits) : null;
        return Page();
    }
}
