using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Tensions.Desk;

/// <summary>Writes down what happened, or corrects it.</summary>
[RequirePermission("tensions.work"), WhileAwake("tensions"), ResponseCache(NoStore = true)]
internal sealed class WriteTensionModel(CommonwealDb db, TensionSaving saving, NamedCommunities named, TensionChoices choices, Here here, Texts texts) : PageModel, IFormPage
{
    /// <summary>Null for a new entry.</summary>
    [FromRoute] public Guid? Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty(Name = nameof(Form))] public TensionForm Form { get; set; } = new();

    public TensionChoices Choices => choices;

    public IReadOnlyList<Choice> Communities { get; private set; } = [];

    /// <summary>Communities whose names stand in the words.</summary>
    public IReadOnlyList<string> Named { get; private set; } = [];

    /// <summary>The version the form is made from.</summary>
    public int ReadVersion { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Id is not { } id) return Page();
        if (await saving.FindAsync(id, here.Today, stop) is not { } tension) return NotFound();
        Form = TensionForm.Of(tension, await PartnersOf(id).Select(p => p.CommunityId).ToListAsync(stop));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var tension = Id is { } id ? await saving.FindAsync(id, here.Today, stop) : null;
        if (Id is not null && tension is null) return NotFound();
        Form.Check(ModelState, texts, here);
        Named = await named.InAsync($"{Form.What}\n{Form.Place}", stop);
        if (Named.Count > 0 && !Form.NameIsPlace) ModelState.AddModelError("Form.What", texts["tensions.named", ("names", string.Join(" · ", Named))]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (tension is null) db.Add(tension = New());
        else Form.ApplyTo(tension);
        await WorkWithAsync(tension.Id, stop);
        if (!await saving.TrySaveAsync(tension, Id is null ? tension.Version : Version, stop)) return await ConflictsAsync(stop);
        TempData["done"] = texts["tensions.done.written"];
        return LocalRedirect("/desk/tensions/" + tension.Id);
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Communities = await choices.CommunitiesAsync(stop);
        if (Id is { } id) ReadVersion = await db.Set<Tension>().Where(t => t.Id == id).Select(t => t.Version).SingleOrDefaultAsync(stop);
    }

    private Tension New() => new()
    {
        What = Form.What!.Trim(),
        Place = Form.Place!.Trim(),
        DistrictCode = Form.District,
        HappenedOn = Form.HappenedOn!.Value,
        WrittenOn = here.Today,
        ExpiresOn = here.Today.AddDays(Tension.DaysKept),
        Kind = Form.Kind!.Value,
        Certainty = Form.Certainty!.Value,
        Source = Form.Source!.Value,
    };

    private async Task WorkWithAsync(Guid id, CancellationToken stop)
    {
        var before = await PartnersOf(id).ToListAsync(stop);
        var chosen = Form.WorkedWith.Where(c => Communities.Any(o => o.Value == c.ToString())).ToHashSet();
        db.RemoveRange(before.Where(p => !chosen.Contains(p.CommunityId)));
        db.AddRange(chosen.Except(before.Select(p => p.CommunityId)).Select(c => new TensionPartner { TensionId = id, CommunityId = c }));
    }

    private IQueryable<TensionPartner> PartnersOf(Guid id) => db.Set<TensionPartner>().Where(p => p.TensionId == id);

    private async Task<IActionResult> ConflictsAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        ModelState.AddModelError("", texts["tensions.changedMeanwhile"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
