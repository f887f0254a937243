using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Join;

/// <summary>Somebody who hears from us wants it in another place, too: behind the link to their own page, proven by a code or a letter of its own.</summary>
[AllowAnonymous, WhileAwake("audience"), ResponseCache(NoStore = true)]
internal sealed class AddChannelModel(FurtherChannels further, OfferedChannels offered, AddressesTaken addresses, AudienceLinks links, CommonwealDb db, Throttle throttle, Here here, Texts texts)
    : PageModel, IFormPage, IAddressForm
{
    public const string Path = "/subscribe/add";

    private Guid subscriber;

    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "by")] public string? Chosen { get; set; }

    [BindProperty] public string? Email { get; set; }

    [BindProperty] public string? Phone { get; set; }

    [BindProperty] public string? Endpoint { get; set; }

    [BindProperty] public string? Key { get; set; }

    [BindProperty] public string? Auth { get; set; }

    public ChannelKind Kind { get; private set; }

    public IReadOnlyList<ChannelKind> Kinds => offered.Kinds;

    public string PushKey => offered.PushKey();

    public string ConsentWords => texts[AddressesTaken.ConsentTo(Kind), ("city", here.Name)];

    public string Mine => here.Link($"{AudienceLinks.PathOf(LinkTo.Mine)}/{Token}");

    public string By(ChannelKind kind) => here.Link($"{Path}/{Token}?by={kind}");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (addresses.Read(this, ModelState) is not { } address) return this.ShowAgain();
        if (!throttle.Allows(HttpContext, "subscribe" + Kind, AddressesTaken.MostAnHour(Kind))) return Refused("errors.tooMany.text", StatusCodes.Status429TooManyRequests);
        var consent = new Consent(ConsentWay.Form, here.Today, ConsentWords);
        if (Kind is ChannelKind.Push)
        {
            if (!await further.TakePushAsync(subscriber, address, consent, stop)) return Refused("audience.add.most", StatusCodes.Status409Conflict);
            TempData["done"] = texts["audience.push.done"];
            return LocalRedirect(Mine);
        }
        if (await further.AskAsync(subscriber, address, consent, stop) is not { } channel) return Refused("audience.add.most", StatusCodes.Status409Conflict);
        if (Kind is not ChannelKind.Email) return LocalRedirect(here.Link(links.PathOf(LinkTo.Code, channel)));
        TempData["done"] = texts["audience.add.sent"];
        return LocalRedirect(Mine);
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    /// <summary>Null where the form may be shown; else where to go instead.</summary>
    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (links.Read(LinkTo.Mine, Token) is not { } id || !await db.Set<Subscriber>().AnyAsync(s => s.Id == id, stop)) return NotFound();
        subscriber = id;
        var known = await db.Set<Channel>().Where(c => c.SubscriberId == id && c.State == ChannelState.Proven).Select(c => c.Kind).ToListAsync(stop);
        if (known.Count == 0) return LocalRedirect(Mine);
        // Where nothing was chosen: what they do not have yet.
        Kind = Kinds.Concat([ChannelKind.Email]).FirstOrDefault(k => string.Equals(k.ToString(), Chosen, StringComparison.OrdinalIgnoreCase), Kinds.FirstOrDefault(k => !known.Contains(k), ChannelKind.Email));
        return null;
    }

    private PageResult Refused(string key, int status)
    {
        ModelState.AddModelError("", texts[key, ("most", FurtherChannels.Most)]);
        Response.StatusCode = status;
        return Page();
    }
}
