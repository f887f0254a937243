using Commonweal.Communication.Rumours.Desk;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours.Answers;

/// <summary>
/// A second person reads the answer: never who wrote it, never the press office. Agreed to, it is told to everybody who asked,
/// and published where the rumour is widely heard.
/// </summary>
[RequirePermission("rumours.review"), WhileAwake("rumours"), ResponseCache(NoStore = true)]
internal sealed class ReviewAnswerModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : RumourPage(db, here, texts)
{
    [BindProperty] public string? Note { get; set; }

    public RumourAnswer Draft { get; private set; } = null!;

    public IReadOnlyList<RumourSource> Sources { get; private set; } = [];

    public ReachRule Rule { get; private set; } = new();

    public bool IsReached => Rule.IsReached(Rumour.Heard, Rumour.Districts);

    /// <summary>Why this colleague cannot agree: key of the sentence, or null.</summary>
    public string? Bar { get; private set; }

    protected override bool IsPossible => Rumour.State is RumourState.InReview && Draft is not null;

    protected override async Task LoadAsync(CancellationToken stop)
    {
        Draft = await Db.Set<RumourAnswer>().SingleOrDefaultAsync(a => a.Id == Rumour.DraftId, stop) ?? null!;
        Sources = await Db.Set<RumourSource>().AsNoTracking().Where(s => s.RumourId == Id).OrderBy(s => s.On).ThenBy(s => s.Id).ToListAsync(stop);
        Rule = await ReachRule.OfAsync(Db, stop);
        var me = Db.Actor.AccountId;
        var roles = await Db.Set<Account>().AsNoTracking().Where(a => a.Id == me).Select(a => a.Roles).SingleOrDefaultAsync(stop) ?? [];
        if (Draft?.WrittenById == me) Bar = "rumours.review.own";
        else if (roles.Contains(Role.CommunicationsOfficer)) Bar = "rumours.review.press";
        else if (!RumourSource.AreEnough(Sources.Select(s => s.Who))) Bar = "rumours.review.sources";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Bar is { } bar) ModelState.AddModelError("", Texts[bar]);
        if (!ModelState.IsValid) return Page();
        (Draft.ReviewedById, Draft.ReviewedOn, Draft.ReviewNote) = (Db.Actor.AccountId, Here.Today, null);
        Rumour.Approve(Draft, Here.Today);
        if (IsReached && !Rumour.HeldBack) Rumour.Publish(Here.Today, Rumour.PublishReason);
        Db.Publish(new RumourTold(Id));
        var result = await Db.InTransactionAsync(async s =>
        {
            var saved = await SaveAsync(Rumour.PublishedOn is null ? "rumours.review.told" : "rumours.review.published", s);
            // Who had been told 'not known yet' hears the rest now. The rumour's row is taken first, as whoever moves hearings does.
            if (saved is LocalRedirectResult) await Db.Set<Hearing>().Where(h => h.RumourId == Id && h.EmailSealed != null).ExecuteUpdateAsync(u => u.SetProperty(h => h.Waits, true), s);
            return saved;
        }, stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        return result;
    }

    public async Task<IActionResult> OnPostBackAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var note = ModelState.Check(nameof(Note), Note, RumourAnswer.LongestNote, Texts);
        if (!ModelState.IsValid) return Page();
        Draft.ReviewNote = note;
        Rumour.SendBack();
        return await SaveAsync("rumours.review.back.done", stop);
    }
}
