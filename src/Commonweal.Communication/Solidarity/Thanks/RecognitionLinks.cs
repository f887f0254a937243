using Commonweal.Communication.Audience;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Thanks;

/// <summary>The signed link by which those whom the city wants to thank answer, and take it back on any day.</summary>
internal sealed class RecognitionLinks(CommonwealDb db, AudienceLinks links, PersonalData personal, IMailbox mailbox, IOutputCacheStore cache, Here here, Texts texts)
{
    public static readonly string Gone = AudienceLinks.PathOf(LinkTo.Thanks) + "/gone";

    public string PathOf(Recognition recognition) => links.PathOf(LinkTo.Thanks, recognition.Id);

    public string Of(Recognition recognition) => links.Of(LinkTo.Thanks, recognition.Id, recognition.Language);

    /// <summary>What the link was made for; null where it was none of ours, or the line is gone.</summary>
    public async Task<Recognition?> FindAsync(string token, CancellationToken stop)
        => links.Read(LinkTo.Thanks, token) is { } id ? await db.Set<Recognition>().SingleOrDefaultAsync(r => r.Id == id, stop) : null;

    /// <summary>Writes to them, and saves what is pending; false where there is no address.</summary>
    public async Task<bool> SendAsync(Recognition recognition, CancellationToken stop)
    {
        if (recognition.EmailSealed is not { } email) return false;
        recognition.SentOn = here.Today;
        (string, object?)[] values = [("who", recognition.Who), ("city", here.City.Settings.Name.For(recognition.Language, here.City.Languages).Text), ("day", recognition.AnswerUntil), ("link", Of(recognition))];
        var state = recognition.State is RecognitionState.Agreed ? "agreed" : "asked";
        await mailbox.SendAsync(new OutgoingMail(personal.Open(email), texts.In(recognition.Language, $"solidarity.mail.{state}.subject", values), texts.In(recognition.Language, $"solidarity.mail.{state}.text", values), recognition.Language), stop);
        return true;
    }

    /// <summary>Saves an answer, and what everybody reads is made anew at once.</summary>
    public async Task SaveAsync(CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
    }
}
