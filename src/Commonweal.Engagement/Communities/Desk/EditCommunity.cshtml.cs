using Commonweal.Engagement.Communities.Listed;
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

namespace Commonweal.Engagement.Communities.Desk;

/// <summary>Adds a community, or changes what the city knows of it as a public body.</summary>
[RequirePermission("communities.work"), WhileAwake("communities")]
internal sealed class EditCommunityModel(CommonwealDb db, Officers officers, IOutputCacheStore cache, Here here, Texts texts) : PageModel, IFormPage
{
    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public MultilingualInput Name { get; set; } = new();

    [BindProperty] public MultilingualInput About { get; set; } = new();

    [BindProperty(Name = nameof(Form))] public CommunityForm Form { get; set; } = new();

    public Community? Community { get; private set; }

    public IReadOnlyList<Choice> Officers { get; private set; } = [];

    public IEnumerable<Choice> Kinds => Enum.GetValues<CommunityKind>().Select(k => new Choice(k.ToString(), texts["communities.kind." + CommunityFilter.Word(k)]));

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)));

    public IEnumerable<Choice> Languages => SpokenLanguages.Codes(here.City.Languages).Select(c => new Choice(c, SpokenLanguages.NameOf(c)));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Id is not null && Community is null) return NotFound();
        if (Community is not { } community) return Page();
        (Name, About, Form) = (MultilingualInput.Of(community.Name), MultilingualInput.Of(community.About), CommunityForm.Of(community));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Id is not null && Community is null) return NotFound();
        var languages = here.City.Languages;
        Name.Check(ModelState, nameof(Name), texts, languages, Community.LongestName, required: true);
        About.Check(ModelState, nameof(About), texts, languages, Community.LongestAbout);
        Form.Check(ModelState, texts, here, Officers.Select(o => o.Value));
        if (!ModelState.IsValid) return this.ShowAgain();
        var community = Community;
        if (community is not null && community.Version != Form.Version) return this.ChangedMeanwhile(texts);
        if (community is null) db.Add(community = new Community { Name = MultilingualText.Empty });
        community.Call(Name.ApplyTo(community.Name, languages), languages);
        community.About = About.ApplyTo(community.About, languages);
        Form.ApplyTo(community);
        // Districts and languages are rows of their own; the whole counts up with them.
        if (Community is not null) db.Entry(community).Property(c => c.Kind).IsModified = true;
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
        return LocalRedirect("/desk/communities/" + community.Id);
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Officers = await officers.ChoicesAsync(stop);
        Community = Id is { } id
            ? await db.Set<Community>().Include(c => c.Districts).Include(c => c.Languages).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, stop) : null;
    }
}
