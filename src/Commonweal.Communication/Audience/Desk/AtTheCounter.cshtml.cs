using Commonweal.Communication.Audience.Join;
using Commonweal.Communication.Audience.Phones;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Desk;

/// <summary>Somebody asks in person, by letter or by phone: to be put on the list, what is known of their address, or to be left alone.</summary>
[RequirePermission("audience.keep"), WhileAwake("audience")]
internal sealed class AtTheCounterModel(Subscriptions subscriptions, PhoneNumbersTaken phones, PersonalData personal, AuditTrail audit, CommonwealDb db, Here here, Texts texts) : WishForm(db, here, texts), IFormPage
{
    [BindProperty] public string? Email { get; set; }

    [BindProperty] public string? Paper { get; set; }

    [BindProperty] public string? Known { get; set; }

    [BindProperty] public Guid Channel { get; set; }

    public IReadOnlyList<Channel> Found { get; private set; } = [];

    public string Shown { get; private set; } = "";

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var email = ContactValues.Email(Email);
        if (email is null) ModelState.AddModelError(nameof(Email), Texts["audience.email.bad"]);
        if (string.IsNullOrWhiteSpace(Paper)) ModelState.AddModelError(nameof(Paper), Texts["audience.counter.paper.missing"]);
        else if (CleanText.Length(Paper) > Audience.Channel.LongestConsent) ModelState.AddModelError(nameof(Paper), Texts["errors.tooLong", ("most", Audience.Channel.LongestConsent)]);
        if (CheckWish() is not { } wish) return Page();
        await subscriptions.AskAsync(Address.OfEmail(email!), wish, new Consent(ConsentWay.Counter, Here.Today, Paper!.Trim()), stop);
        return Done("audience.counter.sent");
    }

    public async Task<IActionResult> OnPostFindAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var address = ContactValues.Email(Known) is { } email ? Address.OfEmail(email) : phones.Read(Known, texts: false).Number is { } number ? Address.OfPhone(ChannelKind.Sms, number) : null;
        if (address is null)
        {
            ModelState.AddModelError(nameof(Known), Texts["audience.counter.known.bad"]);
            return Page();
        }
        var lookup = personal.Lookup(address.Normal);
        // A number may be on the list by text message and in WhatsApp.
        List<ChannelKind> kinds = address.Kind is ChannelKind.Email ? [ChannelKind.Email] : [ChannelKind.Sms, ChannelKind.WhatsApp];
        Found = [.. (await Db.Set<Channel>().AsNoTracking().Where(c => kinds.Contains(c.Kind) && c.AddressLookup == lookup).ToListAsync(stop)).OrderBy(c => c.Kind)];
        if (Found.Count == 0)
        {
            ModelState.AddModelError(nameof(Known), Texts["audience.counter.unknown"]);
            return Page();
        }
        Shown = address.Value;
        foreach (var subscriber in Found.Select(c => c.SubscriberId).Distinct()) await audit.RecordAsync("read", "subscriber", subscriber.ToString(), stop: stop);
        return Page();
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken stop)
    {
        await subscriptions.StopAsync(Channel, ChannelEnd.AtCounter, stop);
        return Done("audience.counter.stopped");
    }

    public Task PrepareAsync(CancellationToken stop) => ReadChoicesAsync(stop);

    private LocalRedirectResult Done(string key)
    {
        TempData["done"] = Texts[key];
        return LocalRedirect("/desk/audience/counter");
    }
}
