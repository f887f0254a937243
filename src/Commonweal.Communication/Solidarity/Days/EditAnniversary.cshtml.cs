using Commonweal.Communication.Solidarity.Acts;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Days;

/// <summary>Keeps a day that comes again: who prepares it, what those concerned want, and whether everybody may know.</summary>
[RequirePermission("solidarity.keep"), WhileAwake(SolidaritySlice.Part)]
internal sealed class EditAnniversaryModel(CommonwealDb db, KeeperPosts posts, ActChoices choices, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput Name { get; set; } = new();

    [BindProperty] public DateOnly? On { get; set; }

    [BindProperty] public string? Incident { get; set; }

    [BindProperty] public string? Post { get; set; }

    [BindProperty] public int? WeeksAhead { get; set; }

    [BindProperty] public string? Plan { get; set; }

    [BindProperty] public MultilingualInput Words { get; set; } = new();

    [BindProperty] public string? Concerned { get; set; }

    [BindProperty] public DateOnly? AskedOn { get; set; }

    [BindProperty] public string? Wish { get; set; }

    [BindProperty] public bool Public { get; set; }

    [BindProperty] public bool Prepared { get; set; }

    public Anniversary? Stored { get; private set; }

    public IReadOnlyList<Choice> Posts { get; private set; } = [];

    public ActChoices Choices => choices;

    public IEnumerable<Choice> Wishes => Enum.GetValues<AnniversaryWish>().Select(w => new Choice(w.ToString(), texts["solidarity.wish." + w]));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        WeeksAhead = Anniversary.UsualWeeks;
        if (Stored is not { } day) return Page();
        (Version, Name, On, Incident, Post, WeeksAhead) = (day.Version, MultilingualInput.Of(day.Name), day.On, day.IncidentId?.ToString(), day.Post, day.WeeksAhead);
        (Plan, Words, Concerned, AskedOn, Wish) = (day.Plan, MultilingualInput.Of(day.Words), day.Concerned, day.AskedOn, day.Wish?.ToString());
        (Public, Prepared) = (day.PublishedOn is not null, day.PreparedFor == day.NextOn(here.Today).Year);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var wish = Check();
        if (Stored is null && await db.Set<Anniversary>().CountAsync(stop) >= Anniversary.Most) ModelState.AddModelError("", texts["solidarity.anniversary.many", ("most", Anniversary.Most)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Stored is { } known && known.Version != Version) return this.ChangedMeanwhile(texts);
        var day = Stored ?? new Anniversary { On = On!.Value, Post = Post!, WeeksAhead = WeeksAhead!.Value, Concerned = "" };
        if (Stored is null) db.Add(day);
        var languages = here.City.Languages;
        (day.Name, day.Words, day.On, day.Post, day.WeeksAhead) = (Name.ApplyTo(day.Name, languages), Words.ApplyTo(day.Words, languages), On!.Value, Post!, WeeksAhead!.Value);
        (day.IncidentId, day.Plan, day.Concerned, day.AskedOn, day.Wish) = (ActChoices.Chosen(choices.Incidents, Incident), Plan?.Trim() ?? "", Concerned!.Trim(), AskedOn, wish);
        day.PublishedOn = Public ? day.PublishedOn ?? here.Today : null;
        day.PreparedFor = Prepared ? day.NextOn(here.Today).Year : null;
        return await SaveAsync("common.saved", stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Stored is not { } day) return NotFound();
        if (day.Version != Version) return this.ChangedMeanwhile(texts);
        db.Remove(day);
        return await SaveAsync("solidarity.anniversary.removed", stop);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (Id is { } id && (Stored = await db.Set<Anniversary>().SingleOrDefaultAsync(a => a.Id == id, stop)) is null) return NotFound();
        Posts = await posts.ChoicesAsync(stop);
        await choices.LoadAsync(Stored?.IncidentId, campaign: null, stop);
        return null;
    }

    private AnniversaryWish? Check()
    {
        var languages = here.City.Languages;
        Name.Check(ModelState, nameof(Name), texts, languages, Anniversary.LongestName, required: true);
        Words.Check(ModelState, nameof(Words), texts, languages, Anniversary.LongestWords);
        ModelState.Refuse(texts, nameof(Name), Name);
        ModelState.Refuse(texts, nameof(Words), Words);
        if (On is null) ModelState.TryAddModelError(nameof(On), texts["errors.required"]);
        if (!Posts.Any(p => p.Value == Post)) ModelState.AddModelError(nameof(Post), texts[string.IsNullOrEmpty(Post) ? "care.post.choose" : "playbook.post.unknown"]);
        if (WeeksAhead is not (>= 1 and <= Anniversary.MostWeeks)) ModelState.TryAddModelError(nameof(WeeksAhead), texts["solidarity.anniversary.weeks.bad", ("most", Anniversary.MostWeeks)]);
        Short(nameof(Plan), Plan, Anniversary.LongestPlan);
        Short(nameof(Concerned), Concerned, Anniversary.LongestConcerned);
        if (string.IsNullOrWhiteSpace(Concerned)) ModelState.AddModelError(nameof(Concerned), texts["incidents.fill"]);
        if (!string.IsNullOrEmpty(Incident) && ActChoices.Chosen(choices.Incidents, Incident) is null) ModelState.AddModelError(nameof(Incident), texts["solidarity.act.gone"]);
        if (AskedOn > here.Today) ModelState.AddModelError(nameof(AskedOn), texts["solidarity.act.on.future"]);
        AnniversaryWish? wish = Enum.TryParse<AnniversaryWish>(Wish, out var said) && Enum.IsDefined(said) ? said : null;
        if (wish is null && !string.IsNullOrEmpty(Wish)) ModelState.AddModelError(nameof(Wish), texts["solidarity.wish.choose"]);
        if (wish is null != AskedOn is null) ModelState.TryAddModelError(wish is null ? nameof(Wish) : nameof(AskedOn), texts["solidarity.wish.both"]);
        if (Public && wish is AnniversaryWish.NotAtAll) ModelState.AddModelError(nameof(Public), texts["solidarity.anniversary.notAtAll"]);
        else if (Public && (wish is null || AskedOn is null)) ModelState.AddModelError(nameof(Public), texts["solidarity.anniversary.askFirst"]);
        return wish;
    }

    private void Short(string field, string? typed, int most)
    {
        if (CleanText.Length(typed?.Trim() ?? "") > most) ModelState.AddModelError(field, texts["errors.tooLong", ("most", most)]);
        ModelState.Refuse(texts, field, typed, here.City.Languages);
    }

    private async Task<IActionResult> SaveAsync(string done, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts[done];
        return LocalRedirect(ListAnniversariesModel.Path);
    }
}
