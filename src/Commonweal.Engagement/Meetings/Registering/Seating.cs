using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>Somebody asks for seats.</summary>
/// <param name="MeetingId">Of which meeting.</param>
/// <param name="Slot">Which appointment; zero for the whole meeting.</param>
/// <param name="Seats">How many people come together.</param>
/// <param name="Language">Language of letters.</param>
/// <param name="Ticket">The secret of the form: the same form sent twice is one registration.</param>
internal sealed record SeatAsked(Guid MeetingId, int Slot, int Seats, string Language, Guid Ticket)
{
    public IReadOnlyList<AccessNeed> Needs { get; init; } = [];

    public string? InterpreterLanguage { get; init; }

    /// <summary>Checked and normalised; null where none was left.</summary>
    public string? Email { get; init; }

    public string? PersonName { get; init; }

    public bool ByDesk { get; init; }
}

internal enum SeatAnswer
{
    Seated,
    Waiting,
    /// <summary>The appointment went to somebody else: choose another.</summary>
    SlotTaken,
    /// <summary>There is nothing to register for: called off, over, or open to everybody.</summary>
    Closed,
}

/// <summary>
/// Gives out seats. Every step first takes the row of the meeting's seats, on which everybody who asks at once stands in
/// line: exactly as many are seated as there are seats, the rest wait in the order in which they asked.
/// </summary>
internal sealed class Seating(CommonwealDb db, Tickets tickets, PersonalData personal, TimeProvider clock)
{
    public async Task<SeatAnswer> AskAsync(SeatAsked asked, CancellationToken stop)
    {
        try
        {
            return await db.InTransactionAsync(s => AskInLineAsync(asked, s), stop);
        }
        catch (DbUpdateException twice) when (db.Dialect.IsDuplicate(twice))
        {
            // The same form, sent twice at once: the other one was written.
            db.ChangeTracker.Clear();
            return await OfTicketAsync(asked.Ticket, stop) ?? throw new InvalidOperationException("A registration was refused as a duplicate and is not there.", twice);
        }
    }

