using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Voices;

/// <summary>A public voice's own link: it shows what is said of them, renews their consent and lets them leave.</summary>
internal sealed class VoiceLinks(CommonwealDb db, PersonalData personal, PublicAddress address, IMailbox mailbox, Here here, Texts texts)
{
    /// <summary>A secret for a new voice: its hash, by which it is found, and itself, encrypted.</summary>
    public (byte[] Lookup, byte[] Sealed) New()
    {
        var secret = Secret.NewInSmallLetters();
        return (Secret.Hash(secret), personal.Seal(secret));
    }

    public string PathOf(Voice voice) => "/communities/voices/" + personal.Open(voice.LinkSealed);

    /// <summary>The link as it is printed or sent.</summary>
    public string Of(Voice voice) => address.Link($"/{voice.Language}{PathOf(voice)}");

    public Task<Voice?> FindAsync(string secret, CancellationToken stop)
    {
        var lookup = Secret.Hash(secret);
        return db.Set<Voice>().SingleOrDefaultAsync(v => v.LinkLookup == lookup, stop);
    }

    /// <summary>Writes to the voice, and saves what is pending; false where there is no address.</summary>
    /// <param name="voice">To whom.</param>
    /// <param name="once">Key under which the letter goes out once, or null.</param>
    public async Task<bool> SendAsync(Voice voice, string? once, CancellationToken stop)
    {
        if (voice.EmailSealed is not { } email) return false;
        var name = await db.Set<Community>().Where(c => c.Id == voice.CommunityId).Select(c => c.Name).SingleAsync(stop);
        var city = here.City.Settings.Name.For(voice.Language, here.City.Languages).Text;
        (string, object?)[] values = [("name", voice.Name), ("community", name.For(voice.Language, here.City.Languages).Text), ("city", city), ("day", voice.ConsentUntil), ("link", Of(voice))];
        await mailbox.SendAsync(new OutgoingMail(personal.Open(email), texts.In(voice.Language, "communities.voice.mail.subject", values),
            texts.In(voice.Language, "communities.voice.mail.text", values), voice.Language) { Once = once }, stop);
        return true;
    }
}
