using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Minutes;

/// <summary>Publishes the minutes, or their next edition.</summary>
[RequirePermission("meetings.run"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class WriteMinutesModel(CommonwealDb db, MinutesReading reading, FollowedCommitments commitments, TimeProvider clock, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    /// <summary>The edition this becomes: where somebody else published it meanwhile, nothing is lost and nothing overwritten.</summary>
    [BindProperty] public int Number { get; set; }

    [BindProperty] public MultilingualInput Summary { get; set; } = new();

    [BindProperty] public MultilingualInput Decisions { get; set; } = new();

    [BindProperty] public int? Attended { get; set; }

    [BindProperty] public int? GrewUpHere { get; set; }

    [BindProperty] public int? FromElsewhere { get; set; }

    [BindProperty] public int? FromAbroad { get; set; }

    [BindProperty] public string? Why { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public MinutesEdition? Before { get; private set; }

    public IReadOnlyList<FollowedCommitment> Commitments { get; private set; } = [];

    public string Commit => QueryHelpers.AddQueryString("/desk/commitments/new", new Dictionary<string, string?> { ["origin"] = "meeting/" + Id, ["said"] = here.Text(Meeting.Title) });

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null) return NotFound();
        if (Before is not { } before) return Page();
        (Summary, Decisions) = (MultilingualInput.Of(before.Summary), MultilingualInput.Of(before.Decisions));
        (Attended, GrewUpHere, FromElsewhere, FromAbroad) = (before.Attended, before.GrewUpHere, before.FromElsewhere, before.FromAbroad);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null) return NotFound();
        Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Number != (Before?.Number ?? 0) + 1) return Conflicts();
        var languages = here.City.Languages;
        db.Add(new MinutesEdition
        {
            MeetingId = Id,
            Number = Number,
            Summary = Summary.ApplyTo(Before?.Summary ?? MultilingualText.Empty, languages),
            Decisions = Decisions.ApplyTo(Before?.Decisions ?? MultilingualText.Empty, languages),
            Attended = Attended,
            GrewUpHere = here.City.Settings.GroupStatistics ? GrewUpHere : null,
            FromElsewhere = here.City.Settings.GroupStatistics ? FromElsewhere : null,
            FromAbroad = here.City.Settings.GroupStatistics ? FromAbroad : null,
            On = here.Today,
            AuthorId = db.Actor.AccountId!.Value,
            Why = Before is null ? null : Why!.Trim(),
        });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception))
        {
            return Conflicts();
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["meetings.minutes.published"];
        return LocalRedirect($"/desk/meetings/{Id}/minutes");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Meeting = (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, stop))!;
        Before = await reading.LatestAsync(Id, stop);
        Commitments = await commitments.OfAsync("meeting", Id, publicOnly: false, stop);
    }

    private void Check()
    {
        var languages = here.City.Languages;
        Summary.Check(ModelState, nameof(Summary), texts, languages, MinutesEdition.LongestSummary, required: true);
        Decisions.Check(ModelState, nameof(Decisions), texts, languages, MinutesEdition.LongestDecisions);
        if (Meeting.StartsAt > clock.GetUtcNow()) ModelState.AddModelError("", texts["meetings.minutes.early"]);
        if (new[] { Attended, GrewUpHere, FromElsewhere, FromAbroad }.Any(n => n is < 0 or > MinutesEdition.MostPeople)
            || (GrewUpHere ?? 0) + (FromElsewhere ?? 0) + (FromAbroad ?? 0) > (Attended ?? 0))
            ModelState.AddModelError(nameof(Attended), texts["meetings.minutes.attended.bad"]);
        if (Before is null) return;
        if (string.IsNullOrWhiteSpace(Why)) ModelState.AddModelError(nameof(Why), texts["errors.required"]);
        else if (CleanText.Length(Why) > MinutesEdition.LongestReason) ModelState.AddModelError(nameof(Why), texts["errors.tooLong", ("most", MinutesEdition.LongestReason)]);
    }

    private PageResult Conflicts()
    {
        ModelState.AddModelError("", texts["errors.changedMeanwhile.text"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
