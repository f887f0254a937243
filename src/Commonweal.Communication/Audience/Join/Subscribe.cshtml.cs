using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Audience.Join;

/// <summary>Asks to hear from the city, without an account. Whether the address was known makes no difference to what is shown.</summary>
[AllowAnonymous, WhileAwake("audience"), ResponseCache(NoStore = true)]
internal sealed class SubscribeModel(Subscriptions subscriptions, OfferedChannels offered, AddressesTaken addresses, AudienceLinks links, CommonwealDb db, Throttle throttle, Here here, Texts texts)
    : WishForm(db, here, texts), IFormPage, IAddressForm
{
    public const string Path = "/subscribe";

    /// <summary>How they want to be reached; e-mail where nothing else was chosen.</summary>
    [BindProperty(SupportsGet = true)] public string? By { get; set; }

    [BindProperty] public string? Email { get; set; }

    [BindProperty] public string? Phone { get; set; }

    [BindProperty] public string? Endpoint { get; set; }

    [BindProperty] public string? Key { get; set; }

    [BindProperty] public string? Auth { get; set; }

    [TempData] public bool Sent { get; set; }

    public ChannelKind Kind => offered.Kinds.FirstOrDefault(k => string.Equals(k.ToString(), By, StringComparison.OrdinalIgnoreCase), ChannelKind.Email);

    public IReadOnlyList<ChannelKind> Kinds => offered.Kinds;

    public string PushKey => offered.PushKey();

    /// <summary>What is agreed to, kept in these words as the proof.</summary>
    public string ConsentWords => Texts[AddressesTaken.ConsentTo(Kind), ("city", Here.Name)];

    public async Task OnGetAsync(CancellationToken stop)
    {
        FirstLanguage = Here.Language;
        await PrepareAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var address = addresses.Read(this, ModelState);
        if (CheckWish() is not { } wish) return Page();
        if (!throttle.Allows(HttpContext, "subscribe" + Kind, AddressesTaken.MostAnHour(Kind)))
        {
            ModelState.AddModelError("", Texts["errors.tooMany.text"]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }
        var consent = new Consent(ConsentWay.Form, Here.Today, ConsentWords);
        if (Kind is ChannelKind.Push)
        {
            TempData["done"] = Texts["audience.push.done"];
            return LocalRedirect(Here.Link(links.PathOf(LinkTo.Mine, await subscriptions.TakePushAsync(address!, wish, consent, stop))));
        }
        var channel = await subscriptions.AskAsync(address!, wish, consent, stop);
        if (Kind is not ChannelKind.Email) return LocalRedirect(Here.Link(links.PathOf(LinkTo.Code, channel)));
        Sent = true;
        return LocalRedirect(Here.Link(Path));
    }

    public Task PrepareAsync(CancellationToken stop) => ReadChoicesAsync(stop);
}
