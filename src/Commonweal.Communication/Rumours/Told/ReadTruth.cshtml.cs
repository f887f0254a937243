using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours.Told;

/// <summary>One answer: the fact, how we know, and when we look again. The rumour itself stands nowhere on it.</summary>
[AllowAnonymous, WhileAwake("rumours"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ReadTruthModel(PublishedRumours published, CommonwealDb db) : PageModel
{
    public PublishedRumour Truth { get; private set; } = null!;

    public IReadOnlyList<RumourSource> Sources { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await published.FindAsync(id, stop) is not { } truth) return NotFound();
        Truth = truth;
        Sources = await db.Set<RumourSource>().AsNoTracking().Where(s => s.RumourId == id && s.On <= truth.Answer.ReviewedOn).OrderBy(s => s.On).ThenBy(s => s.Id).ToListAsync(stop);
        return Page();
    }
}
