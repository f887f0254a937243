using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Minutes;

/// <summary>Leads from a commitment to the meeting at which it was made.</summary>
internal sealed class MeetingOrigin(CommonwealDb db, Here here) : ICommitmentOrigin
{
    public IReadOnlyCollection<string> Kinds => ["meeting"];

    public async Task<CommitmentOrigin?> FindAsync(string kind, Guid key, ClaimsPrincipal? person, CancellationToken stop)
    {
        if (!here.City.IsAwake("meetings") || await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == key, stop) is not { } meeting) return null;
        return new(here.Text(meeting.Title), person?.HasClaim("permission", "meetings.work") == true ? "/desk/meetings/" + key : here.Link("/meetings/" + key));
    }
}
