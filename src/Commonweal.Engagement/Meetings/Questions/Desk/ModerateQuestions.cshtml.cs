using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Questions.Desk;

/// <summary>The questions to a meeting as moderators see them: each by its state, most wanted first.</summary>
[RequirePermission("meetings.moderate"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class ModerateQuestionsModel(CommonwealDb db, QuestionReading reading, Moderating moderating, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public QuestionState State { get; private set; }

    public IReadOnlyList<MeetingQuestion> Questions { get; private set; } = [];

    public QuestionPlace? After { get; private set; }

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? state, string? after, CancellationToken stop)
    {
        if (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, stop) is not { } meeting) return NotFound();
        Meeting = meeting;
        State = Enum.TryParse<QuestionState>(state, out var chosen) && Enum.IsDefined(chosen) ? chosen : QuestionState.Waiting;
        After = QuestionPlace.Read(after);
        var rows = await reading.ReadAsync(Id, [State], After, stop);
        Questions = [.. rows.Take(QuestionReading.PageSize)];
        if (rows.Count > QuestionReading.PageSize) Next = $"/desk/meetings/{Id}/questions?state={State}&after={new QuestionPlace(Questions[^1].Voices, Questions[^1].Id)}";
        return Page();
    }

    public async Task<IActionResult> OnPostShowAsync(Guid question, int version, CancellationToken stop)
        => Done(await moderating.ShowAsync(question, version, stop), QuestionState.Waiting);

    public async Task<IActionResult> OnPostThereAsync(Guid question, int version, CancellationToken stop)
        => Done(await moderating.AnsweredThereAsync(question, version, stop), QuestionState.Shown);

    private LocalRedirectResult Done(Moderated moderated, QuestionState state)
    {
        TempData["done"] = texts[moderated is Moderated.Done ? "common.saved" : "errors.changedMeanwhile.text"];
        return LocalRedirect($"/desk/meetings/{Id}/questions?state={state}");
    }
}
