using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Residents;

/// <summary>Sends links and takes them back. Whether anything is held makes no difference to what happens here.</summary>
internal sealed class ResidentLinks(CommonwealDb db, PersonalData personal, IMailbox mailbox, PublicAddress address, TimeProvider clock, Here here, Texts texts)
{
    private const int MostOpen = 3;

    internal async Task SendAsync(string email, CancellationToken stop)
    {
        var hash = personal.Lookup(ResidentEmail.Normalise(email));
        var now = clock.GetUtcNow();
        await db.Set<ResidentLink>().Where(l => l.Until <= now).ExecuteDeleteAsync(stop);
        // Nobody's letter box is filled by somebody else pressing the button.
        if (await db.Set<ResidentLink>().CountAsync(l => l.Email == hash, stop) >= MostOpen) return;
        var secret = Secret.New();
        db.Add(new ResidentLink { Hash = Secret.Hash(secret), Email = hash, Until = now + ResidentSession.Length });
        var link = address.Link(here.Link("/me/open/" + secret));
        await mailbox.SendAsync(new OutgoingMail(email, texts["resident.mail.subject", ("city", here.Name)], texts["resident.mail.text", ("city", here.Name), ("link", link)], here.Language), stop);
    }

    internal async Task<bool> IsOpenAsync(string secret, CancellationToken stop)
    {
        var hash = Secret.Hash(secret);
        var now = clock.GetUtcNow();
        return await db.Set<ResidentLink>().AnyAsync(l => l.Hash == hash && l.Until > now, stop);
    }

    /// <summary>Uses the link up and says whose records it opens, or null.</summary>
    internal async Task<byte[]?> UseAsync(string secret, CancellationToken stop)
    {
        var hash = Secret.Hash(secret);
        var now = clock.GetUtcNow();
        var link = await db.Set<ResidentLink>().AsNoTracking().SingleOrDefaultAsync(l => l.Hash == hash && l.Until > now, stop);
        return link is not null && await db.Set<ResidentLink>().Where(l => l.Hash == hash).ExecuteDeleteAsync(stop) == 1 ? link.Email : null;
    }
}
