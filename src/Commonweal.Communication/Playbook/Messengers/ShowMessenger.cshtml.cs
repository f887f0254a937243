using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Messengers;

/// <summary>One messenger: consent, what was asked and thanked. The contact opens on purpose and on the record.</summary>
[RequirePermission("messengers.read"), WhileAwake("playbook"), ResponseCache(NoStore = true)]
internal sealed class ShowMessengerModel(CommonwealDb db, MessengerLinks links, PersonalData personal, AuditTrail audit, IActor actor, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? What { get; set; }

    [BindProperty] public Guid Asked { get; set; }

    [BindProperty] public string? Step { get; set; }

    public Messenger Row { get; private set; } = null!;

    public IReadOnlyList<MessengerRequest> Requests { get; private set; } = [];

    /// <summary>Address, number and how to reach them, once they are asked for.</summary>
    public string? Contact { get; private set; }

    public string? Link { get; private set; }

    public string? TakenBy { get; private set; }

    public bool MayKeep => User.HasClaim("permission", "messengers.keep");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostContactAsync(CancellationToken stop)
    {
        if (!MayKeep) return Forbid();
        if (!await LoadAsync(stop)) return NotFound();
        await audit.RecordAsync("read", "messenger", Id.ToString(), "contact", stop);
        Contact = string.Join(" · ", new[] { Row.EmailSealed, Row.PhoneSealed, Row.ReachSealed }.OfType<byte[]>().Select(personal.Open));
        Link = links.Of(Row);
        return Page();
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken stop)
    {
        if (!MayKeep) return Forbid();
        if (!await LoadAsync(stop)) return NotFound();
        var what = What?.Trim() ?? "";
        if (what.Length == 0) ModelState.AddModelError(nameof(What), texts["playbook.fill"]);
        if (CleanText.Length(what) > MessengerRequest.LongestWords) ModelState.AddModelError(nameof(What), texts["errors.tooLong", ("most", MessengerRequest.LongestWords)]);
        if (!Row.MayBeAsked(here.Today)) ModelState.AddModelError("", texts["playbook.messenger.notNow"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        db.Add(new MessengerRequest { MessengerId = Id, AskedOn = here.Today, AskedById = actor.AccountId ?? Guid.Empty, What = what });
        return await DoneAsync("common.saved", stop);
    }

    public async Task<IActionResult> OnPostStepAsync(CancellationToken stop)
    {
        if (!MayKeep) return Forbid();
        if (!await LoadAsync(stop) || await db.Set<MessengerRequest>().SingleOrDefaultAsync(r => r.Id == Asked && r.MessengerId == Id, stop) is not { } request) return NotFound();
        if (Step == "thank") request.ThankedOn = here.Today;
        else if (Enum.TryParse<RequestAnswer>(Step, out var answer) && Enum.IsDefined(answer)) request.Answer = answer;
        return await DoneAsync("common.saved", stop);
    }

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken stop)
    {
        if (!MayKeep) return Forbid();
        if (!await LoadAsync(stop)) return NotFound();
        Row.Agree(here.Today, ConsentGiven.InPerson, actor.AccountId);
        return await DoneAsync("playbook.messenger.renewed", stop);
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken stop)
    {
        if (!MayKeep) return Forbid();
        if (!await LoadAsync(stop)) return NotFound();
        return await links.SendAsync(Row, once: null, stop) ? await DoneAsync("playbook.messenger.sent", stop) : NotFound();
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken stop)
    {
        if (!MayKeep) return Forbid();
        if (!await LoadAsync(stop)) return NotFound();
        await links.LeaveAsync(Row, stop);
        TempData["done"] = texts["playbook.messenger.left"];
        return LocalRedirect("/desk/playbook/messengers");
    }

    public Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop) => await LoadAsync(stop) ? null : NotFound();

    private async Task<IActionResult> DoneAsync(string key, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        TempData["done"] = texts[key];
        return LocalRedirect($"/desk/playbook/messengers/{Id}");
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.Set<Messenger>().SingleOrDefaultAsync(m => m.Id == Id && m.WithdrawnOn == null, stop) is not { } row) return false;
        Row = row;
        Requests = await db.Set<MessengerRequest>().AsNoTracking().Where(r => r.MessengerId == Id).OrderByDescending(r => r.AskedOn).ThenBy(r => r.Id).Take(100).ToListAsync(stop);
        TakenBy = row.ConsentTakenById is { } by ? await db.Set<Account>().Where(a => a.Id == by).Select(a => a.Name).SingleOrDefaultAsync(stop) : null;
        return true;
    }
}
