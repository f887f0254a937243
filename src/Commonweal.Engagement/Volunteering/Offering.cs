using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Volunteering;

/// <summary>An offer as the form gives it, checked.</summary>
internal sealed record NewOffer(Guid WayId, Guid Once, string Name, string Contact, bool ByEmail, string? Words, string Language, IReadOnlyList<string> Speaks);

/// <summary>What became of an offer: the receipt, told once; null digits where the same form had been sent before.</summary>
internal sealed record Offered(OfferedFate Fate, Guid OfferId = default, string? Receipt = null);

internal enum OfferedFate
{
    Taken,
    Full,
    Closed,
    SentBefore,
}

/// <summary>The one way an offer comes into being and ends: places are taken and given back by one statement each, however many ask at once.</summary>
internal sealed class Offering(CommonwealDb db, SecretDigits receipts, PersonalData personal, IMailbox mailbox, UserManager<Account> accounts, PublicAddress address, Texts texts, Here here)
{
    public async Task<Offered> OfferAsync(NewOffer told, CancellationToken stop)
    {
        try
        {
            return await db.InTransactionAsync(s => TakeAsync(told, s), stop);
        }
        catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return new(OfferedFate.SentBefore);
        }
    }

    /// <summary>The person takes the offer back: name, contact and words go at once. False where it had ended already.</summary>
    /// <exception cref="DbUpdateConcurrencyException">The city answered in this very moment.</exception>
    public Task<bool> WithdrawAsync(Guid offerId, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        if (await db.Set<HelpOffer>().SingleOrDefaultAsync(o => o.Id == offerId, s) is not { State: OfferState.New or OfferState.Agreed } offer) return false;
        (offer.State, offer.EndsOn) = (OfferState.Withdrawn, here.Today);
        (offer.NameSealed, offer.ContactSealed, offer.WordsSealed, offer.AnswerSealed) = ([], [], null, null);
        await GiveBackAsync(offer.WayId, s);
        await db.SaveChangesAsync(s);
        return true;
    }, stop);

    /// <summary>One place is free again.</summary>
    public Task<int> GiveBackAsync(Guid wayId, CancellationToken stop)
        => db.Set<WayToHelp>().Where(w => w.Id == wayId && w.Taken > 0).ExecuteUpdateAsync(u => u.SetProperty(w => w.Taken, w => w.Taken - 1), stop);

    private async Task<Offered> TakeAsync(NewOffer told, CancellationToken stop)
    {
        var today = here.Today;
        var open = db.Set<WayToHelp>().Where(w => w.Id == told.WayId && w.State == WayState.Public && w.ClosesOn >= today);
        if (await db.Set<HelpOffer>().AnyAsync(o => o.Once == told.Once, stop)) return new(OfferedFate.SentBefore);
        if (await open.Where(w => w.Taken < w.Places).ExecuteUpdateAsync(u => u.SetProperty(w => w.Taken, w => w.Taken + 1), stop) == 0)
            return new(await open.AnyAsync(stop) ? OfferedFate.Full : OfferedFate.Closed);
        var way = await db.Set<WayToHelp>().AsNoTracking().SingleAsync(w => w.Id == told.WayId, stop);
        var digits = SecretDigits.New();
        var (key, lookup) = receipts.Store(HelpOffer.ReceiptPurpose, digits);
        var offer = new HelpOffer
        {
            WayId = way.Id,
            Once = told.Once,
            NameSealed = personal.Seal(told.Name),
            ContactSealed = personal.Seal(told.Contact),
            ByEmail = told.ByEmail,
            WordsSealed = told.Words is { Length: > 0 } words ? personal.Seal(words) : null,
            Language = told.Language,
            Speaks = [.. told.Speaks],
            OfferedOn = today,
            EndsOn = way.ClosesOn,
            ReceiptLookup = lookup,
            ReceiptKey = key,
        };
        db.Add(offer);
        await db.SaveChangesAsync(stop);
        await TellKeeperAsync(way, offer, stop);
        return new(OfferedFate.Taken, offer.Id, digits);
    }

    // Nothing about the person: who reads it opens the desk.
    private async Task TellKeeperAsync(WayToHelp way, HelpOffer offer, CancellationToken stop)
    {
        if (await accounts.FindByIdAsync(way.KeeperId.ToString()) is not { Left: false, Demonstration: false } keeper) return;
        if (await accounts.GetEmailAsync(keeper) is not { Length: > 0 } email) return;
        var language = keeper.Language ?? here.City.Languages[0];
        await mailbox.SendAsync(new OutgoingMail(email, texts.In(language, "volunteering.mail.new.subject"),
            texts.In(language, "volunteering.mail.new", ("title", way.Title.For(language, here.City.Languages).Text), ("link", address.Link($"/desk/volunteering/offers/{offer.Id}"))) + "\n", language)
            { Once = $"help-offer/{offer.Id}" }, stop);
    }
}
