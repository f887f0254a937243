using Commonweal.Engagement.SharedMeals.Own;
using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>Somebody offers to host a table.</summary>
[AllowAnonymous, WhileAwake("shared-meals")]
internal sealed class HostMealModel(MealBoard board, SigningUp signingUp, MealAccess access, MealChoices choices, Throttle throttle, Here here, Texts texts)
    : MealSignUpPage(board, access, choices, throttle, here, texts)
{
    [BindProperty] public Guid Once { get; set; }

    [BindProperty] public string? PersonName { get; set; }

    [BindProperty] public string? Contact { get; set; }

    [BindProperty] public int? Seats { get; set; }

    [BindProperty] public List<string> Speaks { get; set; } = [];

    [BindProperty] public string? Also { get; set; }

    [BindProperty] public string? District { get; set; }

    [BindProperty] public List<Guid> Rounds { get; set; } = [];

    [BindProperty] public bool OfAge { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        (Once, Rounds) = (Guid.NewGuid(), [.. Open.Select(r => r.Id)]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Read() is not { } host) return this.ShowAgain();
        return await SignUpAsync(isHost: true, () => signingUp.HostAsync(host, stop));
    }

    private NewHost? Read()
    {
        var checks = new SignUpChecks("", ModelState, Texts);
        var name = checks.Name(nameof(PersonName), PersonName);
        var (contact, byEmail) = checks.Contact(nameof(Contact), Contact, needed: true);
        var seats = checks.Number(nameof(Seats), Seats, MealHost.FewestSeats, MealHost.MostSeats);
        var (speaks, rounds) = (checks.Speaks(nameof(Speaks), Speaks, Also), checks.Rounds(nameof(Rounds), Rounds, Open));
        checks.Must(OfAge, nameof(OfAge), "sharedMeals.offer.ofAge.missing");
        checks.Once(Once);
        return checks.Passed ? new(Id, Once, name, contact!, byEmail, Here.Language, speaks, Here.City.District(District)?.Code, seats, rounds) : null;
    }
}
