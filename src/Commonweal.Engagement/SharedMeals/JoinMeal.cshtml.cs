using Commonweal.Engagement.SharedMeals.Own;
using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>The needs fields of a form, shared by the pages that ask for them.</summary>
internal sealed record NeedsFields(NeedsForm Form);

/// <summary>Adults sign up for meals, without an account.</summary>
[AllowAnonymous, WhileAwake("shared-meals")]
internal sealed class JoinMealModel(MealBoard board, SigningUp signingUp, MealAccess access, MealChoices choices, Throttle throttle, Here here, Texts texts)
    : MealSignUpPage(board, access, choices, throttle, here, texts)
{
    [BindProperty(Name = nameof(Form))] public GuestForm Form { get; set; } = new();

    public NeedsFields NeedsFields => new(Form);

    /// <summary>Where the law forbids statistics by group, it is not asked at all.</summary>
    public IEnumerable<Choice> BackgroundChoices => Here.City.Settings.GroupStatistics ? Choices.Backgrounds(Series) : [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Form = new GuestForm { Once = Guid.NewGuid(), Adults = 1, Rounds = [.. Open.Select(r => r.Id)] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Form.Read(Series, GuestKind.Adults, Open, BackgroundChoices.Count(), ModelState, Texts, Here) is not { } guest) return this.ShowAgain();
        return await SignUpAsync(isHost: false, () => signingUp.GuestAsync(guest, stop));
    }
}
