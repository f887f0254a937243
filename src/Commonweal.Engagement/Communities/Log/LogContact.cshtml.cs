using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Log;

/// <summary>Writes down a contact, from a phone in a minute. The script keeps it on the phone while there is no connection.</summary>
[RequirePermission("communities.work"), WhileAwake("communities"), ResponseCache(NoStore = true)]
internal sealed class LogContactModel(CommonwealDb db, ContactLog log, Here here, Texts texts) : PageModel, IFormPage
{
    private const int Offers = 200;

    /// <summary>Made where the entry is written, here or by the phone.</summary>
    [BindProperty] public Guid Key { get; set; } = Guid.NewGuid();

    [BindProperty] public Guid? CommunityKey { get; set; }

    [BindProperty] public ContactWay? Way { get; set; }

    [BindProperty] public DateOnly? On { get; set; }

    [BindProperty] public string? Asked { get; set; }

    [BindProperty] public string? Offered { get; set; }

    [BindProperty] public string? Heard { get; set; }

    [BindProperty] public DateOnly? NextVisitOn { get; set; }

    public IReadOnlyList<Choice> Communities { get; private set; } = [];

    public Guid Me => User.AccountId()!.Value;

    public IEnumerable<Choice> Ways => Enum.GetValues<ContactWay>().Select(w => new Choice(w.ToString(), texts["communities.way." + w.ToString().ToLowerInvariant()]));

    public async Task OnGetAsync(Guid? community, CancellationToken stop)
    {
        (CommunityKey, On, Way) = (community, here.Today, ContactWay.Visited);
        await PrepareAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (await RecordAsync(stop) is not { } recorded) return this.ShowAgain();
        if (recorded is Recorded.Otherwise) return Otherwise();
        TempData["done"] = texts["communities.log.done"];
        return LocalRedirect("/desk/communities/" + CommunityKey);
    }

    /// <summary>What the phone kept and sends later: recorded (now or before), or refused for good.</summary>
    public async Task<IActionResult> OnPostQueuedAsync(CancellationToken stop) => await RecordAsync(stop) switch
    {
        Recorded.Now or Recorded.Before => StatusCode(StatusCodes.Status204NoContent),
        Recorded.Otherwise => StatusCode(StatusCodes.Status409Conflict),
        null => StatusCode(StatusCodes.Status422UnprocessableEntity),
    };

    public async Task PrepareAsync(CancellationToken stop)
    {
        var me = Me;
        var rows = await db.Set<Community>().AsNoTracking().Where(c => !c.Ended)
            .OrderByDescending(c => c.Id == CommunityKey).ThenByDescending(c => c.OfficerId == me || c.DeputyId == me).ThenBy(c => c.SortName).ThenBy(c => c.Id)
            .Take(Offers).Select(c => new { c.Id, c.Name }).ToListAsync(stop);
        Communities = [.. rows.Select(c => new Choice(c.Id.ToString(), here.Text(c.Name)))];
    }

    /// <summary>Null where something must be mended first.</summary>
    private async Task<Recorded?> RecordAsync(CancellationToken stop)
    {
        if (Key == Guid.Empty) Key = Guid.NewGuid();
        if (CommunityKey is not { } community || !await db.Set<Community>().AnyAsync(c => c.Id == community && !c.Ended, stop))
            ModelState.AddModelError(nameof(CommunityKey), texts["communities.log.community.choose"]);
        if (Way is not { } way || !Enum.IsDefined(way)) ModelState.AddModelError(nameof(Way), texts["communities.log.way.choose"]);
        if (On is not { } on || on > here.Today || on < here.Today.AddYears(-1)) ModelState.AddModelError(nameof(On), texts["communities.log.day.bad"]);
        if (NextVisitOn < On) ModelState.AddModelError(nameof(NextVisitOn), texts["communities.next.bad"]);
        foreach (var (field, words) in new[] { (nameof(Heard), Heard), (nameof(Asked), Asked), (nameof(Offered), Offered) })
            if (CleanText.Length(words ?? "") > ContactEntry.LongestWords) ModelState.AddModelError(field, texts["errors.tooLong", ("most", ContactEntry.LongestWords)]);
        if (Clean(Heard) is null && Clean(Asked) is null && Clean(Offered) is null) ModelState.AddModelError(nameof(Heard), texts["communities.log.empty"]);
        if (!ModelState.IsValid) return null;
        return await log.RecordAsync(new ContactEntry
        {
            Id = Key, CommunityId = CommunityKey!.Value, Way = Way!.Value, On = On!.Value, Asked = Clean(Asked), Offered = Clean(Offered), Heard = Clean(Heard),
            AuthorId = Me,
        }, NextVisitOn, stop);
    }

    private static string? Clean(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private PageResult Otherwise()
    {
        // The next attempt is an entry of its own.
        ModelState.Remove(nameof(Key));
        Key = Guid.NewGuid();
        ModelState.AddModelError("", texts["communities.log.otherwise"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
