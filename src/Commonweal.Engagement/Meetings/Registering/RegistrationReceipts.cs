using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>The digits of a registration lead to its own link, for whoever left no address.</summary>
internal sealed class RegistrationReceipts(CommonwealDb db, Tickets tickets) : IReceiptHolder
{
    public string Part => "meetings";

    public async Task<string?> OpenAsync(string digits, CancellationToken stop)
    {
        var lookup = tickets.LookupDigits(digits);
        return await db.Set<MeetingRegistration>().AsNoTracking().Where(r => r.ReceiptLookup == lookup).Select(r => r.TicketSealed).SingleOrDefaultAsync(stop) is { } ticketSealed
            ? "/meetings/registration/" + tickets.Open(ticketSealed)
            : null;
    }
}
