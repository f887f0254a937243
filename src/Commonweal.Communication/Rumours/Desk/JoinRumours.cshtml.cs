using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours.Desk;

/// <summary>It is another rumour in other words: everything heard goes there, and can be put back.</summary>
[RequirePermission("rumours.keep"), WhileAwake("rumours"), ResponseCache(NoStore = true)]
internal sealed class JoinRumoursModel(CommonwealDb db, Grouping grouping, SimilarHearings similar, Here here, Texts texts) : RumourPage(db, here, texts)
{
    private const int Most = 30;

    [BindProperty] public string? Into { get; set; }

    public IReadOnlyList<Choice> Others { get; private set; } = [];

    protected override bool IsPossible => Rumour.State is RumourState.Open;

    protected override async Task LoadAsync(CancellationToken stop)
    {
        var words = await Db.Set<Hearing>().Where(h => h.RumourId == Id).OrderByDescending(h => h.HeardOn).ThenBy(h => h.Id).Select(h => h.Words).FirstOrDefaultAsync(stop);
        var alike = words is null ? [] : (await similar.RumoursOfAsync(await similar.FindAsync(words, except: null, stop), Most, stop)).Where(r => r.Id != Id).ToList();
        var latest = await Db.Set<Rumour>().AsNoTracking().Where(r => r.Id != Id && r.State != RumourState.Closed && r.State != RumourState.Merged).OrderByDescending(r => r.LastHeardOn).ThenByDescending(r => r.Id).Take(Most).ToListAsync(stop);
        Others = [.. alike.Concat(latest).DistinctBy(r => r.Id).Take(Most).Select(r => new Choice(r.Id.ToString(), r.About, Texts.Count("rumours.heard", r.Heard)))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (!Guid.TryParse(Into, out var into) || !Others.Any(o => o.Value == Into)) ModelState.AddModelError(nameof(Into), Texts["rumours.join.choose"]);
        if (!ModelState.IsValid) return Page();
        if (!await MergedAsync(into, stop)) return this.ChangedMeanwhile(Texts);
        TempData["done"] = Texts["rumours.join.done"];
        return LocalRedirect(PathOf(into));
    }

    private async Task<bool> MergedAsync(Guid into, CancellationToken stop)
    {
        try
        {
            return await grouping.MergeAsync(Id, Version, into, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
