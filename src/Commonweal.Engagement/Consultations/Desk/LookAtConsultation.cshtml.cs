using System.Text.Json;
using Commonweal.Engagement.Consultations.Public;
using Commonweal.Engagement.Consultations.Results;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Desk;

/// <summary>One consultation at the desk: open it, close it, see what all groups agree on and let it flow on.</summary>
[RequirePermission("consultations.keep"), WhileAwake("consultations")]
internal sealed class LookAtConsultationModel(CommonwealDb db, IOutputCacheStore cache, IEnumerable<IObjectiveProposals> objectives, Here here, Texts texts) : DeskConsultationPage(db, cache, here, texts)
{
    /// <summary>Fewer statements make no conversation.</summary>
    public const int FewestStatements = 5;

    public ShownResult Shown { get; private set; } = new(0, 0);

    public IReadOnlyDictionary<int, Statement> Statements { get; private set; } = new Dictionary<int, Statement>();

    public ILookup<Guid, StatementFate> Fates { get; private set; } = Array.Empty<StatementFate>().ToLookup(_ => Guid.Empty);

    /// <summary>A city's program may come without objectives.</summary>
    public bool MayProposeObjectives => objectives.Any(o => o.MayPropose(User));

    public int Ready { get; private set; }

    public int Waiting { get; private set; }

    public IReadOnlyList<VoteBurst> Bursts { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => ReadAsync(stop);

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken stop)
    {
        await ReadAsync(stop);
        if (Ready < FewestStatements) return Refuse("", Texts["consultations.desk.tooFew", ("fewest", FewestStatements)], StatusCodes.Status409Conflict);
        var changed = await Db.Set<Consultation>().SingleAsync(c => c.Id == Id, stop);
        if (changed.State is ConsultationState.Draft) (changed.State, changed.OpenedOn) = (ConsultationState.Open, Here.Today);
        return await SaveAsync("consultations.desk.opened", stop);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken stop)
    {
        var changed = await Db.Set<Consultation>().SingleAsync(c => c.Id == Id, stop);
        if (changed.State is ConsultationState.Open)
        {
            (changed.State, changed.ClosedOn) = (ConsultationState.Closed, Here.Today);
            Db.Publish(new ConsultationClosed(Id));
        }
        return await SaveAsync("consultations.desk.closed", stop);
    }

    /// <summary>An agreed statement becomes a proposed objective; pressed again, it leads to the one there is.</summary>
    public async Task<IActionResult> OnPostObjectiveAsync(Guid statement, CancellationToken stop)
    {
        if (!MayProposeObjectives) return Forbid();
        await ReadAsync(stop);
        if (Shown.Agreed.Select(a => Statements.GetValueOrDefault(a.Statement)).FirstOrDefault(s => s?.Id == statement) is not { State: StatementState.Shown } agreed)
            return Refuse("", Texts["consultations.flow.notAgreed"], StatusCodes.Status409Conflict);
        var proposed = await objectives.First().ProposeAsync(new(StatementFate.OriginOf(agreed.Id), agreed.Words, Consultation.Title, ListConsultationsModel.Path + "/" + Consultation.Slug), stop);
        return Done(proposed.IsNew ? "consultations.flow.objective.done" : "consultations.flow.objective.there", proposed.Path);
    }

    public async Task<IActionResult> OnPostSeenAsync(CancellationToken stop)
    {
        foreach (var burst in await Db.Set<VoteBurst>().Where(b => b.ConsultationId == Id && !b.Seen).ToListAsync(stop)) burst.Seen = true;
        await Db.SaveChangesAsync(stop);
        return LocalRedirect(Own);
    }

    private async Task<IActionResult> SaveAsync(string done, CancellationToken stop)
    {
        try { await Db.SaveChangesAsync(stop); }
        catch (DbUpdateConcurrencyException)
        {
            await ReadAsync(stop);
            return Refuse("", Texts["errors.changedMeanwhile.text"], StatusCodes.Status409Conflict);
        }
        await ChangedAsync(stop);
        return Done(done, Own);
    }

    private async Task ReadAsync(CancellationToken stop)
    {
        if (await Db.Set<ConsultationResult>().AsNoTracking().Where(r => r.ConsultationId == Id).Select(r => r.Shown).SingleOrDefaultAsync(stop) is { } shown) Shown = JsonSerializer.Deserialize<ShownResult>(shown)!;
        Ready = await Db.Set<Statement>().CountAsync(s => s.ConsultationId == Id && s.State == StatementState.Shown, stop);
        Waiting = await Db.Set<Statement>().CountAsync(s => s.ConsultationId == Id && s.Waits, stop);
        Bursts = await Db.Set<VoteBurst>().AsNoTracking().Where(b => b.ConsultationId == Id && !b.Seen).OrderByDescending(b => b.Count).Take(20).ToListAsync(stop);
        var numbers = Shown.Agreed.Concat(Shown.Rejected).Select(s => s.Statement).Concat(Bursts.Select(b => b.Statement)).ToList();
        Statements = await Db.Set<Statement>().AsNoTracking().Where(s => s.ConsultationId == Id && numbers.Contains(s.Number)).ToDictionaryAsync(s => s.Number, stop);
        Fates = (await Db.Set<StatementFate>().AsNoTracking().Where(f => f.ConsultationId == Id).ToListAsync(stop)).ToLookup(f => f.StatementId);
    }
}
