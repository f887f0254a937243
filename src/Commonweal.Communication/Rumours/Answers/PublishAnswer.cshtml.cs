using Commonweal.Communication.Rumours.Desk;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Communication.Rumours.Answers;

/// <summary>Against the rule of reach, for a reason that is written down: out to everybody because safety wants it, or back again.</summary>
[RequirePermission("rumours.review"), WhileAwake("rumours"), ResponseCache(NoStore = true)]
internal sealed class PublishAnswerModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : RumourPage(db, here, texts)
{
    [BindProperty] public string? Reason { get; set; }

    public ReachRule Rule { get; private set; } = new();

    protected override bool IsPossible => Rumour.AnswerId is not null && Rumour.State is RumourState.Answered or RumourState.Closed;

    protected override async Task LoadAsync(CancellationToken stop) => Rule = await ReachRule.OfAsync(Db, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var reason = ModelState.Check(nameof(Reason), Reason, Rumour.LongestReason, Texts);
        if (!ModelState.IsValid) return Page();
        var goesOut = Rumour.PublishedOn is null;
        if (goesOut) Rumour.Publish(Here.Today, reason);
        else Rumour.HoldBack(reason);
        var result = await SaveAsync(goesOut ? "rumours.publish.done" : "rumours.hold.done", stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        return result;
    }
}
