using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Calls;

/// <summary>The call tree: who is called next, who was reached, when and by whom, and what they need.</summary>
[RequirePermission("incidents.lead"), WhileAwake(IncidentsSlice.Part), ResponseCache(NoStore = true)]
internal sealed class CallCommunitiesModel(CommonwealDb db, CallTree tree, PersonalData personal, AuditTrail audit, IncidentLog log, IActor actor, TimeProvider clock, Here here, Texts texts) : IncidentPage(db, here, texts)
{
    [BindProperty] public Guid Branch { get; set; }

    [BindProperty] public Guid Contact { get; set; }

    [BindProperty] public bool Reached { get; set; }

    [BindProperty] public string? Needs { get; set; }

    public override string Step => "incidents.calls";

    public IReadOnlyList<BranchView> Branches { get; private set; } = [];

    /// <summary>The contact that was opened, and what it says.</summary>
    public (Guid Id, string Words)? Opened { get; private set; }

    public bool MayWork => Incident.IsOpen;

    public string? NeedsOf(CallAttempt attempt) => attempt.NeedsSealed is { } said ? personal.Open(said) : null;

    /// <summary>Opens one contact, on the record.</summary>
    public async Task<IActionResult> OnPostOpenAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Find() is not { } found) return NotFound();
        if (found.Contact.IsByHand)
        {
            var kept = await Db.Set<HandContact>().AsNoTracking().SingleAsync(c => c.Id == Contact, stop);
            await audit.RecordAsync("read", "incident_call_contact", Contact.ToString(), "contact", stop);
            Opened = (Contact, $"{personal.Open(kept.NameSealed)} · {personal.Open(kept.ReachSealed)}");
        }
        else if (tree.Known is { } known && await known.OpenAsync(Contact, stop) is { } words) Opened = (Contact, words);
        if (Opened is null) ModelState.AddModelError("", Texts["incidents.calls.gone"]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (!MayWork) ModelState.AddModelError("", Texts["incidents.notNow"]);
        if (CleanText.Length(Needs ?? "") > CallAttempt.LongestNeeds) ModelState.AddModelError(nameof(Needs), Texts["errors.tooLong", ("most", CallAttempt.LongestNeeds)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Find() is not { } found) return NotFound();
        Db.Add(new CallAttempt
        {
            BranchId = Branch, IncidentId = Id, ContactId = Contact, IsReached = Reached, NeedsSealed = string.IsNullOrWhiteSpace(Needs) ? null : personal.Seal(Needs.Trim()), At = clock.GetUtcNow(), ById = actor.AccountId,
        });
        // The log names the community, never the person.
        log.Add(Id, Reached ? EntryKind.Reached : EntryKind.NotReached, Here.Text(found.Branch.Branch.Name));
        return await SaveAsync(Incident.Path + "/calls", "common.saved", stop);
    }

    protected override async Task LoadAsync(CancellationToken stop)
    {
        Branches = await tree.ReadAsync(Id, stop, open: true);
        await KnowAsync(Branches.SelectMany(b => b.Attempts).Select(a => a.ById), stop);
    }

    private (BranchView Branch, ContactView Contact)? Find()
        => Branches.FirstOrDefault(b => b.Branch.Id == Branch) is { } branch && branch.Contacts.FirstOrDefault(c => c.Id == Contact) is { } contact ? (branch, contact) : null;
}
