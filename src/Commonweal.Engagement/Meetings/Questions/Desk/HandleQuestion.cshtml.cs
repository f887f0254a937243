using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Questions.Desk;

/// <summary>One question at the desk: show it, keep it back by a rule, mark it answered, answer it in writing. It cannot be deleted.</summary>
[RequirePermission("meetings.moderate"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class HandleQuestionModel(CommonwealDb db, QuestionReading reading, Moderating moderating, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public QuestionRule? Rule { get; set; }

    [BindProperty] public MultilingualInput Answer { get; set; } = new();

    [BindProperty] public bool IsReason { get; set; }

    public MeetingQuestion Question { get; private set; } = null!;

    public IReadOnlyList<QuestionStep> Steps { get; private set; } = [];

    public IEnumerable<Choice> Rules => Enum.GetValues<QuestionRule>().Select(r => new Choice(r.ToString(), texts["meetings.questions.rule." + r]));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Question is null) return NotFound();
        (Answer, IsReason) = (MultilingualInput.Of(Question.Answer), Question.State is QuestionState.Reasoned);
        return Page();
    }

    public Task<IActionResult> OnPostShowAsync(CancellationToken stop) => EndAsync(() => moderating.ShowAsync(Id, Version, stop), stop);

    public Task<IActionResult> OnPostThereAsync(CancellationToken stop) => EndAsync(() => moderating.AnsweredThereAsync(Id, Version, stop), stop);

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken stop)
    {
        if (Rule is { } rule && Enum.IsDefined(rule)) return await EndAsync(() => moderating.RefuseAsync(Id, Version, rule, stop), stop);
        await PrepareAsync(stop);
        if (Question is null) return NotFound();
        ModelState.AddModelError(nameof(Rule), texts["meetings.questions.desk.rule.choose"]);
        return this.ShowAgain();
    }

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Question is null) return NotFound();
        if (!Answer.Check(ModelState, nameof(Answer), texts, here.City.Languages, MeetingQuestion.LongestAnswer, required: true)) return this.ShowAgain();
        return await EndAsync(() => moderating.AnswerAsync(Id, Version, Answer.ApplyTo(Question.Answer, here.City.Languages), IsReason, stop), stop);
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Question = (await db.Set<MeetingQuestion>().AsNoTracking().SingleOrDefaultAsync(q => q.Id == Id, stop))!;
        Steps = await reading.StepsAsync(Id, stop);
    }

    private async Task<IActionResult> EndAsync(Func<Task<Moderated>> act, CancellationToken stop)
    {
        var done = await act();
        await PrepareAsync(stop);
        if (Question is null) return NotFound();
        if (done is Moderated.Done)
        {
            TempData["done"] = texts["common.saved"];
            return LocalRedirect($"/desk/meetings/{Question.MeetingId}/questions");
        }
        return this.ChangedMeanwhile(texts);
    }
}
