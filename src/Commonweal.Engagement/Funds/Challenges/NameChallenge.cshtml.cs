using Commonweal.Engagement.Communities.Partner;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Challenges;

/// <summary>A community names a challenge of a round in its own words, from its own room. It is public at once; the city can only stop offering it.</summary>
[AllowAnonymous, InPartnerRoom, WhileAwake("funds")]
internal sealed class NameChallengeModel(CommonwealDb db, PartnerRoom room, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    public const string Path = "/communities/partner/challenges";

    /// <summary>So many of one community in one round: whoever names everything has named nothing.</summary>
    internal const int MostNamed = 10;

    private const int Shown = 100;

    [BindProperty] public Guid? RoundId { get; set; }

    [BindProperty] public string? Title { get; set; }

    [BindProperty] public string? Words { get; set; }

    [BindProperty] public string? District { get; set; }

    /// <summary>Rounds that take challenges today.</summary>
    public IReadOnlyList<Choice> Rounds { get; private set; } = [];

    /// <summary>What this community named so far, the newest first.</summary>
    public IReadOnlyList<(Challenge Challenge, MultilingualText Round, string Slug)> Named { get; private set; } = [];

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)));

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        db.Add(new Challenge
        {
            RoundId = RoundId!.Value,
            Title = MultilingualText.Of((here.Language, Title!.Trim())),
            Words = string.IsNullOrWhiteSpace(Words) ? MultilingualText.Empty : MultilingualText.Of((here.Language, Words.Trim())),
            CommunityId = room.Pass.CommunityId,
            DistrictCode = here.City.District(District)?.Code,
            On = here.Today,
            IsPublic = true,
        });
        await db.SaveChangesAsync(stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts["funds.challenge.saved"];
        return LocalRedirect(here.Link(Path));
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        var (today, community) = (here.Today, room.Pass.CommunityId);
        Rounds = [.. (await db.Set<FundRound>().AsNoTracking().Where(r => r.IsOpen && r.CountedOn == null && r.ChallengesFrom <= today && r.FeasibilityFrom > today)
            .OrderBy(r => r.FeasibilityFrom).ThenBy(r => r.Id).Take(Shown).Select(r => new { r.Id, r.Title }).ToListAsync(stop)).Select(r => new Choice(r.Id.ToString(), here.Text(r.Title)))];
        var named = await db.Set<Challenge>().AsNoTracking().Where(c => c.CommunityId == community)
            .Join(db.Set<FundRound>(), c => c.RoundId, r => r.Id, (challenge, round) => new { challenge, round.Title, round.Slug })
            .OrderByDescending(n => n.challenge.On).ThenByDescending(n => n.challenge.Id).Take(Shown).ToListAsync(stop);
        Named = [.. named.Select(n => (n.challenge, n.Title, n.Slug))];
    }

    private void Check()
    {
        if (Rounds.All(r => r.Value != RoundId?.ToString())) ModelState.AddModelError(nameof(RoundId), texts["funds.room.over"]);
        else if (Named.Count(n => n.Challenge.RoundId == RoundId && !n.Challenge.Withdrawn) >= MostNamed) ModelState.AddModelError("", texts["funds.room.most", ("most", MostNamed)]);
        if (string.IsNullOrWhiteSpace(Title)) ModelState.AddModelError(nameof(Title), texts["errors.required"]);
        else if (CleanText.Length(Title) > Challenges.Challenge.LongestTitle) ModelState.AddModelError(nameof(Title), texts["errors.tooLong", ("most", Challenges.Challenge.LongestTitle)]);
        if (CleanText.Length(Words ?? "") > Challenges.Challenge.LongestWords) ModelState.AddModelError(nameof(Words), texts["errors.tooLong", ("most", Challenges.Challenge.LongestWords)]);
    }
}
