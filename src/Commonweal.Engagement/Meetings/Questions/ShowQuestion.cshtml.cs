using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Questions;

/// <summary>One question and its fate. Where it is not shown, only whoever asked has this address, and can appeal.</summary>
[AllowAnonymous, WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class ShowQuestionModel(CommonwealDb db, Asking asking, QuestionReading reading, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostAppealsAnHour = 10;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "question")] public Guid Key { get; set; }

    [BindProperty] public string? Words { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public MeetingQuestion Question { get; private set; } = null!;

    public IReadOnlyList<QuestionStep> Steps { get; private set; } = [];

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
        if (!throttle.Allows(HttpContext, "meeting-appeal", MostAppealsAnHour))
        {
            ModelState.AddModelError("", texts["errors.tooMany.text"]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }
        await asking.AppealAsync(Key, words, stop);
        return LocalRedirect(here.Link($"/meetings/{Id}/questions/{Key}"));
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Question = (await db.Set<MeetingQuestion>().AsNoTracking().SingleOrDefaultAsync(q => q.Id == Key && q.MeetingId == Id, stop))!;
        if (Question is null) return;
        Meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == Id, stop);
        Steps = await reading.StepsAsync(Key, stop);
    }
}
