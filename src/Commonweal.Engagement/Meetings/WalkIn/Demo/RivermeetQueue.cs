using Commonweal.Engagement.Meetings.WalkIn.Conversations;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Meetings.WalkIn.Demo;

/// <summary>Days without appointment in the invented city: what earlier ones took, and one that is going on.</summary>
internal sealed class RivermeetQueue(CommonwealDb db, CityTime time, TimeProvider clock, PersonalData personal)
{
    private const int Given = 34, Over = 25;
    private uint chance = 20_270_301;

    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetQueue>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var days = await db.Set<Meeting>().AsNoTracking().Where(m => m.Kind == MeetingKind.WalkInDay && m.State != MeetingState.Cancelled && m.StartsAt <= now).ToListAsync(stop);
        if (days.Where(m => m.StartsAt <= now && m.EndsAt > now).OrderBy(m => m.StartsAt).FirstOrDefault() is not { } today) return;
        foreach (var earlier in days.Where(m => m.EndsAt < now).OrderByDescending(m => m.StartsAt).Take(3)) AddEarlier(earlier.Id);
        var desks = AddToday(today.Id, now);
        await AddNotesAsync(desks[0], time.Day(now), stop);
        await db.SaveChangesAsync(stop);
    }

    private void AddEarlier(Guid meeting)
    {
        db.Add(new WalkInQueue { MeetingId = meeting, LastNumber = 18 });
        var desk = new WalkInDesk { MeetingId = meeting, Name = "1", NotesReadBy = Role.LiaisonOfficer, Closed = true };
        db.Add(desk);
        for (var number = 1; number <= 18; number++) Ticket(meeting, number).Measured(desk.Id, Length());
    }

    private WalkInDesk[] AddToday(Guid meeting, DateTimeOffset now)
    {
        db.Add(new WalkInQueue { MeetingId = meeting, IsOpen = true, LastNumber = Given, MostNumbers = 120 });
        WalkInDesk[] desks = [.. new[] { "1", "2", "3" }.Select(name => new WalkInDesk { MeetingId = meeting, Name = name, NotesReadBy = Role.LiaisonOfficer })];
        db.AddRange(desks);
        for (var number = 1; number <= Given; number++)
        {
            var ticket = Ticket(meeting, number);
            if (number <= Over) ticket.Measured(desks[number % desks.Length].Id, Length());
            else if (number == Over + 1) ticket.Skip();
            else if (number <= Over + 1 + desks.Length) ticket.Call(desks[number - Over - 2].Id, now.AddMinutes(-3 * (number - Over)));
        }
        return desks;
    }

    private async Task AddNotesAsync(WalkInDesk desk, DateOnly today, CancellationToken stop)
    {
        var officer = (await db.Users.AsNoTracking().ToListAsync(stop)).FirstOrDefault(a => a.Roles.Contains(Role.LiaisonOfficer));
        if (officer is null) return;
        db.Add(Note(desk, officer.Id, today, "A mother of three asks who helps with forms after five in the afternoon. She will come again with her neighbour.", null));
        db.Add(Note(desk, officer.Id, today, "The tenants of two houses by the mill hear different things from the city and the company about the heating.", "Somebody from the city comes to the tenants’ evening at the mill."));
    }

    private ConversationNote Note(WalkInDesk desk, Guid author, DateOnly on, string words, string? promise) => new()
    {
        MeetingId = desk.MeetingId,
        DeskId = desk.Id,
        AuthorId = author,
        On = on,
        WordsSealed = personal.Seal(words),
        Until = on.AddDays(ConversationNote.UsualDays),
        Promise = promise,
    };

    private WalkInTicket Ticket(Guid meeting, int number)
    {
        var ticket = new WalkInTicket { MeetingId = meeting, Number = number, Way = (TicketWay)(number % 3) };
        db.Add(ticket);
        return ticket;
    }

    /// <summary>Between four and twenty-two minutes.</summary>
    private int Length()
    {
        chance = chance * 1_664_525 + 1_013_904_223;
        return 240 + (int)((chance >> 8) % 1_080);
    }
}
