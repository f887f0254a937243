using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Facts;

/// <summary>What is known, what is not, and what is being checked: each fact with its way.</summary>
[RequirePermission("incidents.read"), WhileAwake(IncidentsSlice.Part), ResponseCache(NoStore = true)]
internal sealed class FollowFactsModel(CommonwealDb db, IncidentLog log, IActor actor, TimeProvider clock, Here here, Texts texts) : IncidentPage(db, here, texts)
{
    [BindProperty] public string? Words { get; set; }

    [BindProperty] public string? To { get; set; }

    [BindProperty] public Guid Fact { get; set; }

    [BindProperty] public int FactVersion { get; set; }

    public override string Step => "incidents.facts";

    public IReadOnlyList<IncidentFact> Facts { get; private set; } = [];

    public ILookup<Guid, FactMove> Moves { get; private set; } = Array.Empty<FactMove>().ToLookup(m => m.FactId);

    public bool MayWork => MayLead && Incident.IsOpen;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await BeginAsync(stop) is { } elsewhere) return elsewhere;
        if (string.IsNullOrWhiteSpace(Words)) ModelState.AddModelError(nameof(Words), Texts["incidents.fill"]);
        else if (CleanText.Length(Words) > IncidentFact.LongestWords) ModelState.AddModelError(nameof(Words), Texts["errors.tooLong", ("most", IncidentFact.LongestWords)]);
        if (State is null) ModelState.AddModelError("", Texts["incidents.facts.where"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var fact = new IncidentFact { IncidentId = Id, Words = Words!.Trim(), NotedAt = clock.GetUtcNow() };
        Db.Add(fact);
        Db.Add(fact.Move(State!.Value, clock.GetUtcNow(), actor.AccountId, first: true)!);
        log.Add(Id, EntryKind.FactNoted, $"{Texts["incidents.fact." + State]}: {fact.Words}");
        return await SaveAsync(Incident.Path + "#facts", "common.saved", stop);
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken stop)
    {
        if (await BeginAsync(stop) is { } elsewhere) return elsewhere;
        if (await Db.Set<IncidentFact>().SingleOrDefaultAsync(f => f.Id == Fact && f.IncidentId == Id, stop) is not { } fact) return NotFound();
        if (State is null) ModelState.AddModelError("", Texts["incidents.facts.where"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (fact.Version != FactVersion) return this.ChangedMeanwhile(Texts);
        if (fact.Move(State!.Value, clock.GetUtcNow(), actor.AccountId) is { } move)
        {
            Db.Add(move);
            log.Add(Id, EntryKind.FactMoved, $"{Texts["incidents.fact." + State]}: {fact.Words}");
        }
        return await SaveAsync(Incident.Path + "#facts", "common.saved", stop);
    }

    protected override async Task LoadAsync(CancellationToken stop)
    {
        Facts = await Db.Set<IncidentFact>().AsNoTracking().Where(f => f.IncidentId == Id).OrderBy(f => f.NotedAt).ThenBy(f => f.Id).ToListAsync(stop);
        var moves = await Db.Set<FactMove>().AsNoTracking().Where(m => m.IncidentId == Id).OrderBy(m => m.No).ToListAsync(stop);
        Moves = moves.ToLookup(m => m.FactId);
        await KnowAsync(moves.Select(m => m.ById), stop);
    }

    private FactState? State => Enum.TryParse<FactState>(To, out var state) && Enum.IsDefined(state) ? state : null;

    private async Task<IActionResult?> BeginAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (!MayLead) return Forbid();
        if (!Incident.IsOpen) ModelState.AddModelError("", Texts["incidents.notNow"]);
        return null;
    }
}
