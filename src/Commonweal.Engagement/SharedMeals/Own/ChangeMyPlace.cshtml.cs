using System.Text.Json;
using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Own;

/// <summary>A guest speaks, eats or needs something else than was said.</summary>
[AllowAnonymous, WhileAwake("shared-meals"), ResponseCache(NoStore = true)]
internal sealed class ChangeMyPlaceModel(MealAccess access, SigningUp signingUp, MealChoices choices, PersonalData personal, CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    private MealGuest guest = null!;

    [BindProperty] public int Version { get; set; }

    [BindProperty(Name = nameof(Form))] public NeedsForm Form { get; set; } = new();

    public MealChoices Choices => choices;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var needs = guest.NeedsSealed is { } kept ? JsonSerializer.Deserialize<MealNeeds>(personal.Open(kept)) : null;
        Version = guest.Version;
        Form = new NeedsForm
        {
            Speaks = guest.Speaks, Also = guest.Speaks.Find(l => !here.City.Languages.Contains(l)), Food = needs?.Food ?? [], Access = needs?.Access ?? [], Needs = needs?.Words,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var checks = new SignUpChecks("Form.", ModelState, texts);
        var (speaks, needs) = (Form.ReadSpeaks(checks), Form.ReadNeeds(checks));
        if (!checks.Passed) return this.ShowAgain();
        try
        {
            await signingUp.ChangeAsync(guest.Id, Version, speaks, needs, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            if (await ShowAgainAsync(stop) is { } gone) return gone;
            ModelState.Clear();
            Version = guest.Version;
            return this.ChangedMeanwhile(texts);
        }
        return LocalRedirect(here.Link(ListMealsModel.Path + "/mine/place"));
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (access.Current() is not { IsHost: false } own || await db.Set<MealGuest>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == own.Id && !g.Gone, stop) is not { } found)
            return LocalRedirect(here.Link("/receipt"));
        guest = found;
        return null;
    }
}
