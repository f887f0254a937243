using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Funds.Challenges;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Desk;

/// <summary>Writes down a challenge a community named, or takes one over from a consultation, a meeting or a concern.</summary>
[RequirePermission("funds.work"), WhileAwake("funds")]
internal sealed class EditChallengeModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    private const int Most = 500, LongestOrigin = 100;

    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";

    [BindProperty] public int Version { get; set; }

    [BindProperty(SupportsGet = true)] public string? Origin { get; set; }

    [BindProperty] public Guid? RoundId { get; set; }

    [BindProperty] public MultilingualInput? Title { get; set; }

    [BindProperty] public MultilingualInput? Words { get; set; }

    [BindProperty] public Guid? CommunityId { get; set; }

    [BindProperty] public string? District { get; set; }

    [BindProperty] public bool Withdrawn { get; set; }

    public Challenge? Named { get; private set; }

    public IReadOnlyList<Choice> Rounds { get; private set; } = [];

    public IReadOnlyList<Choice> Communities { get; private set; } = [];

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)));

    public async Task<IActionResult> OnGetAsync(string? text, Guid? round, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        (CommunityId, District, Withdrawn) = (Named?.CommunityId, Named?.DistrictCode, Named?.Withdrawn ?? false);
        RoundId = Named?.RoundId ?? round;
        if (Named is not null || text is not { Length: > 0 }) return Page();
        // What comes from elsewhere is a beginning: its first words become the title.
        Title = new MultilingualInput { Words = { [here.Language] = text.Length <= Challenges.Challenge.LongestTitle ? text : text[..(Challenges.Challenge.LongestTitle - 1)] + "…" } };
        if (text.Length > Challenges.Challenge.LongestTitle) Words = new MultilingualInput { Words = { [here.Language] = text } };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        await CheckAsync(stop);
        if (!ModelState.IsValid) return this.ShowAgain();
        var challenge = Named is { } known ? await db.Set<Challenge>().SingleAsync(c => c.Id == known.Id, stop)
            : new Challenge { RoundId = RoundId!.Value, Title = MultilingualText.Empty, Origin = Origin, On = here.Today, IsPublic = await db.Set<FundRound>().AnyAsync(r => r.Id == RoundId && r.IsOpen, stop) };
        if (Named is null) db.Add(challenge);
        else if (challenge.Version != Version) return Refuse("errors.changedMeanwhile.text");
        challenge.Title = Title!.ApplyTo(challenge.Title, here.City.Languages);
        challenge.Words = Words!.ApplyTo(challenge.Words, here.City.Languages);
        (challenge.CommunityId, challenge.DistrictCode, challenge.Withdrawn) = (CommunityId, District, Withdrawn);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException) { return Refuse("errors.changedMeanwhile.text"); }
        catch (DbUpdateException failure) when (db.Dialect.IsDuplicate(failure)) { return Refuse("funds.challenge.there"); }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["funds.challenge.saved"];
        return LocalRedirect("/desk/funds/" + challenge.RoundId);
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (Key != "new")
        {
            Named = Guid.TryParse(Key, out var id) ? await db.Set<Challenge>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop) : null;
            if (Named is null) return NotFound();
        }
        var today = here.Today;
        Rounds = [.. (await db.Set<FundRound>().AsNoTracking().Where(r => r.FeasibilityFrom > today).OrderBy(r => r.FeasibilityFrom).Take(Most).Select(r => new { r.Id, r.Title }).ToListAsync(stop)).Select(r => new Choice(r.Id.ToString(), here.Text(r.Title)))];
        Communities = [.. (await db.Set<Community>().AsNoTracking().Where(c => !c.Ended).Take(Most).Select(c => new { c.Id, c.Name }).ToListAsync(stop)).Select(c => new Choice(c.Id.ToString(), here.Text(c.Name))).OrderBy(c => c.Label, StringComparer.CurrentCulture)];
        return null;
    }

    private async Task CheckAsync(CancellationToken stop)
    {
        Title!.Check(ModelState, nameof(Title), texts, here.City.Languages, Challenges.Challenge.LongestTitle, required: true);
        Words!.Check(ModelState, nameof(Words), texts, here.City.Languages, Challenges.Challenge.LongestWords);
        if (Named is null && Rounds.All(r => r.Value != RoundId?.ToString())) ModelState.AddModelError(nameof(RoundId), texts["errors.required"]);
        if (District is not null && here.City.District(District) is null) ModelState.AddModelError(nameof(District), texts["funds.propose.choices.bad"]);
        if (Origin is { Length: > LongestOrigin }) ModelState.AddModelError("", texts["errors.tooLong", ("most", LongestOrigin)]);
        if (CommunityId is { } community && !await db.Set<Community>().AnyAsync(c => c.Id == community, stop)) ModelState.AddModelError(nameof(CommunityId), texts["funds.propose.choices.bad"]);
    }

    private PageResult Refuse(string key)
    {
        ModelState.AddModelError("", texts[key]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
