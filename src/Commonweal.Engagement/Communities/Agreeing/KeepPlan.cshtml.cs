using System.Security.Claims;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Agreeing;

/// <summary>The city's side of the plan: writes a version, signs one.</summary>
[RequirePermission("communities.read"), WhileAwake("communities")]
internal sealed class KeepPlanModel(CommonwealDb db, Planning planning, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public MultilingualInput Words { get; set; } = new();

    /// <summary>The version that was read.</summary>
    [BindProperty] public int After { get; set; }

    public Community Community { get; private set; } = null!;

    public IReadOnlyList<PlanVersion> Versions { get; private set; } = [];

    public bool MayWork => User.HasClaim("permission", "communities.work");

    private Guid Me => Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        if (Versions is [var last, ..]) Words = MultilingualInput.Of(last.Words);
        return Page();
    }

    public async Task<IActionResult> OnPostWriteAsync(CancellationToken stop)
    {
        if (!MayWork) return Forbid();
        if (!await LoadAsync(stop)) return NotFound();
        if (!Words.Check(ModelState, nameof(Words), texts, here.City.Languages, PlanVersion.LongestWords, required: true)) return this.ShowAgain();
        var before = Versions.FirstOrDefault(v => v.Number == After)?.Words ?? MultilingualText.Empty;
        return await AnswerAsync(await planning.WriteAsync(Id, After, Words.ApplyTo(before, here.City.Languages), Me, stop), "communities.plan.saved", stop);
    }

    public async Task<IActionResult> OnPostSignAsync(CancellationToken stop)
    {
        if (!MayWork) return Forbid();
        if (!await LoadAsync(stop)) return NotFound();
        var step = await planning.SignAsync(Id, After, p => (p.CitySignedOn, p.CitySignedById) = (p.CitySignedOn ?? here.Today, p.CitySignedById ?? Me), stop);
        return await AnswerAsync(step, "communities.plan.sign.done", stop);
    }

    public Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    private async Task<IActionResult> AnswerAsync(PlanStep step, string done, CancellationToken stop)
    {
        if (step is PlanStep.Newer)
        {
            await LoadAsync(stop);
            ModelState.Remove(nameof(After));
            ModelState.AddModelError("", texts["communities.plan.newer"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        TempData["done"] = texts[done];
        return LocalRedirect($"/desk/communities/{Id}/plan");
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.Set<Community>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, stop) is not { } found) return false;
        Community = found;
        Versions = await planning.ReadAsync(Id, stop);
        return true;
    }
}
