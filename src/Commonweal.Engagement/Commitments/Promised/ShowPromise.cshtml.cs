using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Promised;

/// <summary>One promise with what both sides say of it and everything that happened.</summary>
[AllowAnonymous, WhileAwake("commitments"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowPromiseModel(CommitmentReading reading, MayorsName mayor) : PageModel
{
    public CommitmentView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await reading.Public().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } commitment) return NotFound();
        await mayor.LearnAsync(stop);
        View = await reading.ViewAsync(commitment, Side.Public, person: null, stop);
        return Page();
    }
}
