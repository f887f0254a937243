using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Messengers;

/// <summary>A messenger's own page, by their own link: all that is kept of them, corrected, renewed or gone. It works while the part sleeps, too.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
internal sealed class KeepMyMessengerModel(CommonwealDb db, MessengerLinks links, PersonalData personal, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public string Secret { get; set; } = "";

    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Organisation { get; set; }

    [BindProperty] public string? PublicRole { get; set; }

    [BindProperty] public string? Topics { get; set; }

    [BindProperty] public string? Email { get; set; }

    [BindProperty] public string? Phone { get; set; }

    [BindProperty] public string? Reach { get; set; }

    public Messenger Row { get; private set; } = null!;

    public IReadOnlyList<MessengerRequest> Requests { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        (Version, Name, Organisation) = (Row.Version, Row.Name, Row.Organisation);
        (PublicRole, Topics) = (here.Text(Row.PublicRole), here.Text(Row.Topics));
        (Email, Phone, Reach) = (Opened(Row.EmailSealed), Opened(Row.PhoneSealed), Opened(Row.ReachSealed));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        Check(Name, nameof(Name), Messenger.LongestName, required: true);
        Check(Organisation, nameof(Organisation), Messenger.LongestName);
        Check(PublicRole, nameof(PublicRole), Messenger.LongestWords, required: true);
        Check(Topics, nameof(Topics), Messenger.LongestWords, required: true);
        Check(Reach, nameof(Reach), Messenger.LongestWords);
        if (!string.IsNullOrWhiteSpace(Email) && ContactValues.Email(Email) is null) ModelState.AddModelError(nameof(Email), texts["playbook.messenger.email.bad"]);
        if (!string.IsNullOrWhiteSpace(Phone) && ContactValues.Phone(Phone) is null) ModelState.AddModelError(nameof(Phone), texts["playbook.messenger.phone.bad"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Row.Version != Version) return this.ChangedMeanwhile(texts);
        (Row.Name, Row.Organisation) = (Name!.Trim(), Organisation?.Trim() ?? "");
        // What they wrote themselves is the source in their language; what was made from it shows as outdated.
        if (PublicRole!.Trim() != here.Text(Row.PublicRole)) Row.PublicRole = Row.PublicRole.Write(here.Language, PublicRole.Trim());
        if (Topics!.Trim() != here.Text(Row.Topics)) Row.Topics = Row.Topics.Write(here.Language, Topics.Trim());
        var email = ContactValues.Email(Email);
        (Row.EmailSealed, Row.EmailLookup) = email is null ? (null, null) : (personal.Seal(email), personal.Lookup(ResidentEmail.Normalise(email)));
        Row.PhoneSealed = ContactValues.Phone(Phone) is { } phone ? personal.Seal(phone) : null;
        Row.ReachSealed = Reach?.Trim() is { Length: > 0 } reach ? personal.Seal(reach) : null;
        return await DoneAsync(texts["common.saved"], stop);
    }

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        Row.Agree(here.Today, ConsentGiven.Link, takenBy: null);
        return await DoneAsync(texts["playbook.messenger.page.renewed", ("day", Row.ConsentUntil)], stop);
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken stop)
    {
        if (await LoadAsync(stop)) await links.LeaveAsync(Row, stop);
        return LocalRedirect(here.Link("/messengers/left"));
    }

    public Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop) => await LoadAsync(stop) ? null : NotFound();

    private string? Opened(byte[]? kept) => kept is null ? null : personal.Open(kept);

    private void Check(string? text, string field, int most, bool required = false)
    {
        if (required && string.IsNullOrWhiteSpace(text)) ModelState.AddModelError(field, texts["playbook.fill"]);
        if (CleanText.Length(text?.Trim() ?? "") > most) ModelState.AddModelError(field, texts["errors.tooLong", ("most", most)]);
    }

    private async Task<IActionResult> DoneAsync(string words, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        TempData["done"] = words;
        return LocalRedirect(here.Link("/messengers/" + Secret));
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await links.FindAsync(Secret, stop) is not { } row) return false;
        Row = row;
        Requests = await db.Set<MessengerRequest>().AsNoTracking().Where(r => r.MessengerId == row.Id).OrderByDescending(r => r.AskedOn).ThenBy(r => r.Id).Take(100).ToListAsync(stop);
        return true;
    }
}
