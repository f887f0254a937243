using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Public;

/// <summary>Every conversation: those that run, then those that are over, newest first.</summary>
[AllowAnonymous, WhileAwake("consultations"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ListConsultationsModel(CommonwealDb db) : PageModel
{
    public const string Path = "/consultations";
    private const int Most = 100;

    public IReadOnlyList<Consultation> Running { get; private set; } = [];

    public IReadOnlyList<Consultation> Over { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Running = await ReadAsync(ConsultationState.Open, stop);
        Over = await ReadAsync(ConsultationState.Closed, stop);
    }

    private Task<List<Consultation>> ReadAsync(ConsultationState state, CancellationToken stop)
        => db.Set<Consultation>().AsNoTracking().Where(c => c.State == state).OrderByDescending(c => c.OpenedOn).ThenBy(c => c.Slug).Take(Most).ToListAsync(stop);
}
