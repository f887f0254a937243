using System.Globalization;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>A page on which somebody asks for seats, for themselves or at the desk for somebody who phoned.</summary>
internal abstract class SeatFormPage(CommonwealDb db, CityTime time, TimeProvider clock, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(Name = nameof(Form))] public SeatForm Form { get; set; } = new();

    public Meeting Meeting { get; private set; } = null!;

    /// <summary>Seats of the whole, or of each appointment that is still free.</summary>
    public IReadOnlyList<MeetingSeats> Seats { get; private set; } = [];

    public bool IsOpen => Meeting.IsAhead(clock.GetUtcNow()) && Seats.Count > 0;

    public IEnumerable<Choice> Slots => Seats.Where(s => s.Slot > 0 && s.Taken < s.Capacity)
        .Select(s => new Choice(s.Slot.ToString(CultureInfo.InvariantCulture), SlotTimes.Words(Meeting, s.Slot, time)));

    public IEnumerable<Choice> Needs => Enum.GetValues<AccessNeed>().Select(n => new Choice(n.ToString(), texts["meetings.need." + n]));

    public async Task PrepareAsync(CancellationToken stop)
    {
        Meeting = (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, stop))!;
        Seats = await db.Set<MeetingSeats>().AsNoTracking().Where(s => s.MeetingId == Id).OrderBy(s => s.Slot).ToListAsync(stop);
        if (Form.Ticket == Guid.Empty) Form.Ticket = Guid.NewGuid();
    }

    /// <summary>What was asked for, checked; says what is wrong with it.</summary>
    protected SeatAsked Checked(string language, bool byDesk)
    {
        var slots = Meeting.SlotMinutes is not null;
        if (slots && Form.Slot is null or < 1) ModelState.AddModelError("Form.Slot", texts["meetings.register.slot.choose"]);
        if (!slots && Form.Seats is null or < 1 or > MeetingRegistration.MostSeats) ModelState.AddModelError("Form.Seats", texts["meetings.register.seats.bad", ("most", MeetingRegistration.MostSeats)]);
        var email = Form.Email?.Trim() is { Length: > 0 } typed ? EmailOf(typed) : null;
        if (email is null && !string.IsNullOrWhiteSpace(Form.Email)) ModelState.AddModelError("Form.Email", texts["meetings.register.email.bad"]);
        var name = Form.PersonName is null ? null : CleanText.Of(Form.PersonName).Trim();
        if (name?.Length > MeetingRegistration.LongestName) ModelState.AddModelError("Form.PersonName", texts["errors.tooLong", ("most", MeetingRegistration.LongestName)]);
        var into = Form.InterpreterLanguage is null ? null : CleanText.Of(Form.InterpreterLanguage).Trim();
        if (into?.Length > 60) ModelState.AddModelError("Form.InterpreterLanguage", texts["errors.tooLong", ("most", 60)]);
        return new SeatAsked(Id, slots ? Form.Slot ?? 0 : 0, slots ? 1 : Form.Seats ?? 1, language, Form.Ticket == Guid.Empty ? Guid.NewGuid() : Form.Ticket)
        {
            Needs = [.. Form.Needs.Where(Enum.IsDefined)],
            InterpreterLanguage = into is { Length: > 0 } ? into : null,
            Email = email,
            PersonName = name,
            ByDesk = byDesk,
        };
    }

    private static string? EmailOf(string typed)
        => typed.Length <= 254 && MailboxAddress.TryParse(typed, out var mailbox) && mailbox.Address == typed && typed.LastIndexOf('@') is > 0 and var at && typed.AsSpan(at).Contains('.')
            ? ResidentEmail.Normalise(typed) : null;
}
