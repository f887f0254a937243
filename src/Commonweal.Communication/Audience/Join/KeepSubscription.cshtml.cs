using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Join;

/// <summary>A subscriber's own page, behind a signed link: what they hear, how they are reached and what they agreed to. It works while the part sleeps, too.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
internal sealed class KeepSubscriptionModel(Subscriptions subscriptions, AudienceLinks links, PersonalData personal, CommonwealDb db, Here here, Texts texts)
    : WishForm(db, here, texts), IFormPage
{
    private const int LongestPauseDays = 366;

    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    [BindProperty] public int Version { get; set; }

    [BindProperty] public DateOnly? PausedUntil { get; set; }

    public IReadOnlyList<LiveChannel> Live { get; private set; } = [];

    public string Add => Here.Link($"{AddChannelModel.Path}/{Token}");

    private Guid Subscriber { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        await FillAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (PausedUntil is { } until && (until < Here.Today || until > Here.Today.AddDays(LongestPauseDays))) ModelState.AddModelError(nameof(PausedUntil), Texts["audience.pause.bad", ("days", LongestPauseDays)]);
        if (CheckWish() is not { } wish) return Page();
        if (Live.Count == 0 || !await subscriptions.ChangeAsync(Subscriber, Version, wish, PausedUntil, stop)) return this.ChangedMeanwhile(Texts);
        TempData["done"] = Texts["common.saved"];
        return LocalRedirect(Here.Link(links.PathOf(LinkTo.Mine, Subscriber)));
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (links.Read(LinkTo.Mine, Token) is not { } id || !await Db.Set<Subscriber>().AnyAsync(s => s.Id == id, stop)) return NotFound();
        Subscriber = id;
        await ReadChoicesAsync(stop);
        var channels = await Db.Set<Channel>().AsNoTracking().Where(c => c.SubscriberId == id && c.State == ChannelState.Proven).OrderBy(c => c.ConsentOn).ToListAsync(stop);
        Live = [.. channels.Select(c => new LiveChannel(c.Kind, Masked(c.Kind, personal.Open(c.AddressSealed!)), c.ConsentOn, c.Consent, Here.Link(links.PathOf(LinkTo.Stop, c.Id))))];
        return null;
    }

    private async Task FillAsync(CancellationToken stop)
    {
        var subscriber = await Db.Set<Subscriber>().AsNoTracking().SingleAsync(s => s.Id == Subscriber, stop);
        (Version, PausedUntil, Organisation) = (subscriber.Version, subscriber.PausedUntil, subscriber.Organisation);
        (FirstLanguage, SecondLanguage, ThirdLanguage) = (subscriber.Languages.ElementAtOrDefault(0), subscriber.Languages.ElementAtOrDefault(1), subscriber.Languages.ElementAtOrDefault(2));
        Topics = [.. (await Db.Set<SubscriberTopic>().Where(t => t.SubscriberId == Subscriber).Select(t => t.TopicId).ToListAsync(stop)).Select(t => t.ToString())];
        Districts = await Db.Set<SubscriberDistrict>().Where(d => d.SubscriberId == Subscriber).Select(d => d.DistrictCode).ToListAsync(stop);
    }

    /// <summary>Enough to know it by; the letter with the link may have been handed on.</summary>
    private static string Masked(ChannelKind kind, string address) => kind switch
    {
        ChannelKind.Email => address[..1] + "…" + address[address.LastIndexOf('@')..],
        ChannelKind.Push => "",
        _ => address[..3] + "…" + address[^2..],
    };
}

/// <summary>A channel as its owner sees it.</summary>
internal sealed record LiveChannel(ChannelKind Kind, string Address, DateOnly ConsentOn, string Consent, string Stop);
