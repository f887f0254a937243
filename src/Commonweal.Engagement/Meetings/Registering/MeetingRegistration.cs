using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Registering;

internal enum RegistrationState
{
    Seated,
    Waiting,
    Cancelled,
}

/// <summary>What somebody needs so that they can take part; the organiser sees how many need what.</summary>
internal enum AccessNeed
{
    StepFree,
    SignLanguage,
    Interpreter,
    ChildCare,
    /// <summary>A meal that fits: what exactly is asked at the door.</summary>
    Meal,
    /// <summary>A quiet room, to pray or to rest.</summary>
    QuietRoom,
}

/// <summary>
/// Somebody comes to a meeting. No account, no name unless they give one; everything about them is deleted after the meeting.
/// </summary>
internal sealed class MeetingRegistration : IVersioned, IPartOf
{
    public const int MostSeats = 6, LongestName = 100;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid MeetingId { get; init; }

    /// <summary>The appointment, counted from one; zero for the whole meeting.</summary>
    public required int Slot { get; init; }

    /// <summary>Place in the line: who asked earlier has the smaller number.</summary>
    public required int Number { get; init; }

    public required RegistrationState State { get; set; }

    /// <summary>How many people come together.</summary>
    public required int Seats { get; init; }

    /// <summary>Language of letters.</summary>
    public required string Language { get; init; }

    /// <summary>Names of <see cref="AccessNeed"/>.</summary>
    public List<string> Needs { get; set; } = [];

    /// <summary>Into which language an interpreter is needed.</summary>
    public string? InterpreterLanguage { get; set; }

    /// <summary>E-mail address, encrypted; null where none was left.</summary>
    public byte[]? EmailSealed { get; set; }

    /// <summary>Keyed hash under which a person with a proven address finds it.</summary>
    public byte[]? EmailLookup { get; set; }

    /// <summary>Name or number for the list at the door, encrypted; null where none was given.</summary>
    public byte[]? NameSealed { get; set; }

    /// <summary>The secret in the person's own link, encrypted, so that later letters can hold it.</summary>
    public required byte[] TicketSealed { get; init; }

    /// <summary>Keyed hash of the secret: one form sent twice is one registration.</summary>
    public required byte[] TicketLookup { get; init; }

    /// <summary>Keyed hash of the receipt's digits.</summary>
    public required byte[] ReceiptLookup { get; init; }

    /// <summary>A colleague wrote it down for somebody who phoned or came.</summary>
    public bool ByDesk { get; init; }

    (string Kind, string Key) IPartOf.Whole => ("meeting", MeetingId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<MeetingRegistration>(e =>
    {
        e.ToTable("meeting_registration");
        e.Property(r => r.Language).HasMaxLength(20);
        e.Property(r => r.InterpreterLanguage).HasMaxLength(60);
        e.Property(r => r.TicketLookup).HasMaxLength(32);
        e.Property(r => r.ReceiptLookup).HasMaxLength(32);
        e.HasIndex(r => r.TicketLookup).IsUnique();
        e.HasIndex(r => r.ReceiptLookup).IsUnique();
        // The line, in its order: nobody can stand in one place with another.
        e.HasIndex(r => new { r.MeetingId, r.Slot, r.Number }).IsUnique();
        e.HasIndex(r => new { r.MeetingId, r.State, r.Id });
        e.HasIndex(r => r.EmailLookup).HasFilter("email_lookup IS NOT NULL");
        e.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Restrict);
    });
}
