using System.Text.Json;
using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Consultations.Results;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Public;

/// <summary>What people said: what all groups agree on, where they part, the map, who took part, what became of it. Read from the stored result.</summary>
[AllowAnonymous, WhileAwake("consultations"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowConsultationModel(CommonwealDb db, Here here) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Name { get; set; } = "";

    public Consultation Consultation { get; private set; } = null!;

    /// <summary>Null until votes were worked out for the first time.</summary>
    public ConsultationResult? Result { get; private set; }

    public ShownResult Shown { get; private set; } = new(0, 0);

    public IReadOnlyDictionary<int, Statement> Statements { get; private set; } = new Dictionary<int, Statement>();

    public IReadOnlyList<AskedFirst> Trail { get; private set; } = [];

    /// <summary>Those that want to be seen in public; the others are not named.</summary>
    public IReadOnlyDictionary<Guid, Community> Communities { get; private set; } = new Dictionary<Guid, Community>();

    public ILookup<int, StatementFate> Fates { get; private set; } = Array.Empty<StatementFate>().ToLookup(_ => 0);

    public bool IsOpen => Consultation.TakesVotes(here.Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(c => c.Slug == Name, stop) is not { IsPublic: true } consultation) return NotFound();
        Consultation = consultation;
        Result = await db.Set<ConsultationResult>().AsNoTracking().SingleOrDefaultAsync(r => r.ConsultationId == consultation.Id, stop);
        if (Result is not null) Shown = JsonSerializer.Deserialize<ShownResult>(Result.Shown)!;
        Trail = await db.Set<AskedFirst>().AsNoTracking().Where(a => a.ConsultationId == consultation.Id).OrderBy(a => a.On).ThenBy(a => a.Id).ToListAsync(stop);
        var communities = Trail.Select(a => a.CommunityId).Concat(Shown.Communities.Select(c => Guid.Parse(c.Key))).Distinct().ToList();
        if (communities.Count > 0) Communities = await db.Set<Community>().AsNoTracking().Where(c => communities.Contains(c.Id) && c.Shown && !c.Ended).ToDictionaryAsync(c => c.Id, stop);
        var fates = await db.Set<StatementFate>().AsNoTracking().Where(f => f.ConsultationId == consultation.Id && f.IsPublic).ToListAsync(stop);
        var (numbers, ids) = (Shown.Numbers.ToList(), fates.ConvertAll(f => f.StatementId));
        // A statement refused since the result was worked out is not shown any more.
        var statements = await db.Set<Statement>().AsNoTracking().Where(s => s.ConsultationId == consultation.Id && s.State == StatementState.Shown && (numbers.Contains(s.Number) || ids.Contains(s.Id))).ToListAsync(stop);
        Statements = statements.ToDictionary(s => s.Number);
        Fates = fates.Where(f => statements.Exists(s => s.Id == f.StatementId)).ToLookup(f => statements.Find(s => s.Id == f.StatementId)!.Number);
        return Page();
    }

    /// <summary>The letter by which a group is spoken of.</summary>
    public static string Letter(int group) => ((char)('A' + group)).ToString();

    /// <summary>A statement's words in the reader's language; null where it is not shown any more.</summary>
    public SpokenText? Words(int number) => Statements.TryGetValue(number, out var statement) ? statement.Words.For(here.Language, here.City.Languages) : null;
}
