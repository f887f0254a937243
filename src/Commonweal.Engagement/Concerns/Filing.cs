using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Files;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns;

/// <summary>A concern as it is told, from whatever door it comes.</summary>
internal sealed record NewConcern(Guid TopicId, string Words, string Language, Entry Entry)
{
    /// <summary>Key of the concern, known beforehand to a door that saves something of its own with it.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public string? DistrictCode { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public Contact Contact { get; init; }

    /// <summary>Address or number, checked and normalised by whoever asked for it.</summary>
    public string? ContactValue { get; init; }

    public string? PersonName { get; init; }

    public bool NameShown { get; init; }

    public Guid? EnteredBy { get; init; }

    /// <summary>For a concern that the ombud passes on: the original, and the department it goes to.</summary>
    public (Guid From, Guid DepartmentId)? PassedOn { get; init; }

    /// <summary>The receipt's digits fixed beforehand, so that sending twice gives the same ones; null for new digits.</summary>
    public string? Receipt { get; init; }

    public IReadOnlyList<ConcernPicture> Pictures { get; init; } = [];
}

/// <summary>What the person is told at once.</summary>
/// <param name="Concern">The record.</param>
/// <param name="Receipt">Sixteen digits, told once and stored nowhere.</param>
internal sealed record Filed(Concern Concern, string Receipt);

/// <summary>
/// The one way a concern comes into being, for the public form, the counter and other systems alike: concern, pictures,
/// event and audit record in one transaction.
/// </summary>
internal sealed class Filing(CommonwealDb db, CurrentCity city, Promises promises, SecretDigits receipts, PersonalData personal)
{
    /// <summary>Files a concern whose fields were checked by the door it came through.</summary>
    public async Task<Filed> FileAsync(NewConcern told, CancellationToken stop)
    {
        var topic = await db.Set<Topic>().AsNoTracking().SingleAsync(t => t.Id == told.TopicId, stop);
        var department = told.PassedOn?.DepartmentId ?? topic.DepartmentId;
        var (acknowledgeBy, answerBy) = promises.For(topic, department);
        var digits = told.Receipt ?? SecretDigits.New();
        var (key, lookup) = receipts.Store(Concern.ReceiptPurpose, digits);
        var concern = new Concern
        {
            Id = told.Id,
            TopicId = topic.Id,
            Words = told.Words,
            Language = told.Language,
            DistrictCode = city.Latest.District(told.DistrictCode)?.Code,
            Latitude = told.Latitude,
            Longitude = told.Longitude,
            Entry = told.Entry,
            EnteredBy = told.EnteredBy,
            Contact = told.ContactValue is null && told.Contact is Contact.Email or Contact.Phone or Contact.Post ? Contact.None : told.Contact,
            ContactSealed = told.ContactValue is { } contact ? personal.Seal(contact) : null,
            ContactLookup = told.ContactValue is { } found ? personal.Lookup(found) : null,
            NameSealed = told.PersonName is { Length: > 0 } name ? personal.Seal(name) : null,
            NameShown = told.NameShown,
            ReceiptLookup = lookup,
            ReceiptKey = key,
            DepartmentId = topic.GoesToOmbud && told.PassedOn is null ? null : department,
            AtOmbud = topic.GoesToOmbud && told.PassedOn is null,
            PassedOnFrom = told.PassedOn?.From,
            ReceivedOn = promises.Today,
            AcknowledgeBy = acknowledgeBy,
            AnswerBy = answerBy,
            DueOn = answerBy,
        };
        db.Add(concern);
        await KeepPicturesAsync(told, stop);
        db.AddRange(told.Pictures.Select(p => new ConcernPicture { ConcernId = concern.Id, FileId = p.FileId, PreviewId = p.PreviewId }));
        if (concern.Contact is Contact.Email) db.Publish(new ConcernTold(concern.Id, ConcernTold.Received));
        await db.SaveChangesAsync(stop);
        return new Filed(concern, digits);
    }

    /// <summary>Pictures were kept for as long as the draft; from now on they stay as long as the concern.</summary>
    private async Task KeepPicturesAsync(NewConcern told, CancellationToken stop)
    {
        if (told.Pictures.Count == 0) return;
        var ids = told.Pictures.SelectMany(p => new[] { p.FileId, p.PreviewId ?? p.FileId }).ToList();
        foreach (var file in await db.Set<StoredFile>().Where(f => ids.Contains(f.Id)).ToListAsync(stop)) file.Until = null;
    }
}
