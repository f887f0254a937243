using System.Security.Claims;
using Commonweal.Communication.Delivery;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.Release;

/// <summary>Urgent messages that one released alone and somebody else has to look at.</summary>
internal sealed class WaitingMessages(CommonwealDb db, CityTime time, Here here, Texts texts) : IWaitingWork
{
    public string? Part => DeliverySlice.Part;

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        if (!person.HasClaim("permission", "messages.release") || person.AccountId() is not { } me) return [];
        var waiting = await db.Set<Message>().AsNoTracking().Where(m => m.ReviewDueAt != null && m.AskedById != me).OrderBy(m => m.ReviewDueAt).Take(most).ToListAsync(stop);
        return [.. waiting.Select(m => new WaitingWork(here.Text(m.Headline), $"/desk/messages/{m.Id}", time.Day(m.ReviewDueAt!.Value), texts["messages.review.waiting"]))];
    }
}
