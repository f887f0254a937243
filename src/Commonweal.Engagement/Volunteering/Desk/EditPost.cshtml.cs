using Commonweal.Engagement.Communities;
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

namespace Commonweal.Engagement.Volunteering.Desk;

/// <summary>
/// Writes a post. The city's is public at once; an organisation's, and whatever a partner writes, waits for a moderator's
/// or coordinator's yes, after every change anew.
/// </summary>
[RequirePermission("volunteering.write"), WhileAwake("volunteering")]
internal sealed class EditPostModel(CommonwealDb db, KeptPosts posts, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostCommunities = 500;

    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput Name { get; set; } = new();

    [BindProperty] public MultilingualInput What { get; set; } = new();

    [BindProperty] public MultilingualInput Times { get; set; } = new();

    [BindProperty] public MultilingualInput InReturn { get; set; } = new();

    [BindProperty] public Guid? Community { get; set; }

    [BindProperty] public string? District { get; set; }

    [BindProperty] public List<string> Languages { get; set; } = [];

    [BindProperty] public string? Also { get; set; }

    [BindProperty] public Guid? Keeper { get; set; }

    [BindProperty] public int? Places { get; set; }

    [BindProperty] public DateOnly? ClosesOn { get; set; }

    [BindProperty] public bool Closed { get; set; }

    public WayToHelp? Way { get; private set; }

    public IReadOnlyList<Choice> Communities { get; private set; } = [];

    public IReadOnlyList<Choice> Keepers { get; private set; } = [];

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)));

    public IEnumerable<Choice> Spoken => here.City.Languages.Select(l => new Choice(l, SpokenLanguages.NameOf(l)));

    public IEnumerable<Choice> OtherSpoken => SpokenLanguages.Codes(here.City.Languages).Skip(here.City.Languages.Count).Select(l => new Choice(l, SpokenLanguages.NameOf(l)));

    /// <summary>A partner never speaks for the city.</summary>
    public string EmptyAsker => Reach.Keeps ? "volunteering.askedBy.city" : "volunteering.askedBy.partner";

    public bool GoesPublicAtOnce => Reach.Keeps && Community is null;

    private HelpReach Reach => HelpReach.Of(User);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Way is not { } way)
        {
            Keeper = Reach.Keeps ? Reach.AccountId : null;
            return Page();
        }
        (Version, Name, What, Times, InReturn) = (way.Version, MultilingualInput.Of(way.Title), MultilingualInput.Of(way.Words), MultilingualInput.Of(way.Times), MultilingualInput.Of(way.InReturn));
        (Community, District, Languages, Also, Keeper, Places, ClosesOn, Closed) = (way.CommunityId, way.DistrictCode, way.Languages, way.Languages.FirstOrDefault(l => !here.City.Languages.Contains(l)), way.KeeperId, way.Places, way.ClosesOn, way.State is WayState.Closed);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        var way = Id is { } id ? await db.Set<WayToHelp>().SingleAsync(w => w.Id == id, stop)
            : new WayToHelp { Title = MultilingualText.Empty, KeeperId = Keeper!.Value, WrittenBy = Reach.AccountId, Places = Places!.Value, ClosesOn = ClosesOn!.Value };
        if (Id is null) db.Add(way);
        else if (way.Version != Version) return this.ChangedMeanwhile(texts);
        Apply(way);
        try
        {
            await db.InTransactionAsync(async s =>
            {
                await db.SaveChangesAsync(s);
                var ends = way.ClosesOn;
                await db.Set<HelpOffer>().Where(o => o.WayId == way.Id && (o.State == OfferState.New || o.State == OfferState.Agreed) && o.EndsOn != ends)
                    .ExecuteUpdateAsync(u => u.SetProperty(o => o.EndsOn, ends), s);
            }, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ChangedMeanwhile(texts);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts[way.State is WayState.Waiting ? "volunteering.saved.waits" : "common.saved"];
        return LocalRedirect("/desk/volunteering");
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        Communities = [.. (await db.Set<Community>().AsNoTracking().Where(c => !c.Ended).Take(MostCommunities).ToListAsync(stop))
            .Select(c => new Choice(c.Id.ToString(), here.Text(c.Name))).OrderBy(c => c.Label, StringComparer.CurrentCulture)];
        Keepers = [.. (await posts.KeepersAsync(stop)).Select(k => new Choice(k.Id.ToString(), k.Name))];
        if (Id is not { } id) return null;
        Way = await db.Set<WayToHelp>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, stop);
        return Way is { } way && Reach.Changes(way) ? null : NotFound();
    }

    private void Apply(WayToHelp way)
    {
        var languages = here.City.Languages;
        (way.Title, way.Words) = (Name.ApplyTo(way.Title, languages), What.ApplyTo(way.Words, languages));
        (way.Times, way.InReturn) = (Times.ApplyTo(way.Times, languages), InReturn.ApplyTo(way.InReturn, languages));
        (way.CommunityId, way.DistrictCode, way.Languages) = (Community, here.City.District(District)?.Code, [.. Languages.Append(Also ?? "").Distinct().Where(SpokenLanguages.Knows)]);
        (way.KeeperId, way.Places, way.ClosesOn) = (Keeper!.Value, Places!.Value, ClosesOn!.Value);
        way.State = Closed && way.State is WayState.Public or WayState.Closed && Closed ? WayState.Closed : GoesPublicAtOnce ? WayState.Public : WayState.Waiting;
        if (way.State is WayState.Waiting or WayState.Public) way.Refusal = null;
    }

    private void Check()
    {
        var languages = here.City.Languages;
        Name.Check(ModelState, nameof(Name), texts, languages, WayToHelp.LongestTitle, required: true);
        What.Check(ModelState, nameof(What), texts, languages, WayToHelp.LongestWords, required: true);
        Times.Check(ModelState, nameof(Times), texts, languages, WayToHelp.LongestLine, required: true);
        InReturn.Check(ModelState, nameof(InReturn), texts, languages, WayToHelp.LongestLine);
        if (Community is { } community && !Communities.Any(c => c.Value == community.ToString())) ModelState.AddModelError(nameof(Community), texts["volunteering.askedBy.unknown"]);
        if (Keeper is not { } keeper || !Keepers.Any(k => k.Value == keeper.ToString())) ModelState.AddModelError(nameof(Keeper), texts["volunteering.keeper.missing"]);
        if (Places is not (>= 1 and <= WayToHelp.MostPlaces)) ModelState.TryAddModelError(nameof(Places), texts["volunteering.form.places.bad", ("most", WayToHelp.MostPlaces)]);
        else if (Way is { } way && Places < way.Taken) ModelState.AddModelError(nameof(Places), texts["volunteering.form.places.taken", ("taken", way.Taken)]);
        if (ClosesOn is null || Way is null && ClosesOn < here.Today) ModelState.TryAddModelError(nameof(ClosesOn), texts["volunteering.closes.bad"]);
    }
}
