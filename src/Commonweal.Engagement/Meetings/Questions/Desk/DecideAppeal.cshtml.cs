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

namespace Commonweal.Engagement.Meetings.Questions.Desk;

/// <summary>Looks again at a question that is not shown: never the colleague who decided first.</summary>
[RequirePermission("meetings.appeals"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class DecideAppealModel(CommonwealDb db, Moderating moderating, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public string? Words { get; set; }

    [BindProperty] public bool Show { get; set; }

    public MeetingQuestion Question { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Question is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Question is null) return NotFound();
        var words = Words?.Trim() ?? "";
        if (words.Length == 0) ModelState.AddModelError(nameof(Words), texts["errors.required"]);
        if (CleanText.Length(words) > MeetingQuestion.LongestAppeal) ModelState.AddModelError(nameof(Words), texts["errors.tooLong", ("most", MeetingQuestion.LongestAppeal)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var done = await moderating.DecideAppealAsync(Id, Version, Show, words, stop);
        if (done is Moderated.Done)
        {
            TempData["done"] = texts["common.saved"];
            return LocalRedirect("/desk");
        }
        await PrepareAsync(stop);
        ModelState.AddModelError("", texts[done is Moderated.SamePerson ? "meetings.questions.appealed.samePerson" : "errors.changedMeanwhile.text"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    public async Task PrepareAsync(CancellationToken stop)
        => Question = (await db.Set<MeetingQuestion>().AsNoTracking().SingleOrDefaultAsync(q => q.Id == Id && q.AppealedOn != null && q.Rule != null, stop))!;
}
