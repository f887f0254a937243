using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Calls;

/// <summary>Writes down somebody to call in a community: in their public role, encrypted, for as long as this room is needed.</summary>
[RequirePermission("incidents.lead"), WhileAwake(IncidentsSlice.Part), ResponseCache(NoStore = true)]
internal sealed class AddContactModel(CommonwealDb db, PersonalData personal, TimeProvider clock, Here here, Texts texts) : IncidentPage(db, here, texts)
{
    [BindProperty(SupportsGet = true)] public Guid Branch { get; set; }

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Reach { get; set; }

    [BindProperty] public string? Speaks { get; set; }

    public override string Step => "incidents.calls.byHand";

    public CallBranch? Row { get; private set; }

    public IEnumerable<Choice> Languages => Here.City.Languages.Select(l => new Choice(l, Here.NativeName(l)));

    protected override bool IsPossible => Incident.IsOpen;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Row is null) return NotFound();
        Check(nameof(Name), Name, HandContact.LongestName);
        Check(nameof(Reach), Reach, HandContact.LongestReach);
        if (!Here.City.Languages.Contains(Speaks, StringComparer.Ordinal)) ModelState.AddModelError(nameof(Speaks), Texts["incidents.calls.language.bad"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        Db.Add(new HandContact { BranchId = Branch, IncidentId = Id, NameSealed = personal.Seal(Name!.Trim()), ReachSealed = personal.Seal(Reach!.Trim()), Language = Speaks!, AddedAt = clock.GetUtcNow() });
        return await SaveAsync(Incident.Path + "/calls", "common.saved", stop);
    }

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var page = await base.OnGetAsync(stop);
        return page is Microsoft.AspNetCore.Mvc.RazorPages.PageResult && Row is null ? NotFound() : page;
    }

    protected override async Task LoadAsync(CancellationToken stop)
        => Row = await Db.Set<CallBranch>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == Branch && b.IncidentId == Id, stop);

    private void Check(string field, string? typed, int most)
    {
        if (string.IsNullOrWhiteSpace(typed)) ModelState.AddModelError(field, Texts["incidents.fill"]);
        else if (CleanText.Length(typed) > most) ModelState.AddModelError(field, Texts["errors.tooLong", ("most", most)]);
    }
}
