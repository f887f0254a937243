using System.Globalization;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn.Conversations;

/// <summary>One line of the list; the words are only on the note's own page.</summary>
internal sealed record NoteLine(Guid Id, DateOnly On, MultilingualText Meeting, string Desk, string? Promise, DateOnly Until);

/// <summary>The notes of conversations this colleague may read.</summary>
[RequirePermission("meetings.conversations"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class ListConversationsModel(CommonwealDb db, NoteAccess access) : PageModel
{
    private const int PageSize = 50;

    /// <summary>The last row of the page before: its day and key.</summary>
    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    public IReadOnlyList<NoteLine> Notes { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var notes = (await access.ReadableAsync(User, stop)).Where(n => n.WordsSealed != null);
        if (After?.Split('_') is [var day, var key] && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Guid.TryParseExact(key, "N", out var id))
            notes = notes.Where(n => n.On < on || n.On == on && n.Id < id);
        else After = null;
        var rows = await (from note in notes
                          join meeting in db.Set<Meeting>() on note.MeetingId equals meeting.Id
                          join desk in db.Set<WalkInDesk>() on note.DeskId equals desk.Id
                          orderby note.On descending, note.Id descending
                          select new NoteLine(note.Id, note.On, meeting.Title, desk.Name, note.Promise, note.Until)).Take(PageSize + 1).ToListAsync(stop);
        Notes = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize) Next = string.Create(CultureInfo.InvariantCulture, $"/desk/meetings/conversations?after={Notes[^1].On:yyyyMMdd}_{Notes[^1].Id:N}");
    }
}
