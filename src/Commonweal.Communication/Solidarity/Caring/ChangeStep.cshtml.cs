using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Caring;

/// <summary>Puts a step that is still to come on another day, or gives it to another post; with a reason, which stays in its history.</summary>
[RequirePermission("care.keep"), WhileAwake(SolidaritySlice.Part), ResponseCache(NoStore = true)]
internal sealed class ChangeStepModel(CommonwealDb db, KeeperPosts posts, PersonalData personal, IActor actor, Here here, Texts texts) : CarePage(db, here, texts)
{
    private int changes;

    [BindProperty(SupportsGet = true)] public Guid Step { get; set; }

    [BindProperty] public DateOnly? DueOn { get; set; }

    [BindProperty] public string? Post { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public CareStep Stored { get; private set; } = null!;

    public IReadOnlyList<Choice> Posts { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var reason = Checked(nameof(Reason), Reason, CareStep.LongestWords, required: true);
        await CheckAsync(stop);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Stored.Version != Version) return this.ChangedMeanwhile(Texts);
        var (dueBefore, postBefore) = (Stored.DueOn, Stored.PostIn(Care));
        (Stored.DueOn, Stored.Post) = (DueOn!.Value, Post == Care.Owner ? null : Post);
        Db.Add(new CareStepChange
        {
            StepId = Step, CareId = Id, IncidentId = Care.IncidentId, Number = changes + 1, ChangedOn = Here.Today, ById = actor.AccountId,
            DueBefore = dueBefore, DueAfter = Stored.DueOn, PostBefore = postBefore, PostAfter = Post!, ReasonSealed = personal.Seal(reason),
        });
        return await SaveAsync("common.saved", stop);
    }

    protected override async Task<IActionResult?> LoadAsync(CancellationToken stop)
    {
        if (await Db.Set<CareStep>().SingleOrDefaultAsync(s => s.Id == Step && s.CareId == Id, stop) is not { } step) return NotFound();
        Stored = step;
        Posts = await posts.ChoicesAsync(stop);
        return step.State is StepState.Open ? null : LocalRedirect(Care.Path);
    }

    protected override void Fill() => (Version, DueOn, Post) = (Stored.Version, Stored.DueOn, Stored.PostIn(Care));

    private async Task CheckAsync(CancellationToken stop)
    {
        var isMoved = DueOn != Stored.DueOn;
        if (DueOn is not { } day || (isMoved && (day < Here.Today || day > Here.Today.AddDays(CareDays.Last)))) ModelState.TryAddModelError(nameof(DueOn), Texts["care.step.day", ("last", CareDays.Last)]);
        else if (isMoved && await Db.Set<CareStep>().AnyAsync(s => s.CareId == Id && s.Id != Step && s.DueOn == day, stop)) ModelState.AddModelError(nameof(DueOn), Texts["care.step.there"]);
        if (!Posts.Any(p => p.Value == Post)) ModelState.AddModelError(nameof(Post), Texts[string.IsNullOrEmpty(Post) ? "care.post.choose" : "playbook.post.unknown"]);
        else if (!isMoved && Post == Stored.PostIn(Care)) ModelState.AddModelError(nameof(DueOn), Texts["care.step.same"]);
        changes = await Db.Set<CareStepChange>().CountAsync(c => c.StepId == Step, stop);
        if (changes >= CareStepChange.MostOfAStep) ModelState.AddModelError("", Texts["care.step.changes.many", ("most", CareStepChange.MostOfAStep)]);
    }
}
