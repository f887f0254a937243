using System.Security.Claims;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Desk;

/// <summary>New statements and appeals, oldest first: shown, or refused by one of the published rules. Nothing is deleted here.</summary>
[RequirePermission("consultations.moderate"), WhileAwake("consultations")]
internal sealed class ModerateStatementsModel(CommonwealDb db, IOutputCacheStore cache, Here here, Texts texts) : PageModel
{
    private const int Most = 50, MostBursts = 20;

    [BindProperty] public Guid Statement { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public RefusalRule? Rule { get; set; }

    [BindProperty] public Guid Burst { get; set; }

    public IReadOnlyList<(Statement Statement, Consultation Consultation)> Waiting { get; private set; } = [];

    /// <summary>Many like answers that no moderator has looked at yet.</summary>
    public IReadOnlyList<(VoteBurst Burst, Consultation Consultation)> Bursts { get; private set; } = [];

    public static IEnumerable<RefusalRule> Rules => Enum.GetValues<RefusalRule>().Where(r => r is not RefusalRule.LeftOutAtSource);

    public Task OnGetAsync(CancellationToken stop) => ReadAsync(stop);

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken stop) => DecideAsync(s => s.Accept(), "consultations.moderate.accepted", stop);

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken stop)
        => Rule is { } rule && rule is not RefusalRule.LeftOutAtSource && Enum.IsDefined(rule) ? await DecideAsync(s => s.Refuse(rule, AccountId), "consultations.moderate.refused", stop)
            : await AgainAsync("consultations.moderate.rule.missing", StatusCodes.Status400BadRequest, stop);

    public async Task<IActionResult> OnPostSeenAsync(CancellationToken stop)
    {
        if (await db.Set<VoteBurst>().SingleOrDefaultAsync(b => b.Id == Burst, stop) is { } burst) burst.Seen = true;
        await db.SaveChangesAsync(stop);
        return LocalRedirect("/desk/consultations/moderate");
    }

    private Guid? AccountId => User.AccountId();

    private async Task<IActionResult> DecideAsync(Action<Statement> decide, string done, CancellationToken stop)
    {
        var statement = await db.Set<Statement>().SingleOrDefaultAsync(s => s.Id == Statement, stop);
        if (statement is null) return NotFound();
        if (!statement.Waits || statement.Version != Version) return await AgainAsync("errors.changedMeanwhile.text", StatusCodes.Status409Conflict, stop);
        if (statement.Appeal is not null && statement.RefusedBy == AccountId) return await AgainAsync("consultations.moderate.otherPerson", StatusCodes.Status409Conflict, stop);
        decide(statement);
        try { await db.SaveChangesAsync(stop); }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await AgainAsync("errors.changedMeanwhile.text", StatusCodes.Status409Conflict, stop);
        }
        await db.InTransactionAsync(s => db.Set<Consultation>().Where(c => c.Id == statement.ConsultationId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Edition, c => c.Edition + 1), s), stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = texts[done];
        return LocalRedirect("/desk/consultations/moderate");
    }

    private async Task<IActionResult> AgainAsync(string key, int status, CancellationToken stop)
    {
        ModelState.AddModelError("", texts[key]);
        await ReadAsync(stop);
        Response.StatusCode = status;
        return Page();
    }

    private async Task ReadAsync(CancellationToken stop)
    {
        var statements = await db.Set<Statement>().AsNoTracking().Where(s => s.Waits).OrderBy(s => s.AddedOn).ThenBy(s => s.Id).Take(Most).ToListAsync(stop);
        var bursts = await db.Set<VoteBurst>().AsNoTracking().Where(b => !b.Seen).OrderByDescending(b => b.On).ThenByDescending(b => b.Count).Take(MostBursts).ToListAsync(stop);
        var ids = statements.Select(s => s.ConsultationId).Concat(bursts.Select(b => b.ConsultationId)).Distinct().ToList();
        var consultations = await db.Set<Consultation>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, stop);
        Waiting = statements.ConvertAll(s => (s, consultations[s.ConsultationId]));
        Bursts = bursts.ConvertAll(b => (b, consultations[b.ConsultationId]));
    }

    /// <summary>The words and their language, for somebody who reads another.</summary>
    public SpokenText Words(Statement statement) => statement.Words.For(here.Language, here.City.Languages);
}

/// <summary>On Today: statements, appeals and many like answers that wait, for whoever moderates.</summary>
internal sealed class WaitingStatements(CommonwealDb db, Here here, Texts texts) : IWaitingWork
{
    private const int Days = 2;

    public string? Part => "consultations";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        if (!person.HasClaim("permission", "consultations.moderate")) return [];
        var waiting = await db.Set<Statement>().AsNoTracking().Where(s => s.Waits).OrderBy(s => s.AddedOn).ThenBy(s => s.Id).Take(most).ToListAsync(stop);
        var bursts = await db.Set<VoteBurst>().AsNoTracking().Where(b => !b.Seen).OrderBy(b => b.On).Take(most).Join(db.Set<Consultation>(), b => b.ConsultationId, c => c.Id, (b, c) => new { b.On, c.Title }).ToListAsync(stop);
        return [.. bursts.Select(b => new WaitingWork(here.Text(b.Title), "/desk/consultations/moderate", here.City.WorkingDays.Add(b.On, Days), texts["consultations.bursts"])), .. waiting.Select(s => new WaitingWork(s.Words.For(here.Language, here.City.Languages).Text, "/desk/consultations/moderate",
            here.City.WorkingDays.Add(s.AddedOn, Days), texts[s.Appeal is null ? "consultations.today.new" : "consultations.today.appeal"]))];
    }
}
