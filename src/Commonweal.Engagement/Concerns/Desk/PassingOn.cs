using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>What the ombud passes on to a department.</summary>
/// <param name="DepartmentId">Who gets it.</param>
/// <param name="Words">What the department reads: the ombud's words, not the person's.</param>
/// <param name="ConsentOn">The day the person agreed.</param>
/// <param name="Consent">How they agreed.</param>
internal sealed record PassOn(Guid DepartmentId, string Words, DateOnly ConsentOn, string Consent);

/// <summary>Passes a concern on from the ombud to a department, with the person's consent. The answer comes back to the ombud.</summary>
internal sealed class PassingOn(CommonwealDb db, Filing filing, Promises promises, Handling handling, Texts texts)
{
    public async Task<Handled> PassOnAsync(Grip grip, PassOn pass, CancellationToken stop)
    {
        try
        {
            return await db.InTransactionAsync(s => PassOnInTransactionAsync(grip, pass, s), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Handled.ChangedMeanwhile;
        }
    }

    /// <summary>What the person is told.</summary>
    public string Told(Concern concern, Guid departmentId, string language)
        => texts.In(language, "concerns.told.passed-on", ("department", handling.NameOf(departmentId, language)), ("date", concern.DueOn));

    private async Task<Handled> PassOnInTransactionAsync(Grip grip, PassOn pass, CancellationToken stop)
    {
        if (await db.Set<Concern>().Where(c => c.Id == grip.Id).SingleOrDefaultAsync(grip.Reach.Within(), stop) is not { } concern) return Handled.NotFound;
        if (concern.Version != grip.Version) return Handled.ChangedMeanwhile;
        if (!concern.AtOmbud || !concern.IsOpen) return Handled.NotPossible;
        var by = grip.Reach.AccountId;
        await filing.FileAsync(new NewConcern(concern.TopicId, pass.Words, concern.Language, Entry.Ombud)
        {
            DistrictCode = concern.DistrictCode,
            EnteredBy = by,
            PassedOn = (concern.Id, pass.DepartmentId),
        }, stop);
        var step = concern.TakeInHand(promises.Today, by);
        db.Entry(concern).Property(c => c.Version).IsModified = true;
        ConcernMessage[] messages =
        [
            .. step is null ? Array.Empty<ConcernMessage>() : [step],
            Message(concern, MessageKind.FromCity, Told(concern, pass.DepartmentId, concern.Language), by),
            Message(concern, MessageKind.Note, texts["concerns.pass-on.consent.noted", ("day", pass.ConsentOn), ("how", pass.Consent)], by),
        ];
        await handling.TellAsync(messages, notBefore: null, stop);
        return Handled.Done;
    }

    private ConcernMessage Message(Concern concern, MessageKind kind, string words, Guid by)
        => new() { ConcernId = concern.Id, Kind = kind, Words = words, On = promises.Today, AuthorId = by };
}
