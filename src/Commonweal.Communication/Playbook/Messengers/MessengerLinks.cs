using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Messengers;

/// <summary>A messenger's own link: it shows everything that is kept of them, corrects and renews it, and lets them leave.</summary>
internal sealed class MessengerLinks(CommonwealDb db, PersonalData personal, PublicAddress address, IMailbox mailbox, Here here, Texts texts)
{
    /// <summary>A secret for a new messenger: its hash, by which it is found, and itself, encrypted.</summary>
    public (byte[] Lookup, byte[] Sealed) New()
    {
        var secret = Secret.NewInSmallLetters();
        return (Secret.Hash(secret), personal.Seal(secret));
    }

    public string PathOf(Messenger messenger) => "/messengers/" + personal.Open(messenger.LinkSealed);

    /// <summary>The link as it is printed or sent.</summary>
    public string Of(Messenger messenger) => address.Link($"/{messenger.Language}{PathOf(messenger)}");

    /// <summary>Whose link it is; null where nobody's, or of somebody who left.</summary>
    public Task<Messenger?> FindAsync(string secret, CancellationToken stop)
    {
        var lookup = Secret.Hash(secret);
        return db.Set<Messenger>().SingleOrDefaultAsync(m => m.LinkLookup == lookup && m.WithdrawnOn == null, stop);
    }

    /// <summary>Writes to the messenger, and saves what is pending; false where there is no address.</summary>
    public async Task<bool> SendAsync(Messenger messenger, string? once, CancellationToken stop)
    {
        if (messenger.EmailSealed is not { } email) return false;
        var city = here.City.Settings.Name.For(messenger.Language, here.City.Languages).Text;
        (string, object?)[] values = [("name", messenger.Name), ("city", city), ("day", messenger.ConsentUntil), ("link", Of(messenger))];
        await mailbox.SendAsync(new OutgoingMail(personal.Open(email), texts.In(messenger.Language, "playbook.messenger.mail.subject", values),
            texts.In(messenger.Language, "playbook.messenger.mail.text", values), messenger.Language) { Once = once }, stop);
        return true;
    }

    /// <summary>They leave: what was asked of them goes too. Saves.</summary>
    public Task LeaveAsync(Messenger messenger, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        await db.Set<MessengerRequest>().Where(r => r.MessengerId == messenger.Id).ExecuteDeleteAsync(s);
        messenger.Withdraw(here.Today);
        await db.SaveChangesAsync(s);
    }, stop);
}
