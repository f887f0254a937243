using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Approvals;

/// <summary>Keeps requests; see the contract.</summary>
internal sealed class SecondPerson(CommonwealDb db, IActor actor, TimeProvider clock) : ISecondPerson
{
    private const int FirstNumber = 101;

    public async Task<int> AskAsync(ApprovalAsk ask, CancellationToken stop = default)
    {
        var by = actor.AccountId ?? throw new InvalidOperationException("A second person is asked on behalf of a colleague who is signed in.");
        var now = clock.GetUtcNow();
        var request = new ApprovalRequest
        {
            Number = 0, Kind = ask.Kind, Subject = ask.Subject, Title = ask.Title, About = ask.About, Permission = ask.Permission, Link = ask.Link,
            AskedById = by, AskedAt = now, Until = now + (ask.ValidFor ?? ApprovalRequest.UsualLength),
        };
        db.Add(request);
        for (var attempt = 0; ; attempt++)
        {
            request.Number = (await db.Set<ApprovalRequest>().MaxAsync(r => (int?)r.Number, stop) ?? FirstNumber - 1) + 1 + attempt;
            try
            {
                await db.SaveChangesAsync(stop);
                return request.Number;
            }
            catch (DbUpdateException taken) when (attempt < 5 && db.Dialect.IsDuplicate(taken))
            {
                // Somebody asked in the same moment: the next number is ours.
                continue;
            }
        }
    }

    public Task<bool> IsGivenAsync(string kind, string subject, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        return db.Set<ApprovalRequest>().AnyAsync(r => r.Kind == kind && r.Subject == subject && r.State == ApprovalState.Given && r.Until > now, stop);
    }
}
