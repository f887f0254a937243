using Commonweal.Engagement.SharedMeals.Own;
using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>A leader brings a group of young people, which sits at a table of its own.</summary>
[AllowAnonymous, WhileAwake("shared-meals")]
internal sealed class BringGroupModel(MealBoard board, SigningUp signingUp, MealAccess access, MealChoices choices, Throttle throttle, Here here, Texts texts)
    : MealSignUpPage(board, access, choices, throttle, here, texts)
{
    [BindProperty(Name = nameof(Form))] public GuestForm Form { get; set; } = new();

    public NeedsFields NeedsFields => new(Form);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Form = new GuestForm { Once = Guid.NewGuid(), Adults = 2, Rounds = [.. Open.Select(r => r.Id)] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Form.Read(Series, GuestKind.Group, Open, 0, ModelState, Texts, Here) is not { } guest) return this.ShowAgain();
        return await SignUpAsync(isHost: false, () => signingUp.GuestAsync(guest, stop));
    }
}
