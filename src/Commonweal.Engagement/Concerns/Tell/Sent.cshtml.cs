using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Pictures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Tell;

/// <summary>What happens next, by when, and the receipt: told for ten minutes, or until the person clears it.</summary>
[AllowAnonymous, WhileAwake("concerns"), ResponseCache(NoStore = true)]
internal sealed class SentModel(Drafts drafts, CommonwealDb db, PublicAddress address, Here here) : PageModel, IFormPage
{
    public Concern Concern { get; private set; } = null!;

    public string Digits { get; private set; } = "";

    public string QrCode { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (drafts.Secret is not { ConcernId: var id } secret) return LocalRedirect(here.Link("/tell"));
        if (await db.Set<Concern>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } concern) return LocalRedirect(here.Link("/tell"));
        Concern = concern;
        Digits = SecretDigits.Grouped(secret.Receipt);
        // The digits travel in the fragment, which browsers never send to a server and no log can hold.
        QrCode = QrPicture.Of($"{address.Link(here.Link("/receipt"))}#{secret.Receipt}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await drafts.ForgetAsync(stop);
        return LocalRedirect(here.Link(""));
    }

    public Task PrepareAsync(CancellationToken stop) => OnGetAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
        => await OnGetAsync(stop) is LocalRedirectResult elsewhere ? elsewhere : null;
}
