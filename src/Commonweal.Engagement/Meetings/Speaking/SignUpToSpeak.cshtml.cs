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

namespace Commonweal.Engagement.Meetings.Speaking;

/// <summary>Signs up to speak at a council, a forum or another meeting that opened its list.</summary>
[AllowAnonymous, WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class SignUpToSpeakModel(CommonwealDb db, SpeakerReading reading, SigningUp signingUp, MeetingWords words, Throttle throttle, TimeProvider clock, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostAnHour = 20;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? SpeakerName { get; set; }

    [BindProperty] public Guid? Side { get; set; }

    [BindProperty] public int? Minutes { get; set; }

    [BindProperty] public string? About { get; set; }

    [BindProperty] public string? Need { get; set; }

    [BindProperty] public string? Email { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public SpeakingList List { get; private set; } = null!;

    public string When => words.When(Meeting);

    public bool IsOpen => List.Round.IsOpen && Meeting.State is not MeetingState.Cancelled && clock.GetUtcNow() < Meeting.StartsAt;

    public IEnumerable<Choice> Sides => List.Sides.Select(s => new Choice(s.Id.ToString(), here.Text(s.Name)));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (List is null) return NotFound();
        Minutes = Math.Min(3, List.Round.MinutesEach);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (List is null) return NotFound();
        var email = Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        if (!throttle.Allows(HttpContext, "speak", MostAnHour)) return Refuse("errors.tooMany.text", StatusCodes.Status429TooManyRequests);
        var speaker = new Speaker(SpeakerName!.Trim(), email, List.Sides.Count > 0 ? Side : null, Minutes!.Value, About?.Trim(), Need?.Trim());
        if (!IsOpen || await signingUp.SignUpAsync(Meeting, speaker, stop) is not { } signedUp) return Refuse("meetings.speaking.closed.text", StatusCodes.Status409Conflict);
        return LocalRedirect(here.Link($"/meetings/{Id}/speak/{signedUp.Id}"));
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        List = (await reading.ReadAsync(Id, stop))!;
        if (List is not null) Meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == Id, stop);
    }

    private string? Check()
    {
        if (string.IsNullOrWhiteSpace(SpeakerName)) ModelState.AddModelError(nameof(SpeakerName), texts["errors.required"]);
        Short(nameof(SpeakerName), SpeakerName, SpeakerSignUp.LongestName);
        Short(nameof(About), About, SpeakerSignUp.LongestAbout);
        Short(nameof(Need), Need, SpeakerSignUp.LongestNeed);
        if (List.Sides.Count > 0 && List.Sides.All(s => s.Id != Side)) ModelState.AddModelError(nameof(Side), texts["meetings.speaking.side.choose"]);
        if (Minutes is not { } minutes || minutes < 1 || minutes > List.Round.MinutesEach) ModelState.AddModelError(nameof(Minutes), texts.Count("meetings.speaking.minutes.bad", List.Round.MinutesEach));
        if (string.IsNullOrWhiteSpace(Email)) return null;
        if (ContactValues.Email(Email) is { } email) return email;
        ModelState.AddModelError(nameof(Email), texts["meetings.speaking.email.bad"]);
        return null;
    }

    private void Short(string field, string? typed, int most)
    {
        if (typed is not null && CleanText.Length(typed) > most) ModelState.AddModelError(field, texts["errors.tooLong", ("most", most)]);
    }

    private PageResult Refuse(string key, int status)
    {
        ModelState.AddModelError("", texts[key]);
        Response.StatusCode = status;
        return Page();
    }
}
