using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns;

/// <summary>
/// What somebody told the city, and what the city promised. Days only: an exact time could give an anonymous person away.
/// </summary>
internal sealed partial class Concern : IVersioned, ITellsOfChanges
{
    /// <summary>Name of the key under which receipts are found again.</summary>
    public const string ReceiptPurpose = "receipts";

    /// <summary>Longest text, in characters.</summary>
    public const int LongestWords = 4000;

    /// <summary>Most pictures.</summary>
    public const int MostPictures = 5;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid TopicId { get; set; }

    /// <summary>What was written. Names of third persons may have been struck out since.</summary>
    public required string Words { get; set; }

    /// <summary>Language it was written in, and in which it is answered.</summary>
    public required string Language { get; init; }

    public string? DistrictCode { get; set; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>How it reached the city.</summary>
    public required Entry Entry { get; init; }

    /// <summary>The colleague or partner who wrote it down for the person, or null.</summary>
    public Guid? EnteredBy { get; init; }

    /// <summary>How the person wants to be told; <see cref="Concerns.Contact.None"/> for an anonymous concern.</summary>
    public Contact Contact { get; set; }

    /// <summary>Address or number, encrypted; null where there is none.</summary>
    public byte[]? ContactSealed { get; set; }

    /// <summary>Keyed hash under which a person with a proven address finds their own concerns.</summary>
    public byte[]? ContactLookup { get; set; }

    /// <summary>The person's name, encrypted, where they gave it.</summary>
    public byte[]? NameSealed { get; set; }

    /// <summary>Whether the department may see the name. Hidden unless the person said otherwise.</summary>
    public bool NameShown { get; set; }

    /// <summary>Keyed hash of the receipt's digits; the digits themselves are never stored.</summary>
    public required byte[] ReceiptLookup { get; init; }

    /// <summary>Version of the key that made <see cref="ReceiptLookup"/>.</summary>
    public required int ReceiptKey { get; init; }

    public ConcernState State { get; private set; }

    /// <summary>Received, acknowledged, in hand or reopened: somebody still owes an answer.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Who answers; null while it lies with the ombud.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>In the ombud's own queue: no department sees it.</summary>
    public bool AtOmbud { get; init; }

    /// <summary>The concern at the ombud that this one was passed on from; only the ombud sees the link.</summary>
    public Guid? PassedOnFrom { get; init; }

    public Guid? AssigneeId { get; set; }

    /// <summary>The concern this one was joined to as a duplicate.</summary>
    public Guid? JoinedToId { get; set; }

    public required DateOnly ReceivedOn { get; init; }

    public required DateOnly AcknowledgeBy { get; init; }

    /// <summary>The first promise; it stays visible for ever.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>When an answer is due now: the first promise, or later where the promise was paused or the concern reopened.</summary>
    public required DateOnly DueOn { get; set; }

    public DateOnly? AcknowledgedOn { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The day since which nothing is owed, from which the time of keeping counts; null while it is open.</summary>
    public DateOnly? FinishedOn { get; private set; }

    public CloseReason? ClosedBecause { get; private set; }

    /// <summary>What the person said of the answer.</summary>
    public Judgement? Judgement { get; set; }

    /// <summary>What staff call it among themselves.</summary>
    public string Reference => ReferenceOf(Id);

    public static string ReferenceOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return Convert.ToHexString(bytes[..4]);
    }

    void ITellsOfChanges.TellOfChange(CommonwealDb db) => db.Publish(Changed());

    /// <summary>What may leave the slice: everything not personal.</summary>
    public ConcernChanged Changed() => new(
        Id, Version, TopicId, DistrictCode, DepartmentId, AtOmbud, ConcernStates.Word(State), ReceivedOn, AnswerBy, DueOn, AnsweredOn,
        Language, Entry.ToString().ToLowerInvariant(), IsOpen, Judgement?.ToString().ToLowerInvariant());

    internal static void Map(ModelBuilder model) => model.Entity<Concern>(e =>
    {
        e.ToTable("concern");
        e.Property(c => c.Words).HasMaxLength(LongestWords);
        e.Property(c => c.Language).HasMaxLength(20);
        e.Property(c => c.DistrictCode).HasMaxLength(40);
        e.Property(c => c.ReceiptLookup).HasMaxLength(32);
        e.HasIndex(c => c.ReceiptLookup).IsUnique();
        e.HasIndex(c => c.ContactLookup);
        // The desk's queues, read by key in the order in which answers fall due.
        e.HasIndex(c => new { c.AtOmbud, c.IsOpen, c.DueOn, c.Id });
        e.HasIndex(c => new { c.DepartmentId, c.IsOpen, c.DueOn, c.Id });
        e.HasIndex(c => new { c.TopicId, c.IsOpen, c.DueOn, c.Id });
        e.HasIndex(c => new { c.DistrictCode, c.IsOpen, c.DueOn, c.Id });
        e.HasIndex(c => new { c.AssigneeId, c.IsOpen, c.DueOn, c.Id });
        e.HasIndex(c => new { c.AtOmbud, c.State, c.DueOn, c.Id });
        e.HasIndex(c => new { c.DepartmentId, c.State, c.DueOn, c.Id });
        // Few concerns have these: the index holds only them.
        e.HasIndex(c => new { c.EnteredBy, c.ReceivedOn, c.Id }).HasFilter("entered_by IS NOT NULL");
        e.HasIndex(c => c.JoinedToId).HasFilter("joined_to_id IS NOT NULL");
        e.HasIndex(c => c.PassedOnFrom).HasFilter("passed_on_from IS NOT NULL");
        // What reaches the end of its keeping; a concern that was just filed stands in neither.
        e.HasIndex(c => new { c.FinishedOn, c.Id }, "ix_concern_words_finished").HasFilter("finished_on IS NOT NULL AND words <> ''");
        e.HasIndex(c => new { c.FinishedOn, c.Id }, "ix_concern_contact_finished").HasFilter("finished_on IS NOT NULL AND (contact_sealed IS NOT NULL OR name_sealed IS NOT NULL)");
        e.HasOne<Topic>().WithMany().HasForeignKey(c => c.TopicId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Department>().WithMany().HasForeignKey(c => c.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<District>().WithMany().HasForeignKey(c => c.DistrictCode).OnDelete(DeleteBehavior.Restrict);
        e.IsSearchable(nameof(Words));
    });
}
