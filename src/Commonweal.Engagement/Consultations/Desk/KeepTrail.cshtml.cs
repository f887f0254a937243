using Commonweal.Engagement.Communities;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Desk;

/// <summary>The trail of those asked first: who, what was heard, what changed. One step is shown to be written; all of them stand on the public page.</summary>
[RequirePermission("consultations.keep"), WhileAwake("consultations")]
internal sealed class KeepTrailModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : DeskConsultationPage(db, cache, here, texts), IFormPage
{
    private const int Longest = 1000;

    /// <summary>The step being written; null for a new one.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Step { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public Guid? CommunityId { get; set; }

    [BindProperty] public DateOnly? On { get; set; }

    [BindProperty] public MultilingualInput? Heard { get; set; }

    [BindProperty] public MultilingualInput? Changed { get; set; }

    public AskedFirst? Stored { get; private set; }

    public IReadOnlyList<AskedFirst> Steps { get; private set; } = [];

    public IReadOnlyDictionary<Guid, Community> Communities { get; private set; } = new Dictionary<Guid, Community>();

    public IEnumerable<Choice> Choices => Communities.Values.Where(c => !c.Ended).Select(c => new Choice(c.Id.ToString(), Here.Text(c.Name))).OrderBy(c => c.Label, StringComparer.CurrentCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        (CommunityId, On) = (Stored?.CommunityId, Stored?.On ?? Here.Today);
        return Step is not null && Stored is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Step is not null && Stored is null) return NotFound();
        if (Stored is null && (CommunityId is not { } asked || !Communities.ContainsKey(asked))) ModelState.AddModelError(nameof(CommunityId), Texts["errors.required"]);
        if (Stored is null && On is null) ModelState.AddModelError(nameof(On), Texts["errors.required"]);
        (Heard ?? new()).Check(ModelState, nameof(Heard), Texts, Here.City.Languages, Longest);
        (Changed ?? new()).Check(ModelState, nameof(Changed), Texts, Here.City.Languages, Longest);
        if (!ModelState.IsValid) return this.ShowAgain();
        var step = Step is { } id ? await Db.Set<AskedFirst>().SingleAsync(a => a.Id == id, stop) : new AskedFirst { ConsultationId = Id, CommunityId = CommunityId!.Value, On = On!.Value };
        if (Step is null) Db.Add(step);
        else if (step.Version != Version) return Refuse("", Texts["errors.changedMeanwhile.text"], StatusCodes.Status409Conflict);
        step.Heard = (Heard ?? new()).ApplyTo(step.Heard, Here.City.Languages);
        step.Changed = (Changed ?? new()).ApplyTo(step.Changed, Here.City.Languages);
        try { await Db.SaveChangesAsync(stop); }
        catch (DbUpdateConcurrencyException) { return Refuse("", Texts["errors.changedMeanwhile.text"], StatusCodes.Status409Conflict); }
        await ChangedAsync(stop);
        return Done("common.saved", Own + "/trail");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Steps = await Db.Set<AskedFirst>().AsNoTracking().Where(a => a.ConsultationId == Id).OrderBy(a => a.On).ThenBy(a => a.Id).ToListAsync(stop);
        Communities = await Db.Set<Community>().AsNoTracking().ToDictionaryAsync(c => c.Id, stop);
        Stored = Steps.FirstOrDefault(s => s.Id == Step);
    }
}
