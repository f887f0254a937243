using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Advice.Desk;

/// <summary>The council answers an advice: followed, in part or not, and why. Public at once; mended later, the day of the first answer stays.</summary>
[RequirePermission("meetings.advice"), WhileAwake("meetings")]
internal sealed class AnswerAdviceModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public AdviceOutcome? Outcome { get; set; }

    [BindProperty] public MultilingualInput Answer { get; set; } = new();

    public CommitteeAdvice Advice { get; private set; } = null!;

    public IEnumerable<Choice> Outcomes => Enum.GetValues<AdviceOutcome>().Select(o => new Choice(o.ToString(), texts["meetings.advice.outcome." + o]));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Advice is null) return NotFound();
        (Outcome, Answer) = (Advice.Outcome, MultilingualInput.Of(Advice.Answer));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var advice = await db.Set<CommitteeAdvice>().SingleOrDefaultAsync(a => a.Id == Id, stop);
        if (advice is null) return NotFound();
        Advice = advice;
        if (Outcome is not { } outcome || !Enum.IsDefined(outcome)) ModelState.AddModelError(nameof(Outcome), texts["meetings.advice.outcome.choose"]);
        Answer.Check(ModelState, nameof(Answer), texts, here.City.Languages, CommitteeAdvice.LongestWords, required: true);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (advice.Version != Version) return this.ChangedMeanwhile(texts);
        (advice.Outcome, advice.Answer) = (Outcome, Answer.ApplyTo(advice.Answer, here.City.Languages));
        advice.AnsweredOn ??= here.Today;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/meetings/advice");
    }

    public async Task PrepareAsync(CancellationToken stop) => Advice = (await db.Set<CommitteeAdvice>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, stop))!;
}
