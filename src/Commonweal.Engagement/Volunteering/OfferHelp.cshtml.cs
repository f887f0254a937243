using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Volunteering.Own;
using Commonweal.Platform.Data;
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

namespace Commonweal.Engagement.Volunteering;

/// <summary>A person offers help, without an account.</summary>
[AllowAnonymous, WhileAwake("volunteering")]
internal sealed class OfferHelpModel(CommonwealDb db, Offering offering, OfferAccess access, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostAnHour = 60;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public Guid Once { get; set; }

    [BindProperty] public string? PersonName { get; set; }

    [BindProperty] public string? Contact { get; set; }

    [BindProperty] public List<string> Speaks { get; set; } = [];

    [BindProperty] public string? Words { get; set; }

    [BindProperty] public bool Consent { get; set; }

    public WayToHelp Way { get; private set; } = null!;

    public IEnumerable<Choice> Languages => here.City.Languages.Union(Way.Languages).Select(l => new Choice(l, SpokenLanguages.NameOf(l)));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Once = Guid.NewGuid();
        return await ShowAgainAsync(stop) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var email = ContactValues.Email(Contact);
        if (Check(email ?? ContactValues.Phone(Contact)) is not { } contact) return this.ShowAgain();
        if (!throttle.Allows(HttpContext, "help-offer", MostAnHour))
        {
            ModelState.AddModelError("", texts["volunteering.tooMany"]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }
        var offered = await offering.OfferAsync(new NewOffer(Id, Once, PersonName!.Trim(), contact, email is not null, Words?.Trim(), here.Language,
            [.. Speaks.Distinct().Where(SpokenLanguages.Knows)]), stop);
        if (offered.Fate is OfferedFate.Full or OfferedFate.Closed)
        {
            ModelState.AddModelError("", texts[offered.Fate is OfferedFate.Full ? "volunteering.full.text" : "volunteering.closed"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        if (offered.Receipt is { } digits) access.Open(offered.OfferId, digits);
        return LocalRedirect(here.Link(ListWaysModel.Path + "/sent"));
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await db.Set<WayToHelp>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == Id && w.State == WayState.Public, stop) is not { } way) return NotFound();
        Way = way;
        return null;
    }

    private string? Check(string? contact)
    {
        if (string.IsNullOrWhiteSpace(PersonName)) ModelState.AddModelError(nameof(PersonName), texts["volunteering.form.name.missing"]);
        else if (CleanText.Length(PersonName) > HelpOffer.LongestName) ModelState.AddModelError(nameof(PersonName), texts["errors.tooLong", ("most", HelpOffer.LongestName)]);
        if (contact is null) ModelState.AddModelError(nameof(Contact), texts["volunteering.form.contact.bad"]);
        if (CleanText.Length(Words ?? "") > HelpOffer.LongestWords) ModelState.AddModelError(nameof(Words), texts["errors.tooLong", ("most", HelpOffer.LongestWords)]);
        if (!Consent) ModelState.AddModelError(nameof(Consent), texts["volunteering.form.consent.missing"]);
        if (Once == Guid.Empty) ModelState.AddModelError("", texts["errors.formExpired.text"]);
        return ModelState.IsValid ? contact : null;
    }
}
