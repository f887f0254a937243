using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Minutes;

/// <summary>Writes the minutes, as a draft for colleagues alone, and publishes them, or their next edition.</summary>
[RequirePermission("meetings.run"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class WriteMinutesModel(CommonwealDb db, MinutesReading reading, FollowedCommitments commitments, TimeProvider clock, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    /// <summary>The edition this becomes: where somebody else published it meanwhile, nothing is lost and nothing overwritten.</summary>
    [BindProperty] public int Number { get; set; }

    /// <summary>The draft that was looked at; zero where there was none.</summary>
    [BindProperty] public int DraftVersion { get; set; }

    [BindProperty] public MultilingualInput Summary { get; set; } = new();

    [BindProperty] public MultilingualInput Decisions { get; set; } = new();

    [BindProperty] public int? Attended { get; set; }

    [BindProperty] public int? GrewUpHere { get; set; }

    [BindProperty] public int? FromElsewhere { get; set; }

    [BindProperty] public int? FromAbroad { get; set; }

    [BindProperty] public string? Why { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public MinutesEdition? Before { get; private set; }

    public MinutesDraft? Draft { get; private set; }

    public bool MayPublish => Meeting.StartsAt <= clock.GetUtcNow();

    public IReadOnlyList<FollowedCommitment> Commitments { get; private set; } = [];

    public string Commit => QueryHelpers.AddQueryString("/desk/commitments/new", new Dictionary<string, string?> { ["origin"] = "meeting/" + Id, ["said"] = here.Text(Meeting.Title) });

    private MinutesForm Form => new(Summary, Decisions, Attended, GrewUpHere, FromElsewhere, FromAbroad, Why);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null) return NotFound();
        if (Draft is { } draft)
        {
            (Summary, Decisions, Why) = (MultilingualInput.Of(draft.Summary), MultilingualInput.Of(draft.Decisions), draft.Why);
            (Attended, GrewUpHere, FromElsewhere, FromAbroad) = (draft.Attended, draft.GrewUpHere, draft.FromElsewhere, draft.FromAbroad);
        }
        else if (Before is { } before)
        {
            (Summary, Decisions) = (MultilingualInput.Of(before.Summary), MultilingualInput.Of(before.Decisions));
            (Attended, GrewUpHere, FromElsewhere, FromAbroad) = (before.Attended, before.GrewUpHere, before.FromElsewhere, before.FromAbroad);
        }
        return Page();
    }

    public Task<IActionResult> OnPostDraftAsync(CancellationToken stop) => SaveAsync(isDraft: true, draft =>
    {
        Form.ApplyTo(draft, Before, here.City.Languages, here.City.Settings.GroupStatistics);
        draft.On = here.Today;
        if (Draft is null) db.Add(draft);
    }, stop);

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => SaveAsync(isDraft: false, draft =>
    {
        Form.ApplyTo(draft, Before, here.City.Languages, here.City.Settings.GroupStatistics);
        db.Add(MinutesEdition.Of(draft, Number, here.Today, db.Actor.AccountId!.Value));
        if (Draft is not null) db.Remove(Draft);
    }, stop);

    public async Task PrepareAsync(CancellationToken stop)
    {
        Meeting = (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, stop))!;
        Before = await reading.LatestAsync(Id, stop);
        Draft = await db.Set<MinutesDraft>().SingleOrDefaultAsync(d => d.MeetingId == Id, stop);
        Commitments = await commitments.OfAsync("meeting", Id, publicOnly: false, stop);
    }

    private async Task<IActionResult> SaveAsync(bool isDraft, Action<MinutesDraft> write, CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null) return NotFound();
        Form.Check(ModelState, texts, here.City.Languages, isDraft, needsReason: Before is not null);
        if (!isDraft && !MayPublish) ModelState.AddModelError("", texts["meetings.minutes.early"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Number != (Before?.Number ?? 0) + 1 || DraftVersion != (Draft?.Version ?? 0)) return this.ChangedMeanwhile(texts);
        write(Draft ?? new MinutesDraft { MeetingId = Id, On = here.Today });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception))
        {
            return this.ChangedMeanwhile(texts);
        }
        if (!isDraft) await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts[isDraft ? "meetings.minutes.draft.saved" : "meetings.minutes.published"];
        return LocalRedirect($"/desk/meetings/{Id}/minutes");
    }
}
