using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Desk;

/// <summary>All consultations of the city, with how many took part.</summary>
[RequirePermission("consultations.keep"), WhileAwake("consultations")]
internal sealed class KeepConsultationsModel(CommonwealDb db) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<(Consultation Consultation, int Participants)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = await db.Set<Consultation>().AsNoTracking().Where(c => c.State != ConsultationState.Importing).OrderByDescending(c => c.OpenedOn == null).ThenByDescending(c => c.OpenedOn).ThenBy(c => c.Slug).Take(Most).ToListAsync(stop);
        var ids = all.ConvertAll(c => c.Id);
        var people = await db.Set<ConsultationResult>().Where(r => ids.Contains(r.ConsultationId)).Select(r => new { r.ConsultationId, r.Participants }).ToDictionaryAsync(r => r.ConsultationId, r => r.Participants, stop);
        Rows = all.ConvertAll(c => (c, people.GetValueOrDefault(c.Id)));
    }
}
