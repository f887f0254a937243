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

namespace Commonweal.Prevention.Objectives.Desk;

/// <summary>Proposes an objective, or changes one that nobody has decided on yet.</summary>
[RequirePermission("objectives.keep"), WhileAwake(ObjectivesSlice.Part), ResponseCache(NoStore = true)]
internal sealed class EditObjectiveModel(CommonwealDb db, ObjectiveWords words, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput Title { get; set; } = new();

    [BindProperty] public MultilingualInput Text { get; set; } = new();

    [BindProperty] public MultilingualInput Indicators { get; set; } = new();

    [BindProperty] public MultilingualInput From { get; set; } = new();

    [BindProperty] public string? Link { get; set; }

    [BindProperty] public string? Owner { get; set; }

    [BindProperty] public DateOnly? ReviewOn { get; set; }

    [BindProperty] public bool IsPublic { get; set; }

    public Objective? Stored { get; private set; }

    public IEnumerable<Choice> Owners => words.Owners;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Stored is not { } stored) return Page();
        (Version, Link, Owner, ReviewOn, IsPublic) = (stored.Version, stored.Link, ObjectiveWords.ChoiceOf(stored), stored.ReviewOn, stored.IsPublic);
        (Title, Text, Indicators, From) = (MultilingualInput.Of(stored.Title), MultilingualInput.Of(stored.Text), MultilingualInput.Of(stored.Indicators), MultilingualInput.Of(stored.From));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Link = string.IsNullOrWhiteSpace(Link) ? null : Link.Trim();
        Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        var objective = Stored is null ? Objective.Propose(MultilingualText.Empty, here.Today) : await db.Set<Objective>().SingleAsync(o => o.Id == Stored.Id, stop);
        if (Stored is null) db.Add(objective);
        else if (objective.Version != Version) return this.ChangedMeanwhile(texts);
        var languages = here.City.Languages;
        (objective.Title, objective.Text) = (Title.ApplyTo(objective.Title, languages), Text.ApplyTo(objective.Text, languages));
        (objective.Indicators, objective.From) = (Indicators.ApplyTo(objective.Indicators, languages), From.ApplyTo(objective.From, languages));
        (objective.DepartmentId, objective.Post) = words.Read(Owner);
        (objective.Link, objective.ReviewOn, objective.IsPublic) = (Link, ReviewOn, objective.IsPublic || IsPublic);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["common.saved"];
        return LocalRedirect(ObjectivesSlice.DeskPath + "/" + objective.Id);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (Id is not { } id) return null;
        Stored = await db.Set<Objective>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, stop);
        // What was decided stays as it was decided.
        return Stored is null ? NotFound() : Stored.State is ObjectiveState.Proposed ? null : LocalRedirect(ObjectivesSlice.DeskPath + "/" + id);
    }

    private void Check()
    {
        var languages = here.City.Languages;
        Title.Check(ModelState, nameof(Title), texts, languages, Objective.LongestTitle, required: true);
        Text.Check(ModelState, nameof(Text), texts, languages, Objective.LongestText);
        Indicators.Check(ModelState, nameof(Indicators), texts, languages, Objective.LongestIndicators);
        foreach (var (language, typed) in Indicators.Words.Where(w => ObjectiveWords.Lines(w.Value).Length > Objective.MostIndicators))
            ModelState.AddModelError(MultilingualInput.Field(nameof(Indicators), language), texts["objectives.indicators.many", ("most", Objective.MostIndicators)]);
        From.Check(ModelState, nameof(From), texts, languages, Objective.LongestFrom, required: Link is not null);
        if (Link is not null && !IsLink(Link)) ModelState.AddModelError(nameof(Link), texts["objectives.link.bad"]);
        if (!string.IsNullOrEmpty(Owner) && Owners.All(o => o.Value != Owner)) ModelState.AddModelError(nameof(Owner), texts["errors.required"]);
        if (ReviewOn <= here.Today) ModelState.AddModelError(nameof(ReviewOn), texts["objectives.review.past"]);
    }

    /// <summary>A page of this site without its language, or an https address.</summary>
    internal static bool IsLink(string link)
        => link.Length <= Objective.LongestLink && !link.Contains('\\', StringComparison.Ordinal)
           && (link[0] == '/' ? link.Length > 1 && link[1] != '/' && Uri.IsWellFormedUriString(link, UriKind.Relative) : Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps);
}
