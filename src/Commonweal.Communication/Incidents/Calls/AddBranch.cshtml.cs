using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Calls;

/// <summary>Puts a community into the call tree: one the city knows, or one written down by hand.</summary>
[RequirePermission("incidents.lead"), WhileAwake(IncidentsSlice.Part)]
internal sealed class AddBranchModel(CommonwealDb db, CallTree tree, TimeProvider clock, Here here, Texts texts) : IncidentPage(db, here, texts)
{
    private const int MostFound = 20;

    [BindProperty(SupportsGet = true, Name = "q")] public string? Q { get; set; }

    [BindProperty] public Guid? Community { get; set; }

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public bool Concerned { get; set; }

    public override string Step => "incidents.calls.add";

    public bool IsByHand => tree.Known is null;

    public IReadOnlyList<CommunityToCall> Found { get; private set; } = [];

    protected override bool IsPossible => Incident.IsOpen;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var name = Community is { } id ? tree.Known is { } known ? await known.NameAsync(id, stop) : null : NameByHand();
        if (name is null && Community is not null) ModelState.AddModelError("", Texts["incidents.calls.gone"]);
        if (await Db.Set<CallBranch>().CountAsync(b => b.IncidentId == Id, stop) >= CallBranch.Most) ModelState.AddModelError("", Texts["incidents.calls.tooMany"]);
        if (!ModelState.IsValid || name is null) return this.ShowAgain();
        if (Community is { } added && await Db.Set<CallBranch>().SingleOrDefaultAsync(b => b.IncidentId == Id && b.CommunityId == added, stop) is { } there) there.IsConcerned |= Concerned;
        else Db.Add(new CallBranch { IncidentId = Id, CommunityId = Community, Name = name, IsConcerned = Concerned, AddedAt = clock.GetUtcNow() });
        return await SaveAsync(Incident.Path + "/calls", "common.saved", stop);
    }

    protected override async Task LoadAsync(CancellationToken stop)
        => Found = tree.Known is { } known ? await known.FindAsync(string.IsNullOrWhiteSpace(Q) ? null : Q.Trim(), Incident.DistrictCode, MostFound, stop) : [];

    private MultilingualText? NameByHand()
    {
        var name = Name?.Trim() ?? "";
        if (name.Length == 0) ModelState.AddModelError(nameof(Name), Texts["incidents.fill"]);
        else if (CleanText.Length(name) > CallBranch.LongestName) ModelState.AddModelError(nameof(Name), Texts["errors.tooLong", ("most", CallBranch.LongestName)]);
        else return MultilingualText.Of((Here.Language, name));
        return null;
    }
}
