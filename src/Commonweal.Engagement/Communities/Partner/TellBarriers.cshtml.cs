using Commonweal.Engagement.Communities.Barriers;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Partner;

/// <summary>The community says what keeps people from coming to the city, and reads what became of it.</summary>
[AllowAnonymous, InPartnerRoom, WhileAwake("communities")]
internal sealed class TellBarriersModel(CommonwealDb db, PartnerRoom room, Here here, Texts texts) : PageModel, IFormPage, IBarrierPage
{
    private const int Shown = 100;

    [BindProperty(Name = nameof(Form))] public BarrierForm Form { get; set; } = new();

    public IReadOnlyList<BarrierView> Barriers { get; private set; } = [];

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)));

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Form.Check(ModelState, texts);
        if (!ModelState.IsValid) return this.ShowAgain();
        db.Add(Form.Of(room.Pass.CommunityId, authorId: null, here.Today, here.City.District(Form.District)?.Code));
        await db.SaveChangesAsync(stop);
        TempData["done"] = texts["communities.room.barriers.done"];
        return LocalRedirect(here.Link("/communities/partner/barriers"));
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        var community = room.Pass.CommunityId;
        var rows = await db.Set<BarrierEntry>().AsNoTracking().Where(b => b.CommunityId == community).OrderByDescending(b => b.On).ThenByDescending(b => b.Id).Take(Shown).ToListAsync(stop);
        Barriers = await BarrierView.OfAsync(db, rows, stop);
    }
}
