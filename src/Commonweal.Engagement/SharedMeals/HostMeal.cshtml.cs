using Commonweal.Engagement.SharedMeals.Own;
using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>Somebody offers to host a table.</summary>
[AllowAnonymous, WhileAwake("shared-meals")]
internal sealed class HostMealModel(MealBoard board, SigningUp signingUp, MealAccess access, MealChoices choices, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private IReadOnlyList<MealRound> open = [];

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public Guid Once { get; set; }

    [BindProperty] public string? PersonName { get; set; }

    [BindProperty] public string? Contact { get; set; }

    [BindProperty] public int? Seats { get; set; }

    [BindProperty] public List<string> Speaks { get; set; } = [];

    [BindProperty] public string? Also { get; set; }

    [BindProperty] public string? District { get; set; }

    [BindProperty] public List<Guid> Rounds { get; set; } = [];

    [BindProperty] public bool OfAge { get; set; }

    public MealSeries Series { get; private set; } = null!;

    public MealChoices Choices => choices;

    public IEnumerable<Choice> RoundChoices => choices.Rounds(open);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        (Once, Rounds) = (Guid.NewGuid(), [.. open.Select(r => r.Id)]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Read() is not { } host) return this.ShowAgain();
        if (!throttle.Allows(HttpContext, "meal-host", JoinMealModel.MostAnHour))
        {
            ModelState.AddModelError("", texts["sharedMeals.tooMany"]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }
        var signed = await signingUp.HostAsync(host, stop);
        if (signed.Receipt is { } digits) access.Open(new(IsHost: true, signed.Id, digits));
        return LocalRedirect(here.Link(ListMealsModel.Path + "/received"));
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await board.Public.SingleOrDefaultAsync(s => s.Id == Id, stop) is not { } series) return NotFound();
        Series = series;
        open = await board.OpenAsync([Id], stop);
        return open.Count > 0 ? null : LocalRedirect(here.Link($"{ListMealsModel.Path}/{Id}"));
    }

    private NewHost? Read()
    {
        var email = ContactValues.Email(Contact);
        var contact = email ?? ContactValues.Phone(Contact);
        var (speaks, rounds) = (MealChoices.Spoken(Speaks, Also), Rounds.Distinct().Where(r => open.Any(o => o.Id == r)).ToList());
        if (string.IsNullOrWhiteSpace(PersonName)) ModelState.AddModelError(nameof(PersonName), texts["sharedMeals.form.name.missing"]);
        else if (CleanText.Length(PersonName) > MealGuest.LongestName) ModelState.AddModelError(nameof(PersonName), texts["errors.tooLong", ("most", MealGuest.LongestName)]);
        if (contact is null) ModelState.AddModelError(nameof(Contact), texts["sharedMeals.form.contact.bad"]);
        if (Seats is not (>= MealHost.FewestSeats and <= MealHost.MostSeats)) ModelState.TryAddModelError(nameof(Seats), texts["sharedMeals.form.number", ("least", MealHost.FewestSeats), ("most", MealHost.MostSeats)]);
        if (speaks.Count == 0) ModelState.AddModelError(nameof(Speaks), texts["sharedMeals.form.speaks.missing"]);
        if (rounds.Count == 0) ModelState.AddModelError(nameof(Rounds), texts["sharedMeals.form.rounds.missing"]);
        if (!OfAge) ModelState.AddModelError(nameof(OfAge), texts["sharedMeals.offer.ofAge.missing"]);
        if (Once == Guid.Empty) ModelState.AddModelError("", texts["errors.formExpired.text"]);
        return ModelState.IsValid ? new(Id, Once, PersonName!.Trim(), contact!, email is not null, here.Language, speaks, here.City.District(District)?.Code, Seats!.Value, rounds) : null;
    }
}