    private async Task<SeatAnswer> AskInLineAsync(SeatAsked asked, CancellationToken stop)
    {
        if (await TakeLineAsync(asked.MeetingId, asked.Slot, stop) is not { } seats) return SeatAnswer.Closed;
        if (await OfTicketAsync(asked.Ticket, stop) is { } before) return before;
        var meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == asked.MeetingId, stop);
        if (!meeting.IsAhead(clock.GetUtcNow())) return SeatAnswer.Closed;
        // Whoever waits comes first, even where fewer seats than they need are free.
        var fits = seats.Waiting == 0 && seats.Taken + asked.Seats <= seats.Capacity;
        if (!fits && asked.Slot > 0) return SeatAnswer.SlotTaken;
        seats.Asked++;
        if (fits) seats.Taken += asked.Seats;
        else seats.Waiting++;
        var registration = New(asked, seats.Asked, fits ? RegistrationState.Seated : RegistrationState.Waiting);
        db.Add(registration);
        if (asked.Email is not null) db.Publish(new RegistrationChanged(registration.Id, RegistrationChanged.Received));
        await db.SaveChangesAsync(stop);
        return fits ? SeatAnswer.Seated : SeatAnswer.Waiting;
    }

    /// <summary>Gives a seat back; who waits longest moves up and is told. Done twice, it is done once. False where there is no such registration.</summary>
    public Task<bool> CancelAsync(Guid registrationId, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        var where = await db.Set<MeetingRegistration>().AsNoTracking().Where(r => r.Id == registrationId).Select(r => new { r.MeetingId, r.Slot }).SingleOrDefaultAsync(s);
        if (where is null || await TakeLineAsync(where.MeetingId, where.Slot, s) is not { } seats) return false;
        var registration = await db.Set<MeetingRegistration>().SingleAsync(r => r.Id == registrationId, s);
        if (registration.State is RegistrationState.Cancelled) return true;
        if (registration.State is RegistrationState.Seated) seats.Taken -= registration.Seats;
        else seats.Waiting--;
        registration.State = RegistrationState.Cancelled;
        await MoveUpAsync(seats, s);
        await db.SaveChangesAsync(s);
        return true;
    }, stop);

    /// <summary>Changes how many seats there are; nobody loses one who has it, and with more of them who waits moves up.</summary>
    public Task ResizeAsync(Guid meetingId, int capacity, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        if (await TakeLineAsync(meetingId, 0, s) is not { } seats)
        {
            db.Add(seats = new MeetingSeats { MeetingId = meetingId, Slot = 0, Capacity = capacity });
        }
        seats.Capacity = capacity;
        await MoveUpAsync(seats, s);
        await db.SaveChangesAsync(s);
    }, stop);

    private async Task MoveUpAsync(MeetingSeats seats, CancellationToken stop)
    {
        if (seats.Waiting == 0 || seats.Taken >= seats.Capacity) return;
        // Each registration is at least one seat: more can never move up.
        var waiting = await db.Set<MeetingRegistration>()
            .Where(r => r.MeetingId == seats.MeetingId && r.Slot == seats.Slot && r.State == RegistrationState.Waiting)
            .OrderBy(r => r.Number).Take(seats.Capacity - seats.Taken + 1).ToListAsync(stop);
        foreach (var next in waiting.Where(r => r.State is RegistrationState.Waiting))
        {
            if (seats.Taken + next.Seats > seats.Capacity) return;
            next.State = RegistrationState.Seated;
            seats.Taken += next.Seats;
            seats.Waiting--;
            if (next.EmailSealed is not null) db.Publish(new RegistrationChanged(next.Id, RegistrationChanged.MovedUp));
        }
    }

    /// <summary>Waits in line for the row of the seats, and reads it as whoever was before left it.</summary>
    private async Task<MeetingSeats?> TakeLineAsync(Guid meetingId, int slot, CancellationToken stop)
    {
        // What this context read before it stood in line may be old.
        foreach (var known in db.ChangeTracker.Entries<MeetingSeats>().ToList()) known.State = EntityState.Detached;
        var rows = db.Set<MeetingSeats>().Where(s => s.MeetingId == meetingId && s.Slot == slot);
        return await rows.ExecuteUpdateAsync(u => u.SetProperty(s => s.Asked, s => s.Asked), stop) == 0 ? null : await rows.SingleAsync(stop);
    }

    private async Task<SeatAnswer?> OfTicketAsync(Guid ticket, CancellationToken stop)
    {
        var lookup = tickets.Lookup(ticket);
        var state = await db.Set<MeetingRegistration>().AsNoTracking().Where(r => r.TicketLookup == lookup).Select(r => (RegistrationState?)r.State).SingleOrDefaultAsync(stop);
        return state switch { null => null, RegistrationState.Seated => SeatAnswer.Seated, RegistrationState.Waiting => SeatAnswer.Waiting, _ => SeatAnswer.Closed };
    }

    private MeetingRegistration New(SeatAsked asked, int number, RegistrationState state) => new()
    {
        MeetingId = asked.MeetingId,
        Slot = asked.Slot,
        Number = number,
        State = state,
        Seats = asked.Seats,
        Language = asked.Language,
        Needs = [.. asked.Needs.Distinct().Order().Select(n => n.ToString())],
        InterpreterLanguage = asked.Needs.Contains(AccessNeed.Interpreter) ? asked.InterpreterLanguage : null,
        EmailSealed = asked.Email is { } email ? personal.Seal(email) : null,
        EmailLookup = asked.Email is { } known ? personal.Lookup(known) : null,
        NameSealed = asked.PersonName is { Length: > 0 } name ? personal.Seal(name) : null,
        TicketSealed = tickets.Seal(asked.Ticket),
        TicketLookup = tickets.Lookup(asked.Ticket),
        ReceiptLookup = tickets.LookupDigits(tickets.Digits(asked.Ticket)),
        ByDesk = asked.ByDesk,
    };
}
