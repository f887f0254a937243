using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations;

/// <summary>Leads from a commitment to the consultation whose statement it came from.</summary>
internal sealed class StatementOrigin(CommonwealDb db, Here here) : ICommitmentOrigin
{
    public IReadOnlyCollection<string> Kinds => [StatementFate.Origin];

    public async Task<CommitmentOrigin?> FindAsync(string kind, Guid key, ClaimsPrincipal? person, CancellationToken stop)
    {
        if (!here.City.IsAwake("consultations")) return null;
        var consultation = await db.Set<Statement>().AsNoTracking().Where(s => s.Id == key).Join(db.Set<Consultation>(), s => s.ConsultationId, c => c.Id, (_, c) => c).SingleOrDefaultAsync(stop);
        if (consultation is null) return null;
        var title = here.Text(consultation.Title);
        if (person?.HasClaim("permission", "consultations.keep") == true) return new(title, "/desk/consultations/" + consultation.Id);
        return consultation.IsPublic ? new(title, here.Link("/consultations/" + consultation.Slug)) : null;
    }
}
