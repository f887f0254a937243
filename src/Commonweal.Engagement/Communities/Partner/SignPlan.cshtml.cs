using Commonweal.Engagement.Communities.Agreeing;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Communities.Partner;

/// <summary>The community's side of the plan: writes a version, signs one.</summary>
[AllowAnonymous, InPartnerRoom, WhileAwake("communities")]
internal sealed class SignPlanModel(PartnerRoom room, Planning planning, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public MultilingualInput Words { get; set; } = new();

    /// <summary>The version that was read.</summary>
    [BindProperty] public int After { get; set; }

    public IReadOnlyList<PlanVersion> Versions { get; private set; } = [];

    private Guid Community => room.Pass.CommunityId;

    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Versions is [var last, ..]) Words = MultilingualInput.Of(last.Words);
    }

    public async Task<IActionResult> OnPostWriteAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (!Words.Check(ModelState, nameof(Words), texts, here.City.Languages, PlanVersion.LongestWords, required: true)) return this.ShowAgain();
        var before = Versions.FirstOrDefault(v => v.Number == After)?.Words ?? MultilingualText.Empty;
        return await AnswerAsync(await planning.WriteAsync(Community, After, Words.ApplyTo(before, here.City.Languages), authorId: null, stop), "communities.plan.saved", stop);
    }

    public async Task<IActionResult> OnPostSignAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var step = await planning.SignAsync(Community, After,
            p => (p.CommunitySignedOn, p.CommunitySignedLabel) = (p.CommunitySignedOn ?? here.Today, p.CommunitySignedLabel ?? room.Pass.Label), stop);
        return await AnswerAsync(step, "communities.plan.sign.done", stop);
    }

    public async Task PrepareAsync(CancellationToken stop) => Versions = await planning.ReadAsync(Community, stop);

    private async Task<IActionResult> AnswerAsync(PlanStep step, string done, CancellationToken stop)
    {
        if (step is PlanStep.Newer)
        {
            await PrepareAsync(stop);
            ModelState.Remove(nameof(After));
            ModelState.AddModelError("", texts["communities.plan.newer"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        TempData["done"] = texts[done];
        return LocalRedirect(here.Link("/communities/partner/plan"));
    }
}
