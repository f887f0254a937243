using Commonweal.Engagement.Communities.Partner;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Desk;

/// <summary>Gives a community's delegates their codes, renews them and takes them back.</summary>
[RequirePermission("communities.work"), WhileAwake("communities"), ResponseCache(NoStore = true)]
internal sealed class IssueCodesModel(CommonwealDb db, SecretDigits secretDigits, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Label { get; set; }

    [BindProperty] public DateOnly? Until { get; set; }

    [BindProperty] public string? SheetLanguage { get; set; }

    public Community Community { get; private set; } = null!;

    public IReadOnlyList<PartnerCode> Codes { get; private set; } = [];

    public IEnumerable<Choice> Languages => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        Until = here.Today.AddDays(PartnerCode.UsualDays);
        SheetLanguage = here.Language;
        return Page();
    }

    public async Task<IActionResult> OnPostIssueAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        var label = Label?.Trim() ?? "";
        if (label.Length == 0) ModelState.AddModelError(nameof(Label), texts["communities.codes.label.missing"]);
        if (CleanText.Length(label) > PartnerCode.LongestLabel) ModelState.AddModelError(nameof(Label), texts["errors.tooLong", ("most", PartnerCode.LongestLabel)]);
        if (Until is not { } until || until <= here.Today || until > here.Today.AddDays(PartnerCode.MostDays))
            ModelState.AddModelError(nameof(Until), texts["communities.codes.until.bad", ("day", here.Today.AddDays(PartnerCode.MostDays))]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var digits = SecretDigits.New();
        var code = new PartnerCode
        {
            CommunityId = Id, Label = label, Lookup = secretDigits.Store(PartnerCode.Purpose, digits).Lookup, IssuedOn = here.Today, Until = Until!.Value,
            Language = here.City.Languages.Contains(SheetLanguage, StringComparer.Ordinal) ? SheetLanguage! : here.Language,
        };
        db.Add(code);
        return await HandOutAsync(code, digits, stop);
    }

    /// <summary>New digits for the same delegates, as long as usual from today; the old ones open nothing any more.</summary>
    public async Task<IActionResult> OnPostRenewAsync(Guid code, CancellationToken stop)
    {
        if (await FindAsync(code, stop) is not { Revoked: false } known) return NotFound();
        var digits = SecretDigits.New();
        known.Lookup = secretDigits.Store(PartnerCode.Purpose, digits).Lookup;
        known.Until = here.Today.AddDays(PartnerCode.UsualDays);
        return await HandOutAsync(known, digits, stop);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid code, CancellationToken stop)
    {
        if (await FindAsync(code, stop) is not { } known) return NotFound();
        known.Revoked = true;
        if (known.Until > here.Today) known.Until = here.Today;
        await db.SaveChangesAsync(stop);
        TempData["done"] = texts["communities.codes.revoke.done"];
        return LocalRedirect($"/desk/communities/{Id}/codes");
    }

    public Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    private async Task<IActionResult> HandOutAsync(PartnerCode code, string digits, CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        TempData["partner-digits"] = digits;
        return LocalRedirect($"/desk/communities/{Id}/codes/{code.Id}");
    }

    private Task<PartnerCode?> FindAsync(Guid code, CancellationToken stop)
        => db.Set<PartnerCode>().SingleOrDefaultAsync(c => c.Id == code && c.CommunityId == Id, stop);

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.Set<Community>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, stop) is not { } found) return false;
        Community = found;
        Codes = await db.Set<PartnerCode>().AsNoTracking().Where(c => c.CommunityId == Id).OrderByDescending(c => c.Until).ThenBy(c => c.Id).ToListAsync(stop);
        return true;
    }
}
