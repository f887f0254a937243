using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Concerns.Tell;

/// <summary>Last question: how may we tell you the answer? No way at all is a good answer too.</summary>
[AllowAnonymous, WhileAwake("concerns")]
internal sealed class HowToReachYouModel(TellJourney journey, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public string? Contact { get; set; }

    [BindProperty] public string? Email { get; set; }

    [BindProperty] public string? Phone { get; set; }

    [BindProperty] public string? PersonName { get; set; }

    [BindProperty] public bool NameShown { get; set; }

    public Topic Topic { get; private set; } = null!;

    public IEnumerable<Choice> Ways => Topic.Kind is TopicKind.CallBack ? [Way("phone")] : [Way("none"), Way("email"), Way("phone")];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await journey.BeginAsync(stop) is not { } step) return LocalRedirect(here.Link("/tell"));
        var draft = step.Draft;
        Topic = step.Topic;
        Contact = draft.Contact?.ToString().ToLowerInvariant() ?? (Topic.Kind is TopicKind.CallBack ? "phone" : null);
        Email = draft.Contact is Concerns.Contact.Email ? draft.ContactValue : null;
        Phone = draft.Contact is Concerns.Contact.Phone ? draft.ContactValue : null;
        (PersonName, NameShown) = (draft.PersonName, draft.NameShown);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await journey.BeginAsync(stop) is not { } step) return LocalRedirect(here.Link("/tell"));
        Topic = step.Topic;
        var (contact, value) = Read();
        if (PersonName is { Length: > 200 }) ModelState.AddModelError(nameof(PersonName), texts["tell.reach.name.tooLong"]);
        if (!ModelState.IsValid) return Page();
        await journey.SaveAsync(step.Draft with { Contact = contact, ContactValue = value, PersonName = PersonName?.Trim(), NameShown = NameShown }, stop);
        return LocalRedirect(here.Link("/tell/check"));
    }

    public async Task PrepareAsync(CancellationToken stop) => Topic = (await journey.BeginAsync(stop))?.Topic ?? TellJourney.NoTopic;

    private (Contact Contact, string? Value) Read()
    {
        if (!Ways.Any(w => w.Value == Contact)) ModelState.AddModelError(nameof(Contact), texts["tell.reach.choose"]);
        switch (Contact)
        {
            case "email":
                if (ContactValues.Email(Email) is { } email) return (Concerns.Contact.Email, email);
                ModelState.AddModelError(nameof(Email), texts["tell.reach.email.bad"]);
                break;
            case "phone":
                if (ContactValues.Phone(Phone) is { } phone) return (Concerns.Contact.Phone, phone);
                ModelState.AddModelError(nameof(Phone), texts["tell.reach.phone.bad"]);
                break;
        }
        return (Concerns.Contact.None, null);
    }

    private Choice Way(string way) => new(way, texts["tell.reach." + way + ".choice"], texts["tell.reach." + way + ".choice.hint"]);
}
