using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Advice.Desk;

/// <summary>Records what a committee advised. It is public at once, with the day by which the council answers.</summary>
[RequirePermission("meetings.run"), WhileAwake("meetings")]
internal sealed class WriteAdviceModel(CommonwealDb db, CityTime time, TimeProvider clock, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public MultilingualInput AdviceTitle { get; set; } = new();

    [BindProperty] public MultilingualInput Words { get; set; } = new();

    [BindProperty] public DateOnly? AnswerBy { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        AnswerBy = here.Today.AddDays(CommitteeAdvice.UsualDays);
        return Meeting is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null) return NotFound();
        AdviceTitle.Check(ModelState, nameof(AdviceTitle), texts, here.City.Languages, CommitteeAdvice.LongestTitle, required: true);
        Words.Check(ModelState, nameof(Words), texts, here.City.Languages, CommitteeAdvice.LongestWords, required: true);
        if (AnswerBy is not { } by || by < here.Today || by > here.Today.AddDays(CommitteeAdvice.MostDays)) ModelState.AddModelError(nameof(AnswerBy), texts["meetings.advice.write.by.bad"]);
        if (Meeting.StartsAt > clock.GetUtcNow()) ModelState.AddModelError("", texts["meetings.advice.write.early"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        db.Add(new CommitteeAdvice
        {
            MeetingId = Id,
            Title = AdviceTitle.ApplyTo(MultilingualText.Empty, here.City.Languages),
            Words = Words.ApplyTo(MultilingualText.Empty, here.City.Languages),
            GivenOn = time.Day(Meeting.StartsAt),
            AnswerBy = AnswerBy!.Value,
        });
        await db.SaveChangesAsync(stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect($"/desk/meetings/{Id}");
    }

    public async Task PrepareAsync(CancellationToken stop)
        => Meeting = (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id && m.Kind == MeetingKind.Committee, stop))!;
}
