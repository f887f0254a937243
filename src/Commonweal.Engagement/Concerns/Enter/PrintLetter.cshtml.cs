using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Enter;

/// <summary>One letter in the person's language, ready to print; marked when it is posted, collected or said on the phone.</summary>
[RequirePermission("concerns.open"), WhileAwake("concerns"), ResponseCache(NoStore = true)]
internal sealed class PrintLetterModel(Letters letters, CommonwealDb db, PersonalData personal, AuditTrail audit, Telling telling, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public LetterRow? Row { get; private set; }

    public ConcernMessage Message { get; private set; } = null!;

    public Topic Topic { get; private set; } = null!;

    /// <summary>Name and address or number, once they are asked for.</summary>
    public (string? Name, string? Contact)? Person { get; private set; }

    public string Told => telling.Of(Row!.Concern, Message);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Row is null) return NotFound();
        await audit.RecordAsync("read", "concern", Row.Concern.Id.ToString(), "letter", stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAddressAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Row is not { Concern: var concern }) return NotFound();
        await audit.RecordAsync("read", "concern", concern.Id.ToString(), "contact", stop);
        var nameSeen = concern.NameShown || concern.Contact is Contact.Post or Contact.Collect or Contact.Phone;
        Person = (nameSeen && concern.NameSealed is { } name ? personal.Open(name) : null, concern.ContactSealed is { } contact ? personal.Open(contact) : null);
        return Page();
    }

    public async Task<IActionResult> OnPostDoneAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Row is null) return NotFound();
        await letters.DoneAsync(Reach.Of(User), Id, stop);
        TempData["done"] = texts["concerns.letters.done." + Row.Concern.Contact.ToString().ToLowerInvariant()];
        return LocalRedirect("/desk/enter/letters");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Row = await letters.FindAsync(Reach.Of(User), Id, stop);
        if (Row is null) return;
        Message = await db.Set<ConcernMessage>().AsNoTracking().SingleAsync(m => m.Id == Row.Letter.MessageId, stop);
        Topic = await db.Set<Topic>().AsNoTracking().SingleAsync(t => t.Id == Row.Concern.TopicId, stop);
    }
}
