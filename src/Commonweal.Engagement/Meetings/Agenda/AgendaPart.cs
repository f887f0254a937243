using System.Security.Claims;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Agenda;

/// <summary>The agenda on a meeting's pages.</summary>
internal sealed class AgendaPart(CommonwealDb db, Texts texts) : IMeetingPart
{
    public int Order => 20;

    public async Task<MeetingSection?> OnPublicPageAsync(Meeting meeting, CancellationToken stop)
        => await ItemsAsync(meeting, stop) is { Count: > 0 } items ? new(texts["meetings.agenda"], null, []) { Partial = "/Meetings/Agenda/_Agenda.cshtml", Model = items } : null;

    public async Task<MeetingSection?> OnDeskPageAsync(Meeting meeting, ClaimsPrincipal reader, CancellationToken stop)
    {
        if (meeting.Kind is MeetingKind.OfficeHours or MeetingKind.WalkInDay) return null;
        var items = await ItemsAsync(meeting, stop);
        return new(texts["meetings.agenda"], items.Count == 0 ? texts["meetings.agenda.none"] : texts.Count("meetings.agenda.minutes", items.Sum(i => i.Minutes)),
            [new(texts["meetings.agenda.write"], $"/desk/meetings/{meeting.Id}/agenda")]);
    }

    private Task<List<AgendaItem>> ItemsAsync(Meeting meeting, CancellationToken stop)
        => db.Set<AgendaItem>().AsNoTracking().Where(a => a.MeetingId == meeting.Id).OrderBy(a => a.Order).ThenBy(a => a.Id).ToListAsync(stop);
}
