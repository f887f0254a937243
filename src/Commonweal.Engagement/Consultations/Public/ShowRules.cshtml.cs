using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Public;

/// <summary>The rules of moderation, and the log: every refusal with its rule, without the words.</summary>
[AllowAnonymous, WhileAwake("consultations"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowRulesModel(CommonwealDb db) : PageModel
{
    private const int Most = 500;

    [BindProperty(SupportsGet = true)] public string Name { get; set; } = "";

    public Consultation Consultation { get; private set; } = null!;

    public IReadOnlyList<(int Number, RefusalRule Rule, bool Appealed, bool Heard)> Refusals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(c => c.Slug == Name, stop) is not { IsPublic: true } consultation) return NotFound();
        Consultation = consultation;
        var refused = await db.Set<Statement>().AsNoTracking().Where(s => s.ConsultationId == consultation.Id && s.State == StatementState.Refused && s.Refused != null)
            .OrderBy(s => s.Number).Take(Most).Select(s => new { s.Number, Rule = s.Refused!.Value, Appealed = s.Appeal != null, s.AppealHeard }).ToListAsync(stop);
        Refusals = refused.ConvertAll(r => (r.Number, r.Rule, r.Appealed, r.AppealHeard));
        return Page();
    }
}
