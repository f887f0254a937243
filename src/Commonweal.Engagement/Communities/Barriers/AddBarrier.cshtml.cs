using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Barriers;

/// <summary>Writes down what keeps people from coming to us, with or without a community that told it.</summary>
[RequirePermission("communities.work"), WhileAwake("communities")]
internal sealed class AddBarrierModel(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage, IBarrierPage
{
    [BindProperty(SupportsGet = true, Name = "community")] public Guid? CommunityId { get; set; }

    [BindProperty(Name = nameof(Form))] public BarrierForm Form { get; set; } = new();

    public Community? Community { get; private set; }

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)));

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Form.Check(ModelState, texts);
        if (!ModelState.IsValid) return this.ShowAgain();
        var barrier = Form.Of(Community?.Id, User.AccountId()!.Value, here.Today, here.City.District(Form.District)?.Code);
        db.Add(barrier);
        await db.SaveChangesAsync(stop);
        TempData["done"] = texts["communities.barriers.added"];
        return LocalRedirect("/desk/communities/barriers/" + barrier.Id);
    }

    public async Task PrepareAsync(CancellationToken stop)
        => Community = CommunityId is { } id ? await db.Set<Community>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop) : null;
}
