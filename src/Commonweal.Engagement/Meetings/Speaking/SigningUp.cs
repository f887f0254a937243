using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Speaking;

/// <summary>What somebody says of themselves who wants to speak.</summary>
internal sealed record Speaker(string Name, string? Email, Guid? Side, int Minutes, string? About, string? Need);

/// <summary>Puts somebody on the list, each at a place of their own, and takes them off again.</summary>
internal sealed class SigningUp(CommonwealDb db, PersonalData personal, IMailbox mailbox, PublicAddress address, MeetingWords words, Texts texts, Here here)
{
    /// <summary>Null where the list was closed meanwhile.</summary>
    public Task<SpeakerSignUp?> SignUpAsync(Meeting meeting, Speaker speaker, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        var placed = await db.Set<SpeakingRound>().Where(r => r.MeetingId == meeting.Id && r.IsOpen).ExecuteUpdateAsync(u => u.SetProperty(r => r.LastPlace, r => r.LastPlace + 1), s);
        if (placed == 0) return null;
        var signedUp = new SpeakerSignUp
        {
            MeetingId = meeting.Id,
            SideId = speaker.Side,
            Place = await db.Set<SpeakingRound>().Where(r => r.MeetingId == meeting.Id).Select(r => r.LastPlace).SingleAsync(s),
            Minutes = speaker.Minutes,
            Language = here.Language,
            NameSealed = personal.Seal(speaker.Name),
            EmailSealed = Seal(speaker.Email),
            NeedSealed = Seal(speaker.Need),
            AboutSealed = Seal(speaker.About),
        };
        db.Add(signedUp);
        if (speaker.Email is { } email) await mailbox.SendAsync(Confirmation(meeting, signedUp, email), s);
        await db.SaveChangesAsync(s);
        return signedUp;
    }, stop);

    /// <summary>Takes somebody off the list, at their own wish; what they said of themselves goes at once.</summary>
    public async Task WithdrawAsync(SpeakerSignUp signedUp, CancellationToken stop)
    {
        signedUp.State = SpeakerState.Withdrawn;
        (signedUp.NameSealed, signedUp.EmailSealed, signedUp.NeedSealed, signedUp.AboutSealed) = (null, null, null, null);
        await db.SaveChangesAsync(stop);
    }

    private OutgoingMail Confirmation(Meeting meeting, SpeakerSignUp signedUp, string email)
    {
        var link = address.Link($"/{signedUp.Language}/meetings/{meeting.Id}/speak/{signedUp.Id}");
        return new OutgoingMail(
            email,
            texts["meetings.speaking.mail.subject", ("meeting", here.Text(meeting.Title))],
            texts["meetings.speaking.mail.text", ("meeting", here.Text(meeting.Title)), ("when", words.When(meeting)), ("minutes", signedUp.Minutes), ("link", link), ("city", here.Name)] + "\n",
            signedUp.Language) { Once = "speaker/" + signedUp.Id };
    }

    private byte[]? Seal(string? text) => text is { Length: > 0 } ? personal.Seal(text) : null;
}
