using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours.Desk;

/// <summary>Writes down what a colleague, a caller, a visitor or a partner heard. Shows what was heard before in like words, so that it is put where it belongs at once.</summary>
[RequirePermission("rumours.keep"), WhileAwake("rumours"), ResponseCache(NoStore = true)]
internal sealed class EnterHearingModel(CommonwealDb db, Hearings hearings, SimilarHearings similar, HearingChoices choices, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostOffered = 6;
    private const string Alone = "new", Later = "later";

    [BindProperty] public string? Words { get; set; }

    [BindProperty] public string? Language { get; set; }

    [BindProperty] public HeardBy? By { get; set; }

    [BindProperty] public Spread? Spread { get; set; }

    [BindProperty] public string? District { get; set; }

    [BindProperty] public string? Email { get; set; }

    /// <summary>Key of the rumour, <c>new</c> or <c>later</c>; empty until the form has looked for similar ones.</summary>
    [BindProperty] public string? Belongs { get; set; }

    [BindProperty] public string? About { get; set; }

    [BindProperty] public Guid Sent { get; set; } = Guid.NewGuid();

    public HearingChoices Choices => choices;

    public IReadOnlyList<Choice> Offered { get; private set; } = [];

    public void OnGet()
    {
        (Language, By) = (TempData["hearing-language"] as string ?? here.Language, HeardBy.Phone);
        // What was noted elsewhere at the desk, such as of a call on the air, and belongs here.
        (Words, District) = (TempData["hearing-words"] as string, TempData["hearing-district"] as string);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var words = ModelState.Check(nameof(Words), Words, Hearing.LongestWords, texts);
        if (Language is null || !here.City.Languages.Contains(Language)) ModelState.AddModelError(nameof(Language), texts["rumours.language.choose"]);
        if (By is null or HeardBy.Form) ModelState.TryAddModelError(nameof(By), texts["rumours.by.choose"]);
        if (Spread is null) ModelState.TryAddModelError(nameof(Spread), texts["rumours.spread.choose"]);
        var email = string.IsNullOrWhiteSpace(Email) ? null : ContactValues.Email(Email);
        if (email is null && !string.IsNullOrWhiteSpace(Email)) ModelState.AddModelError(nameof(Email), texts["rumours.email.bad"]);
        if (!ModelState.IsValid) return Page();
        await PrepareAsync(stop);
        if (Belongs is null) return Page();
        var about = Belongs is Alone ? ModelState.Check(nameof(About), About, Rumour.LongestAbout, texts) : "";
        Guid? to = Guid.TryParse(Belongs, out var key) && Offered.Any(o => o.Value == Belongs) ? key : null;
        if (to is null && Belongs is not (Alone or Later)) ModelState.AddModelError(nameof(Belongs), texts["rumours.belongs.choose"]);
        if (!ModelState.IsValid) return Page();
        if (Belongs is Alone && !await db.Set<Hearing>().AnyAsync(h => h.Id == Sent, stop)) to = await BeginAsync(about, stop);
        await hearings.FileAsync(new NewHearing(words, Language!, Spread!.Value, By!.Value) { Id = Sent, DistrictCode = District, Email = email }, to, stop);
        TempData["done"] = texts["rumours.enter.done"];
        return LocalRedirect(to is { } rumour ? RumourPage.PathOf(rumour) : "/desk/rumours/enter");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Words)) return;
        var like = await similar.RumoursOfAsync(await similar.FindAsync(Words, except: null, stop), MostOffered, stop);
        Offered = [.. like.Select(r => new Choice(r.Id.ToString(), r.About, texts.Count("rumours.heard", r.Heard))), new Choice(Alone, texts["rumours.belongs.new"], texts["rumours.belongs.new.hint"]), new Choice(Later, texts["rumours.belongs.later"], texts["rumours.belongs.later.hint"])];
    }

    private async Task<Guid> BeginAsync(string about, CancellationToken stop)
    {
        var rumour = Rumour.Begin(about, here.Today);
        db.Add(rumour);
        await db.SaveChangesAsync(stop);
        return rumour.Id;
    }
}
