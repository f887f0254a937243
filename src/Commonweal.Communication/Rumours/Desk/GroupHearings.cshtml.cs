using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours.Desk;

/// <summary>What was heard and lies with no rumour yet: the oldest first, by words, or what speaks of the same as one of them.</summary>
[RequirePermission("rumours.keep"), WhileAwake("rumours"), ResponseCache(NoStore = true)]
internal sealed class GroupHearingsModel(CommonwealDb db, Grouping grouping, SimilarHearings similar, HearingChoices choices, Here here, Texts texts) : PageModel, IFormPage
{
    private const int Shown = 50, MostFound = 200, MostOffered = 12;
    private const string Alone = "new";

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    [BindProperty(SupportsGet = true)] public Guid? Like { get; set; }

    [BindProperty] public List<Guid> Chosen { get; set; } = [];

    [BindProperty] public string? To { get; set; }

    [BindProperty] public string? About { get; set; }

    public HearingChoices Choices => choices;

    public IReadOnlyList<Hearing> New { get; private set; } = [];

    public IReadOnlyList<Choice> Offered { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var chosen = Chosen.Distinct().Take(MostFound).ToList();
        if (chosen.Count == 0) ModelState.AddModelError(nameof(Chosen), texts["rumours.group.choose"]);
        var about = To is Alone ? ModelState.Check(nameof(About), About, Rumour.LongestAbout, texts) : "";
        Guid? to = Guid.TryParse(To, out var key) && await db.Set<Rumour>().AnyAsync(r => r.Id == key && r.State != RumourState.Closed && r.State != RumourState.Merged, stop) ? key : null;
        if (to is null && To is not Alone) ModelState.AddModelError(nameof(To), texts["rumours.belongs.choose"]);
        if (!ModelState.IsValid) return Page();
        var moved = await db.InTransactionAsync(async s =>
        {
            if (to is null)
            {
                var first = await db.Set<Hearing>().Where(h => chosen.Contains(h.Id)).MinAsync(h => (DateOnly?)h.HeardOn, s) ?? here.Today;
                var rumour = Rumour.Begin(about, first);
                db.Add(rumour);
                await db.SaveChangesAsync(s);
                to = rumour.Id;
            }
            return await grouping.PutTogetherAsync(chosen, to.Value, s);
        }, stop);
        TempData["done"] = texts.Count("rumours.group.done", moved);
        return LocalRedirect(RumourPage.PathOf(to!.Value));
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        var like = Like is { } one ? await db.Set<Hearing>().AsNoTracking().SingleOrDefaultAsync(h => h.Id == one, stop) : null;
        var words = like?.Words ?? Q;
        var alike = string.IsNullOrWhiteSpace(words) ? [] : await similar.FindAsync(words, except: null, stop);
        New = await FindAsync(like, alike, stop);
        var rumours = alike.Count > 0 ? await similar.RumoursOfAsync(alike, MostOffered, stop) : [];
        if (rumours.Count == 0)
            rumours = await db.Set<Rumour>().AsNoTracking().Where(r => r.State != RumourState.Closed && r.State != RumourState.Merged).OrderByDescending(r => r.LastHeardOn).ThenByDescending(r => r.Id).Take(MostOffered).ToListAsync(stop);
        Offered = [.. rumours.Select(r => new Choice(r.Id.ToString(), r.About, texts.Count("rumours.heard", r.Heard))), new Choice(Alone, texts["rumours.belongs.new"], texts["rumours.belongs.new.hint"])];
        if (like is not null && HttpContext.Request.Method == "GET") Chosen = [like.Id];
    }

    private async Task<IReadOnlyList<Hearing>> FindAsync(Hearing? like, IReadOnlyList<Similar> alike, CancellationToken stop)
    {
        var free = db.Set<Hearing>().AsNoTracking().Where(h => h.RumourId == null);
        if (like is null && string.IsNullOrWhiteSpace(Q)) return await free.OrderBy(h => h.HeardOn).ThenBy(h => h.Id).Take(Shown).ToListAsync(stop);
        var found = alike.Where(a => a.RumourId is null).Select(a => a.Id).ToList();
        if (like is null) found.AddRange((await Searching.FindAsync<Hearing>(db, Q!, MostFound, stop)).Keys);
        Guid[] keys = [.. found.Distinct()];
        var rows = await free.Where(h => EF.Parameter(keys).Contains(h.Id)).ToListAsync(stop);
        return [.. rows.OrderBy(h => Array.IndexOf(keys, h.Id)).Take(MostFound)];
    }
}
