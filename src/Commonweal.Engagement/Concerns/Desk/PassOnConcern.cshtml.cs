using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Passes on to a department what the person agreed to; without consent it is refused.</summary>
[RequirePermission("concerns.ombud"), WhileAwake("concerns"), OpensConcern, ResponseCache(NoStore = true)]
internal sealed class PassOnConcernModel(PassingOn passing, Promises promises, WillBeTolds tolds, OpenedConcern opened, Here here, Texts texts) : ConcernPage(opened, texts)
{
    [BindProperty] public Guid? Department { get; set; }

    [BindProperty] public string? Words { get; set; }

    [BindProperty] public bool Consent { get; set; }

    [BindProperty] public DateOnly? ConsentOn { get; set; }

    [BindProperty] public string? ConsentHow { get; set; }

    public IEnumerable<Choice> Departments => here.City.Departments.Select(d => new Choice(d.Id.ToString(), here.Text(d.Name)));

    public WillBeTold Told => tolds.Of(Concern, language => Department is { } chosen && here.City.Department(chosen) is not null
        ? passing.Told(Concern, chosen, language)
        : Texts.In(language, "concerns.told.passed-on", ("department", "…"), ("date", Concern.DueOn)));

    public void OnGet() => ConsentOn = promises.Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Concern.AtOmbud) return NotFound();
        var words = Needed(nameof(Words), Words);
        var how = Needed(nameof(ConsentHow), ConsentHow);
        if (!Consent) ModelState.AddModelError(nameof(Consent), Texts["concerns.pass-on.consent.missing"]);
        if (ConsentOn is null || ConsentOn > promises.Today || ConsentOn < Concern.ReceivedOn)
        {
            ModelState.Remove(nameof(ConsentOn));
            ModelState.AddModelError(nameof(ConsentOn), Texts["concerns.pass-on.consent.day"]);
        }
        if (Department is not { } department || here.City.Department(department) is null)
        {
            ModelState.Remove(nameof(Department));
            ModelState.AddModelError(nameof(Department), Texts["concerns.refer.choose"]);
            return await AgainAsync(stop);
        }
        if (!ModelState.IsValid || words is null || how is null) return await AgainAsync(stop);
        return await EndAsync(await passing.PassOnAsync(Grip, new PassOn(department, words, ConsentOn!.Value, how), stop), "concerns.done.passed-on", stop);
    }
}
